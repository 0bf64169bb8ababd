package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The stance of each article on each issue that it discusses. */
public record ArticleStances(Dataset<Row> rows) implements TableData {
  public static final Field SCORE =
      Field.required("score", DoubleType, "from -1 to 1: weighted balance of its statements");
  public static final Field CONFIDENCE =
      Field.required(
          "confidence",
          DoubleType,
          "0 to 1: how far from the next stance, and on how much evidence");
  public static final Field SUPPORTING =
      Field.required("supporting", IntegerType, "statements in support");
  public static final Field OPPOSING =
      Field.required("opposing", IntegerType, "statements in opposition");
  public static final Field NEUTRAL =
      Field.required("neutral", IntegerType, "statements on the issue that take no side");
  public static final Field STANCE_CLUSTER =
      Field.optional(
          "stance_cluster",
          IntegerType,
          "the camp that its statements for its stance argue most like, see `stance_clusters`; null"
              + " where none does");
  public static final Table TABLE =
      Table.of(
          "article_stances",
          "article and issue that it discusses",
          List.of(Documents.ARTICLE_ID, StatementStances.ISSUE),
          Documents.ARTICLE_ID,
          StatementStances.ISSUE,
          StatementStances.STANCE,
          SCORE,
          CONFIDENCE,
          SUPPORTING,
          OPPOSING,
          NEUTRAL,
          STANCE_CLUSTER);

  public ArticleStances {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
