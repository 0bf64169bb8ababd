package org.marsad.table;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every record that has come in, with its characters repaired and nothing taken out, so that an
 * update can clean an article again without its input. Rows are added and never changed. This table
 * is not published.
 */
public record GivenRecords(Dataset<Row> rows) implements TableData {
  public static final Field BATCH =
      Field.required("batch", StringType, "the run that read the record");
  public static final Field FINGERPRINT =
      Field.required("fingerprint", LongType, "hash of all that the record holds but its place");

  /** A record's place, and what may be made of it. */
  private static final List<Field> PLACE =
      List.of(Records.ORIGIN, Records.POSITION, Records.IDENTITY);

  public static final Table TABLE =
      Table.of(
          "given_records",
          "record of all inputs",
          List.of(BATCH, Records.ORIGIN, Records.POSITION),
          BATCH,
          Records.ORIGIN,
          Records.POSITION,
          Records.ID,
          Records.SOURCE,
          Records.URL,
          Records.TITLE,
          Records.TEXT,
          Records.PUBLISHED,
          Records.REASON,
          Records.DETAIL,
          Records.IDENTITY,
          FINGERPRINT);

  public GivenRecords {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }

  /** Returns the hash of all that a record holds but its place; a null differs from no letters. */
  public static Column fingerprint() {
    Column[] held =
        Records.TABLE.fields().stream()
            .filter(field -> !PLACE.contains(field))
            .flatMap(field -> Stream.of(field.col().isNull(), field.col()))
            .toArray(Column[]::new);
    return xxhash64(held);
  }

  /**
   * Names the run that read records.
   *
   * @param batch the id of the run
   */
  public static GivenRecords of(Records records, String batch) {
    return new GivenRecords(
        records
            .rows()
            .withColumn(BATCH.name(), lit(batch))
            .withColumn(FINGERPRINT.name(), fingerprint()));
  }
}
