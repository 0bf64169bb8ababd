package org.marsad.stance.camp;

import org.apache.spark.sql.Row;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;

/**
 * How large a camp is.
 *
 * @param key the camp
 * @param stance that its articles share
 * @param articles distinct articles
 * @param copies reprints of them, not counted as articles
 */
record CampSize(CampKey key, String stance, long articles, long copies) {
  /** Takes the size from a row with issue, camp, stance, size and copies. */
  static CampSize of(Row row) {
    return new CampSize(
        CampKey.of(row),
        row.getAs(StatementStances.STANCE.name()),
        row.getAs(StanceClusters.SIZE.name()),
        row.getAs(StanceClusters.COPIES.name()));
  }
}
