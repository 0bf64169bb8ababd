package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The copies that were removed, each pointing at the article that was kept. */
public record Duplicates(Dataset<Row> rows) implements TableData {
  public static final Field COPY_ID =
      Field.required("copy_id", StringType, "the copy's article_id");
  public static final Field KEPT_ID =
      Field.required(
          "kept_id",
          StringType,
          "the article_id of the article that was kept, in this run or (assign) in an earlier one");
  public static final Field SIMILARITY =
      Field.required(
          "similarity",
          DoubleType,
          "share of common shingles: the larger of Jaccard and of containment in the longer text");
  public static final String REPRINT = "reprint";
  public static final String REPEAT = "repeat";
  public static final Field KIND =
      Field.required(
          "kind",
          StringType,
          "reprint: another outlet printed the article; repeat: the same outlet did, or a crawler"
              + " fetched it twice");
  public static final Table TABLE =
      Table.of(
          "duplicates",
          "removed copy",
          List.of(COPY_ID),
          COPY_ID,
          KEPT_ID,
          SIMILARITY,
          KIND,
          Records.ORIGIN,
          Records.POSITION,
          Records.ID,
          Records.SOURCE,
          Records.URL,
          Documents.TITLE,
          Documents.PUBLISHED_AT);

  public Duplicates {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
