package org.marsad.stance.camp;

import java.io.Serializable;
import org.apache.spark.sql.Row;
import org.marsad.table.ArticleStances;
import org.marsad.table.StatementStances;

/**
 * A camp of an issue.
 *
 * @param issue its id
 * @param camp the number of the camp within the issue, as it was found
 */
record CampKey(String issue, int camp) implements Serializable {
  /** Takes the key from a row with the issue and the camp. */
  static CampKey of(Row row) {
    return new CampKey(
        row.getAs(StatementStances.ISSUE.name()), row.getAs(ArticleStances.STANCE_CLUSTER.name()));
  }
}
