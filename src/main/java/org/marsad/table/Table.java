package org.marsad.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table declared once: name, what one row stands for, key and columns. Conforming, checking,
 * writing, the data dictionary and test rows all come from this declaration.
 *
 * @param name the folder it is written to, ASCII
 * @param grain ends the sentence "one row per ..."
 * @param key the columns that tell rows apart
 * @param fields the columns in their order
 */
public record Table(String name, String grain, List<Field> key, List<Field> fields) {
  private static final Set<String> PLACES = Set.of("origin", "position");

  public static Table of(String name, String grain, List<Field> key, Field... fields) {
    return new Table(name, grain, key, List.of(fields));
  }

  public StructType schema() {
    return new StructType(fields.stream().map(Field::structField).toArray(StructField[]::new));
  }

  /**
   * The frame with exactly this table's columns, in order, with their comments.
   *
   * @throws IllegalStateException naming every column that is missing or of another type
   */
  public Dataset<Row> conform(Dataset<Row> frame) {
    StructType actual = frame.schema();
    List<String> names = Arrays.asList(actual.fieldNames());
    List<String> differences = new ArrayList<>();
    for (Field field : fields) {
      if (!names.contains(field.name())) {
        differences.add(field.name() + " is missing");
      } else if (!actual.apply(field.name()).dataType().asNullable().sameType(nullable(field))) {
        differences.add(
            String.format(
                Locale.ROOT,
                "%s is %s instead of %s",
                field.name(),
                actual.apply(field.name()).dataType().simpleString(),
                field.type().simpleString()));
      }
    }
    if (!differences.isEmpty()) {
      throw new IllegalStateException("Table " + name + ": " + String.join("; ", differences));
    }
    return frame.select(
        fields.stream()
            .map(field -> field.col().as(field.name(), comment(field)))
            .toArray(Column[]::new));
  }

  /**
   * The conformed frame, failing while it is written when a required column is null. For writing
   * only: on a frame that is read, the check would stop filters from reaching the Parquet reader.
   */
  public Dataset<Row> checked(Dataset<Row> frame) {
    return conform(frame)
        .select(
            fields.stream()
                .map(field -> field.required() ? present(field) : field.col())
                .toArray(Column[]::new));
  }

  /**
   * What two frames of this table share if they hold the same rows, in whatever order and files: an
   * aggregate of type string, the sums of the upper and of the lower halves of every row's 64-bit
   * xxHash in hexadecimal digits. Where a record was found does not count, for the same articles
   * may come in other files. It tells runs apart; it is no protection against forgery.
   */
  public Column digest() {
    Column hash = xxhash64(compared().map(Table::hash).toArray(Column[]::new));
    Column upper = shiftrightunsigned(hash, Integer.SIZE);
    Column lower = hash.bitwiseAND(lit(0xFFFFFFFFL));
    return concat_ws("-", hex(total(upper)), hex(total(lower)));
  }

  /** The columns that tell what a row says, without those that tell where it was found. */
  public Stream<Field> compared() {
    return fields.stream().filter(field -> !PLACES.contains(field.name()));
  }

  /** Of a column; null is neither the empty text nor the empty list. */
  private static Column hash(Field field) {
    return when(field.col().isNull(), lit(0L)).otherwise(xxhash64(field.col()));
  }

  private static Column total(Column halves) {
    return coalesce(sum(halves), lit(0L));
  }

  /** A row by column, null where nothing is given; for small tables and for tests. */
  public Row row(Map<Field, ?> values) {
    for (Field field : values.keySet()) {
      if (!fields.contains(field)) {
        throw new IllegalArgumentException("Table " + name + " has no column " + field.name());
      }
    }
    return RowFactory.create(fields.stream().map(values::get).toArray());
  }

  private static org.apache.spark.sql.types.DataType nullable(Field field) {
    return field.type().asNullable();
  }

  private Column present(Field field) {
    Column failure =
        raise_error(lit(String.format(Locale.ROOT, "%s.%s must not be null", name, field.name())))
            .cast(field.type());
    return coalesce(field.col(), failure).as(field.name(), comment(field));
  }

  private static Metadata comment(Field field) {
    return new MetadataBuilder().putString("comment", field.meaning()).build();
  }
}
