package org.marsad.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.query.FlatRows;

/** Writes one JSON object per row and line, with nulls. */
public final class JsonFile implements RowsFile {
  @Override
  public Written write(Dataset<Row> rows, OutputStream out) throws IOException {
    Iterator<Row> lines = FlatRows.json(rows).toLocalIterator();
    long count = 0;
    for (; lines.hasNext(); count++) {
      out.write(lines.next().getString(0).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    }
    return new Written(count, List.of());
  }
}
