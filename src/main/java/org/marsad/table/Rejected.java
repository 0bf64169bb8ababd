package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The records that were refused, each with its reason. */
public record Rejected(Dataset<Row> rows) implements TableData {
  public static final Field REASON =
      Field.required("reason", StringType, "one of the fixed reasons (see Rejected records)");
  public static final Table TABLE =
      Table.of(
          "rejected",
          "refused record",
          List.of(Records.ORIGIN, Records.POSITION),
          Records.ORIGIN,
          Records.POSITION,
          REASON,
          Records.DETAIL,
          Documents.EXCERPT);

  public Rejected {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
