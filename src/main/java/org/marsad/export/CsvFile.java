package org.marsad.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.marsad.query.FlatRows;

/** Writes comma-separated values in UTF-8 (RFC 4180) with a header; nested values are JSON. */
public final class CsvFile implements RowsFile {
  /** Who reads the file. */
  public enum Reader {
    /** A program: values are as they are. */
    PROGRAM,
    /**
     * Excel, which takes a file for UTF-8 if it begins with a byte order mark, and which computes
     * what starts like a formula: such texts get an apostrophe in front (as OWASP advises).
     */
    EXCEL
  }

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private final Reader reader;

  public CsvFile(Reader reader) {
    this.reader = reader;
  }

  @Override
  public Written write(Dataset<Row> rows, OutputStream out) throws IOException {
    StructField[] fields = rows.schema().fields();
    Iterator<Row> lines = FlatRows.texts(rows).toLocalIterator();
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (reader == Reader.EXCEL) {
      writer.write(BYTE_ORDER_MARK);
    }
    CSVPrinter csv =
        new CSVPrinter(writer, CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get());
    csv.printRecord(Arrays.stream(fields).map(field -> guarded(field.name())));
    long count = 0;
    for (; lines.hasNext(); count++) {
      Row row = lines.next();
      csv.printRecord(IntStream.range(0, fields.length).mapToObj(i -> cell(row, i, fields[i])));
    }
    csv.flush();
    return new Written(count, List.of());
  }

  private String cell(Row row, int column, StructField field) {
    String text = row.getString(column);
    return text == null || field.dataType() instanceof NumericType ? text : guarded(text);
  }

  private String guarded(String text) {
    boolean formula =
        reader == Reader.EXCEL && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
