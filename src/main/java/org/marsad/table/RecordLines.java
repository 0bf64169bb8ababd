package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * The lines of each record that count where an outlet prints them with many of its articles, and
 * the keys of all lines that may be taken out for it. Rows are added and never changed. This table
 * is not published.
 */
public record RecordLines(Dataset<Row> rows) implements TableData {
  public static final Field LINE = Field.required("line", LongType, "key of the line");
  public static final Field BODY =
      Field.required("body", LongType, "key of the longest other line, by which copies are one");
  public static final Field CHARACTERS =
      Field.required("characters", IntegerType, "length of the line in UTF-16 units");
  public static final Field LONG =
      Field.required("long", BooleanType, "whether only the edges of articles may lose it");
  public static final Field SIZE =
      Field.required("size", IntegerType, "length of the text in UTF-16 units");

  /** The type of an element of {@link #LINES}. */
  public static final StructType COUNTED =
      new StructType()
          .add(LINE.name(), LINE.type())
          .add(BODY.name(), BODY.type())
          .add(CHARACTERS.name(), CHARACTERS.type())
          .add(LONG.name(), LONG.type());

  public static final Field LINES =
      Field.required("lines", createArrayType(COUNTED), "the lines that are counted, each once");
  public static final Field KEYS =
      Field.required("keys", BinaryType, "64-bit keys of the lines that recurring lines may equal");

  public static final Table TABLE =
      Table.of(
          "record_lines",
          "readable record of all inputs",
          List.of(GivenRecords.BATCH, Records.ORIGIN, Records.POSITION),
          GivenRecords.BATCH,
          Records.ORIGIN,
          Records.POSITION,
          Records.SOURCE,
          SIZE,
          LINES,
          KEYS);

  public RecordLines {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
