package org.marsad.input.csv;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.PeekedInput;
import org.marsad.input.record.ReadAhead;
import org.marsad.input.record.RecordRows;
import org.marsad.table.Records;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads CSV and TSV with a header. Charset, delimiter and quoting are found by looking at the first
 * lines. A row that cannot be read is one refused record, and reading goes on with the next; the
 * names of the columns are left out where they stand again. The position of a record is its number
 * from 0, without the header.
 */
public final class DelimitedRows extends ReadAhead {
  private static final int LONGEST_NAME = 80;

  private final CsvRows csv;
  private final RecordRows rows;
  private final boolean named;
  private final int width;
  private List<String> names;
  private long position;

  private DelimitedRows(CsvRows csv, CsvHead head, RecordRows rows) {
    this.csv = csv;
    this.rows = rows;
    this.names = head.names();
    this.named = !head.names().isEmpty();
    this.width = head.width();
  }

  /**
   * Starts behind the header.
   *
   * @param file the file from its first byte on, in a charset that has ASCII
   * @param rows builds the rows
   * @param columns finds the text among the columns
   * @param maxBytes the length that a record may have
   * @return the records; a single refused one if the file is no text
   * @throws IOException if the file cannot be read up to its header
   */
  public static Iterator<Row> open(
      PeekedInput file, RecordRows rows, ColumnNames columns, int maxBytes) throws IOException {
    Optional<TextDecoder> decoder = TextDecoder.of(file.head());
    if (decoder.isEmpty()) {
      return List.of(rows.undecodableFile()).iterator();
    }
    CsvLines lines = CsvLines.open(file, decoder.get(), maxBytes);
    Optional<CsvHead> head =
        CsvHead.read(lines, names -> !columns.candidates(Records.TEXT, names).isEmpty());
    if (head.isEmpty()) {
      lines.throwFailure();
      return List.<Row>of().iterator();
    }
    List<String> texts = columns.candidates(Records.TEXT, head.get().names());
    int textColumn = texts.isEmpty() ? -1 : head.get().names().indexOf(texts.get(0));
    return new DelimitedRows(new CsvRows(lines, head.get(), textColumn), head.get(), rows);
  }

  @Override
  protected Row read() throws IOException {
    CsvRow row = csv.next();
    while (row != null && isHeader(row)) {
      names = row.cells().stream().map(ColumnNames::normalized).toList();
      row = csv.next();
    }
    if (row == null) {
      return null;
    }
    if (row.reason() != null) {
      return rows.refused(position++, row.reason(), row.detail());
    }
    return named ? rows.record(position++, values(row.cells())) : unnamed();
  }

  private Row unnamed() {
    String detail =
        String.format(
            Locale.ROOT,
            "no line names the columns; write one above the %d columns, such as id,title,text",
            width);
    return rows.refused(position++, Reason.MISSING_TEXT, detail);
  }

  /** Whether a row holds the names of the columns, as where files were put together. */
  private boolean isHeader(CsvRow row) {
    if (!named || row.cells().size() != width || !isName(row.cells().get(0))) {
      return false;
    }
    Set<String> cells = new HashSet<>();
    row.cells().forEach(cell -> cells.add(ColumnNames.normalized(cell)));
    return cells.equals(new HashSet<>(names));
  }

  private boolean isName(String cell) {
    return cell.length() <= LONGEST_NAME && names.contains(ColumnNames.normalized(cell));
  }

  /** Returns the cells by name; of two columns of one name the first that is not blank counts. */
  private Map<String, String> values(List<String> cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String before = values.putIfAbsent(names.get(i), cell);
      if (before != null && before.isBlank()) {
        values.put(names.get(i), cell);
      }
    }
    return values;
  }
}
