package org.marsad.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes rows in some format. */
@FunctionalInterface
public interface RowsFile {
  /**
   * What was written.
   *
   * @param rows the number of rows, or of edges
   * @param notes lines about what is not as it was in the rows
   */
  record Written(long rows, List<String> notes) {}

  /**
   * Writes all rows.
   *
   * @param rows the rows, in their order
   * @param out receives the file; it is not closed
   * @throws org.marsad.config.UserError if the format cannot take them
   */
  Written write(Dataset<Row> rows, OutputStream out) throws IOException;
}
