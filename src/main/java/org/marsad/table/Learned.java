package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was learned from all records together and decides how each is cleaned. This table is not
 * published.
 */
public record Learned(Dataset<Row> rows) implements TableData {
  public static final Field SUBJECT = Field.required("subject", StringType, "what is known");
  public static final Field VALUE = Field.required("value", StringType, "of what it is known");

  public static final Table TABLE =
      Table.of("learned", "fact", List.of(SUBJECT, VALUE), SUBJECT, VALUE);

  public Learned {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
