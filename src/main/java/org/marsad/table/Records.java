package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Every record of the input as it was read, before cleaning. This table is not published. */
public record Records(Dataset<Row> rows) implements TableData {
  public static final Field ORIGIN =
      Field.required("origin", StringType, "the file that the record was read from");
  public static final Field POSITION =
      Field.required(
          "position",
          LongType,
          "where in the file: byte offset of the line (JSON Lines), number of the record from 0"
              + " (CSV, JSON arrays, Parquet), 0 (one article a file)");
  public static final Field ID =
      Field.optional(
          "id", StringType, "the record's own id; for one article a file the file's name");
  public static final Field SOURCE =
      Field.optional(
          "source",
          StringType,
          "the outlet: as given, else the URL's host, else the file's folder");
  public static final Field URL = Field.optional("url", StringType, "the address as given");
  public static final Field TITLE = Field.optional("title", StringType, "the title as given");
  public static final Field TEXT = Field.optional("text", StringType, "the text as given");
  public static final Field PUBLISHED =
      Field.optional("published", StringType, "the date as given");
  public static final Field REASON =
      Field.optional("reason", StringType, "why the record could not be read, null when it could");
  public static final Field DETAIL = Field.optional("detail", StringType, "what exactly was found");
  public static final Field IDENTITY =
      Field.optional(
          "identity",
          StringType,
          "identifies the record: its canonical URL, else the hash of its text, else its place");
  public static final Table TABLE =
      Table.of(
          "records",
          "record of the input",
          List.of(ORIGIN, POSITION),
          ORIGIN,
          POSITION,
          ID,
          SOURCE,
          URL,
          TITLE,
          TEXT,
          PUBLISHED,
          REASON,
          DETAIL,
          IDENTITY);

  public Records {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
