package org.marsad.stance.camp;

import org.apache.spark.sql.Row;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;

/**
 * How large a camp is.
 *
 * @param key the camp
 * @param stance the side that its statements take
 * @param statements how many they are, those that repeat another one not counted
 * @param articles distinct articles that they stand in
 * @param copies reprints of these, not counted as articles
 */
record CampSize(CampKey key, String stance, long statements, long articles, long copies) {
  /** Takes the size from a row with issue, camp, stance, statements, size and copies. */
  static CampSize of(Row row) {
    return new CampSize(
        CampKey.of(row),
        row.getAs(StatementStances.STANCE.name()),
        row.getAs(StanceClusters.STATEMENTS.name()),
        row.getAs(StanceClusters.SIZE.name()),
        row.getAs(StanceClusters.COPIES.name()));
  }
}
