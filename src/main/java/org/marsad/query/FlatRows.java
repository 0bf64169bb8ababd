package org.marsad.query;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Brings the rows of a query into forms that can be printed. Columns are found by their places,
 * because a query may give two of them the same name.
 */
public final class FlatRows {
  private FlatRows() {}

  /** Returns one column that has each row as a JSON object on one line; nulls are written. */
  public static Dataset<Row> json(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    String[] positions = positions(fields);
    Column[] named =
        IntStream.range(0, fields.length)
            .mapToObj(i -> functions.col(positions[i]).as(fields[i].name()))
            .toArray(Column[]::new);
    return rows.toDF(positions)
        .select(functions.to_json(functions.struct(named), Map.of("ignoreNullFields", "false")));
  }

  /** Returns every value as text: nested ones as JSON, binary ones as Base64. */
  public static Dataset<Row> texts(Dataset<Row> rows) {
    return flat(rows, value -> value.cast(DataTypes.StringType));
  }

  /**
   * Returns every value as it is, but for nested ones, which become JSON, and binary ones, which
   * become Base64. The columns keep their order and lose their names.
   */
  public static Dataset<Row> plain(Dataset<Row> rows) {
    return flat(rows, value -> value);
  }

  private static Dataset<Row> flat(Dataset<Row> rows, UnaryOperator<Column> other) {
    StructField[] fields = rows.schema().fields();
    String[] positions = positions(fields);
    Column[] columns =
        IntStream.range(0, fields.length)
            .mapToObj(i -> flat(functions.col(positions[i]), fields[i].dataType(), other))
            .toArray(Column[]::new);
    return rows.toDF(positions).select(columns);
  }

  private static Column flat(Column value, DataType type, UnaryOperator<Column> other) {
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return functions.to_json(value);
    }
    return type.equals(DataTypes.BinaryType) ? functions.base64(value) : other.apply(value);
  }

  private static String[] positions(StructField[] fields) {
    return IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new);
  }
}
