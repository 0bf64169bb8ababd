package org.marsad.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows known to have a table's columns; each table has a record of its own that implements it. */
public interface TableData {
  Table table();

  Dataset<Row> rows();
}
