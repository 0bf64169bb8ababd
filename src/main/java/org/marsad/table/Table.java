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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The declaration of a table. Frames are conformed to it, checked against it and written with it;
 * the data dictionary and the rows of tests are made from it.
 *
 * @param name the name of the folder that it is written to, in ASCII
 * @param grain the end of the sentence "one row per ..."
 * @param key the columns that identify a row
 * @param fields the columns in order
 */
public record Table(String name, String grain, List<Field> key, List<Field> fields) {
  private static final Set<String> PLACES = Set.of("origin", "position");

  /** Declares a table with its columns in order. */
  public static Table of(String name, String grain, List<Field> key, Field... fields) {
    return new Table(name, grain, key, List.of(fields));
  }

  /**
   * Returns the Spark schema. Every column is nullable in it, because Spark does not enforce the
   * opposite; see {@link #checked}.
   */
  public StructType schema() {
    return new StructType(fields.stream().map(Field::structField).toArray(StructField[]::new));
  }

  /**
   * Selects this table's columns from a frame.
   *
   * @param frame a frame with at least these columns
   * @return the frame with exactly these columns, in order, with their comments
   * @throws IllegalStateException if columns are missing or of another type; the message names all
   *     of them
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
   * Conforms a frame that is about to be written. The check is for writing only: on a frame that is
   * read it would stop filters from reaching the Parquet reader.
   *
   * @param frame a frame with at least this table's columns
   * @return the conformed frame, whose evaluation fails where a required column is null
   */
  public Dataset<Row> checked(Dataset<Row> frame) {
    return conform(frame)
        .select(
            fields.stream()
                .map(field -> field.required() ? present(field) : field.col())
                .toArray(Column[]::new));
  }

  /**
   * Returns an aggregate that is equal for two frames with the same rows, in any order and any
   * files. The columns {@code origin} and {@code position} do not count, because the same articles
   * may come in other files. The digest finds differences between runs; it does not protect against
   * forgery.
   *
   * @return the sums of the upper and of the lower halves of every row's 64-bit xxHash, in
   *     hexadecimal digits with a hyphen between them
   */
  public Column digest() {
    Column hash = xxhash64(compared().map(Table::hash).toArray(Column[]::new));
    Column upper = shiftrightunsigned(hash, Integer.SIZE);
    Column lower = hash.bitwiseAND(lit(0xFFFFFFFFL));
    return concat_ws("-", hex(total(upper)), hex(total(lower)));
  }

  /**
   * Returns the columns that count when runs are compared: all but {@code origin} and {@code
   * position}.
   */
  public Stream<Field> compared() {
    return fields.stream().filter(field -> !PLACES.contains(field.name()));
  }

  /** Hashes a column; a null differs from the empty text and from the empty list. */
  private static Column hash(Field field) {
    return when(field.col().isNull(), lit(0L)).otherwise(xxhash64(field.col()));
  }

  private static Column total(Column halves) {
    return coalesce(sum(halves), lit(0L));
  }

  /**
   * Makes a row, for small tables and for tests.
   *
   * @param values the values by column; columns without one are null
   * @throws IllegalArgumentException if a column belongs to another table
   */
  public Row row(Map<Field, ?> values) {
    for (Field field : values.keySet()) {
      if (!fields.contains(field)) {
        throw new IllegalArgumentException("Table " + name + " has no column " + field.name());
      }
    }
    return RowFactory.create(fields.stream().map(values::get).toArray());
  }

  private static DataType nullable(Field field) {
    return field.type().asNullable();
  }

  /** Selects a required column, with an error in place of its nulls. */
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
