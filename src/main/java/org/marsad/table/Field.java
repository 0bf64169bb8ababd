package org.marsad.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * A column of a table, declared once.
 *
 * @param name the name in the Parquet schema
 * @param type the Spark SQL type
 * @param required whether a null is an error when the table is written
 * @param meaning the meaning in a few words; it becomes the column's comment in the Parquet schema
 */
public record Field(String name, DataType type, boolean required, String meaning) {

  /** Declares a column that must not be null. */
  public static Field required(String name, DataType type, String meaning) {
    return new Field(name, type, true, meaning);
  }

  /** Declares a column that may be null. */
  public static Field optional(String name, DataType type, String meaning) {
    return new Field(name, type, false, meaning);
  }

  /** Returns a reference to the column by its name, in any frame that has it. */
  public Column col() {
    return functions.col(name);
  }

  /**
   * Returns a reference to the column of one side of a join.
   *
   * @param alias the alias of that side's frame
   */
  public Column of(String alias) {
    return functions.col(alias + "." + name);
  }

  /**
   * Turns an expression into this column.
   *
   * @return the expression, cast to the column's type and under its name
   */
  public Column as(Column expression) {
    return expression.cast(type).alias(name);
  }

  /** Returns a null of the column's type under its name. */
  public Column missing() {
    return as(functions.lit(null));
  }

  StructField structField() {
    return new StructField(name, type, true, Metadata.empty()).withComment(meaning);
  }
}
