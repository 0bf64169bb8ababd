package org.marsad.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Writes the first column, a text, as paragraphs with an empty line between them. */
public final class LinesFile implements RowsFile {
  @Override
  public Written write(Dataset<Row> rows, OutputStream out) throws IOException {
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    Iterator<Row> lines =
        rows.select(functions.col(rows.schema().fieldNames()[0])).toLocalIterator();
    long count = 0;
    for (; lines.hasNext(); count++) {
      writer.write((count == 0 ? "" : "\n") + lines.next().getString(0) + "\n");
    }
    writer.flush();
    return new Written(count, List.of());
  }
}
