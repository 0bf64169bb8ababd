package org.marsad.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A frame that has a table's columns. Each table has a record of its own that implements this. */
public interface TableData {
  /** Returns the declaration of the table. */
  Table table();

  /** Returns the frame, conformed to the declaration. */
  Dataset<Row> rows();
}
