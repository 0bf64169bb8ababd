package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The terms that each article uses on each issue that it discusses, from which camps are found.
 * This table is not published.
 */
public record Passages(Dataset<Row> rows) implements TableData {
  public static final Field TERMS =
      Field.required(
          "passage_terms",
          BinaryType,
          "64-bit hashes of the stems of its statements on the issue, each once, ascending");
  public static final Field PLAINEST =
      Field.optional(
          "plainest",
          StringType,
          "the statement_id with the highest absolute score; null without a statement");
  public static final Field PLAINNESS =
      Field.required("plainness", DoubleType, "that absolute score, 0 to 1");
  public static final Table TABLE =
      Table.of(
          "passages",
          "article and issue that it discusses",
          List.of(Documents.ARTICLE_ID, StatementStances.ISSUE),
          Documents.ARTICLE_ID,
          StatementStances.ISSUE,
          StatementStances.STANCE,
          TERMS,
          PLAINEST,
          PLAINNESS);

  public Passages {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
