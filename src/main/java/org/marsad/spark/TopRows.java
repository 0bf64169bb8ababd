package org.marsad.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Takes the first rows of each group of a frame. */
public final class TopRows {
  /** The column with the place of a row in its group, from 1. */
  public static final String RANK = "rank";

  private TopRows() {}

  /**
   * Takes the first rows of each group.
   *
   * @param frame any frame without a column {@value #RANK}
   * @param most rows of a group at most
   * @param groups columns whose values are the same within a group
   * @param order of the rows in a group; it must leave no ties, or runs will differ
   * @return the rows with a column {@value #RANK}, groups and rows in no particular order
   */
  public static Dataset<Row> of(
      Dataset<Row> frame, int most, List<Column> groups, Column... order) {
    Column rank =
        row_number().over(Window.partitionBy(groups.toArray(Column[]::new)).orderBy(order));
    return frame.withColumn(RANK, rank).where(col(RANK).leq(most));
  }
}
