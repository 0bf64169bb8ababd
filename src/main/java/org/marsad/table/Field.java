package org.marsad.table;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * One column of a {@link Table}, declared once: its name, type, whether it may be null, and its
 * meaning in a sentence (which goes into the Parquet schema as the column's comment).
 */
public record Field(String name, DataType type, boolean required, String meaning) {

  public static Field required(String name, DataType type, String meaning) {
    return new Field(name, type, true, meaning);
  }

  public static Field optional(String name, DataType type, String meaning) {
    return new Field(name, type, false, meaning);
  }

  /** The column in whatever frame it is used. */
  public Column col() {
    return functions.col(name);
  }

  /** The column of one side of a join, the frame being aliased. */
  public Column of(String alias) {
    return functions.col(alias + "." + name);
  }

  /** An expression that becomes this column. */
  public Column as(Column expression) {
    return expression.cast(type).alias(name);
  }

  /** A typed null that becomes this column. */
  public Column missing() {
    return as(functions.lit(null));
  }

  StructField structField() {
    return new StructField(name, type, true, Metadata.empty()).withComment(meaning);
  }
}
