package org.marsad.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Field;
import org.marsad.table.Table;

/** A few rows of a table, by column: {@code Rows.of(Records.TABLE).row(Records.TEXT, "...")}. */
public final class Rows {
  private final Table table;
  private final List<Row> rows = new ArrayList<>();

  private Rows(Table table) {
    this.table = table;
  }

  public static Rows of(Table table) {
    return new Rows(table);
  }

  /** Adds a row: column, value, column, value; the others are null. */
  public Rows row(Object... fieldsAndValues) {
    Map<Field, Object> values = new HashMap<>();
    for (int i = 0; i < fieldsAndValues.length; i += 2) {
      values.put((Field) fieldsAndValues[i], fieldsAndValues[i + 1]);
    }
    rows.add(table.row(values));
    return this;
  }

  public Dataset<Row> frame() {
    return LocalSpark.session().createDataFrame(rows, table.schema());
  }
}
