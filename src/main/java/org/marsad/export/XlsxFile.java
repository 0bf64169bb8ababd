package org.marsad.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.marsad.config.UserError;
import org.marsad.query.FlatRows;

/**
 * Writes a workbook with one sheet: a header that stays in sight and filters, columns as wide as
 * the first rows need, dates as dates. A sheet with Arabic in its first rows reads from right to
 * left. Text is text whatever it starts with, so that Excel never computes it.
 */
public final class XlsxFile implements RowsFile {
  private static final int MEASURED_ROWS = 200;
  private static final int FLUSHED_ROWS = 500;
  private static final String GREY = "E7E6E6";

  private final String sheetName;
  private final int mostRows;

  /** Names the sheet, of which at most 31 characters are kept. */
  public XlsxFile(String sheetName) {
    this(sheetName, Worksheet.MAX_ROWS);
  }

  /** Sets the number of rows with the header, which is smaller in tests. */
  XlsxFile(String sheetName, int mostRows) {
    this.sheetName = sheetName;
    this.mostRows = mostRows;
  }

  @Override
  public Written write(Dataset<Row> rows, OutputStream out) throws IOException {
    String[] names = rows.schema().fieldNames();
    if (names.length > Worksheet.MAX_COLS) {
      throw tooLarge("columns", Worksheet.MAX_COLS);
    }
    Iterator<Row> lines = FlatRows.plain(rows).toLocalIterator();
    Workbook book = new Workbook(open(out), "Marsad", null);
    Worksheet sheet = book.newWorksheet(sheetName);
    XlsxCells cells = new XlsxCells(sheet);
    long count = fill(sheet, cells, names, lines);
    sheet.setAutoFilter(0, 0, (int) count, names.length - 1);
    sheet.finish();
    book.finish();
    return new Written(count, cells.notes());
  }

  private long fill(Worksheet sheet, XlsxCells cells, String[] names, Iterator<Row> lines)
      throws IOException {
    List<Row> first = new ArrayList<>();
    while (lines.hasNext() && first.size() < MEASURED_ROWS) {
      first.add(lines.next());
    }
    layOut(sheet, names, SheetLayout.of(names, first));
    int row = 0;
    for (Row line : first) {
      cells.write(++row, line);
    }
    while (lines.hasNext()) {
      if (++row == mostRows) { // one of them is the header
        throw tooLarge("rows, one of which is the header,", mostRows);
      }
      cells.write(row, lines.next());
      if (row % FLUSHED_ROWS == 0) {
        sheet.flush();
      }
    }
    return row;
  }

  private static void layOut(Worksheet sheet, String[] names, SheetLayout layout) {
    if (layout.rightToLeft()) {
      sheet.rightToLeft();
    }
    for (int i = 0; i < names.length; i++) {
      sheet.width(i, layout.widths()[i]);
      sheet.inlineString(0, i, XmlText.clean(names[i]));
    }
    sheet.range(0, 0, 0, names.length - 1).style().bold().fillColor(GREY).set();
    sheet.freezePane(0, 1);
  }

  private static UserError tooLarge(String what, int most) {
    return new UserError(
        String.format(
            Locale.ROOT,
            "A sheet of Excel has %,d %s at most: give --limit, select less, or take --format csv",
            most,
            what));
  }

  /** Keeps the stream open when the workbook closes its own. */
  private static OutputStream open(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }
}
