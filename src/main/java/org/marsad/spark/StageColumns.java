package org.marsad.spark;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/**
 * Checks the columns that a stage of an MLlib pipeline takes and adds. Errors name the column, what
 * it holds and what is there instead.
 */
public final class StageColumns {
  /** What a column of vectors holds, as {@link #require} takes it. */
  public static final String VECTORS = "vector";

  private StageColumns() {}

  /**
   * Checks a column that a stage takes.
   *
   * @param schema of the table that the stage is given
   * @param column its name
   * @param type what it must hold, as Spark writes types: {@code string}, {@code array<string>},
   *     {@link #VECTORS}
   * @throws IllegalArgumentException if there is no such column, or it holds something else
   */
  public static void require(StructType schema, String column, String type) {
    requireAny(schema, column);
    String actual = name(schema.apply(column).dataType());
    if (!actual.equals(type)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "column %s must hold %s, not %s", column, type, actual));
    }
  }

  /**
   * Checks that a stage is given a column, whatever it holds.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public static void requireAny(StructType schema, String column) {
    if (schema.getFieldIndex(column).isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "there is no column %s; there are %s",
              column,
              String.join(", ", schema.fieldNames())));
    }
  }

  private static String name(DataType type) {
    return type.equals(SQLDataTypes.VectorType()) ? VECTORS : type.simpleString();
  }

  /**
   * Returns a schema with the column that a stage adds.
   *
   * @throws IllegalArgumentException if there is a column of that name already
   */
  public static StructType with(StructType schema, String column, DataType type) {
    if (Arrays.stream(schema.fieldNames()).anyMatch(column::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "there is a column %s already", column));
    }
    return schema.add(column, type);
  }
}
