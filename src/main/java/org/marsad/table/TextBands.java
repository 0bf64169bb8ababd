package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What copies are looked for with: the bands of the MinHash signature of each accepted text, and
 * its place in time. This table is not published.
 */
public record TextBands(Dataset<Row> rows) implements TableData {
  public static final Field TIME =
      Field.optional("time", TimestampType, "decides which of two texts is the copy");
  public static final Field BANDS =
      Field.required("bands", BinaryType, "64-bit keys of the bands of its signature");

  public static final Table TABLE =
      Table.of(
          "text_bands",
          "accepted document",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          Records.SOURCE,
          TIME,
          BANDS);

  public TextBands {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
