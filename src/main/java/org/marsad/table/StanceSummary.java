package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Articles and statements by issue, stance, topic, outlet and month. */
public record StanceSummary(Dataset<Row> rows) implements TableData {
  public static final Field ARTICLES = Field.required("articles", LongType, "distinct articles");
  public static final Field COPIES = Field.required("copies", LongType, "reprints behind them");
  public static final Field STATEMENTS =
      Field.required("statements", LongType, "their statements of that stance");
  public static final Field MEAN_SCORE =
      Field.required("mean_score", DoubleType, "mean of their scores, -1 to 1");
  public static final Field SHARE =
      Field.required(
          "share", DoubleType, "of the outlet's articles of that month on the issue, 0 to 1");
  public static final Table TABLE =
      Table.of(
          "stance_summary",
          "issue, stance, topic, source and month",
          List.of(
              StatementStances.ISSUE,
              StatementStances.STANCE,
              Articles.TOPIC_ID,
              Records.SOURCE,
              TopicTimeline.MONTH),
          StatementStances.ISSUE,
          StatementStances.STANCE,
          Articles.TOPIC_ID,
          Records.SOURCE,
          TopicTimeline.MONTH,
          ARTICLES,
          COPIES,
          STATEMENTS,
          MEAN_SCORE,
          SHARE);

  public StanceSummary {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
