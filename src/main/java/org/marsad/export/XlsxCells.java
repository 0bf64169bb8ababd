package org.marsad.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the cells of a sheet. Excel's limits are kept: text that is longer than a cell holds is
 * cut, and numbers that it would round and dates that it does not have become text. Times are UTC.
 */
final class XlsxCells {
  private static final int LONGEST_TEXT = 32_767;
  private static final String CUT = "…";
  private static final int MOST_DIGITS = 15;
  private static final long LARGEST_WHOLE = 999_999_999_999_999L;
  private static final int FIRST_YEAR = 1901; // Excel's 1900 has a 29th of February
  private static final int LAST_YEAR = 9999;

  private final Worksheet sheet;
  private long cut;

  XlsxCells(Worksheet sheet) {
    this.sheet = sheet;
  }

  void write(int rowNumber, Row row) {
    for (int column = 0; column < row.size(); column++) {
      Object value = row.get(column);
      if (value instanceof Boolean flag) {
        sheet.value(rowNumber, column, flag);
      } else if (value instanceof Number number) {
        write(rowNumber, column, number);
      } else if (value instanceof Instant time) {
        write(rowNumber, column, time.atOffset(ZoneOffset.UTC).toLocalDateTime());
      } else if (value instanceof LocalDateTime time) {
        write(rowNumber, column, time);
      } else if (value instanceof LocalDate date) {
        write(rowNumber, column, date);
      } else if (value != null) {
        write(rowNumber, column, value.toString());
      }
    }
  }

  /** Returns a line about the cells that were cut, if there are any. */
  List<String> notes() {
    return cut == 0
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%,d texts are longer than the %,d characters of a cell: they are cut and end in %s",
                cut,
                LONGEST_TEXT,
                CUT));
  }

  private void write(int row, int column, Number number) {
    boolean exact =
        number instanceof BigDecimal decimal
            ? decimal.precision() <= MOST_DIGITS
            : number instanceof Long whole
                ? Math.abs(whole) <= LARGEST_WHOLE
                : Double.isFinite(number.doubleValue());
    if (exact) {
      sheet.value(row, column, number);
    } else {
      write(row, column, number.toString());
    }
  }

  private void write(int row, int column, LocalDateTime time) {
    if (isKnown(time.getYear())) {
      sheet.value(row, column, time);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else {
      write(row, column, time.toString());
    }
  }

  private void write(int row, int column, LocalDate date) {
    if (isKnown(date.getYear())) {
      sheet.value(row, column, date);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      write(row, column, date.toString());
    }
  }

  private static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private void write(int row, int column, String text) {
    String clean = XmlText.clean(text);
    if (clean.length() > LONGEST_TEXT) {
      cut++;
      int end = wholeCharacters(clean, LONGEST_TEXT - CUT.length());
      clean = clean.substring(0, end) + CUT;
    }
    sheet.inlineString(row, column, clean);
  }

  /** Returns the place up to which a text is cut without halving a character. */
  private static int wholeCharacters(String text, int most) {
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
