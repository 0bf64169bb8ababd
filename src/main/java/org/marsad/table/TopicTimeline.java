package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles by topic, month and outlet. */
public record TopicTimeline(Dataset<Row> rows) implements TableData {
  public static final Field MONTH =
      Field.optional("month", DateType, "first day of the month (UTC), null for undated articles");
  public static final Field ARTICLES = Field.required("articles", LongType, "distinct articles");
  public static final Field SHARE =
      Field.required(
          "share", DoubleType, "of the outlet's distinct articles of that month, 0 to 1");
  public static final Table TABLE =
      Table.of(
          "topic_timeline",
          "topic, month and source",
          List.of(Articles.TOPIC_ID, MONTH, Records.SOURCE),
          Articles.TOPIC_ID,
          MONTH,
          Records.SOURCE,
          ARTICLES,
          SHARE);

  public TopicTimeline {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
