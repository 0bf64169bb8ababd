package org.marsad.input.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.marsad.input.csv.CsvDialect.Quoting;

/**
 * Looks at the lines ahead without taking them: where a row ends, which lines begin a row, and
 * which can be none. Lines are counted from the first that was not taken, which is 0.
 */
final class CsvLookahead {
  private static final int ENOUGH_COLUMNS = 3;
  private static final Pattern COUNT_OF_ROWS = Pattern.compile("\\(\\d+ rows?\\b.*");

  private final CsvLines lines;
  private final CsvHead head;
  private final CsvCells ahead;

  /** For each meaning of quotes the number of the line before which no open quote is closed. */
  private final Map<Quoting, Long> openUntil = new EnumMap<>(Quoting.class);

  /** Creates a look at the lines of a file behind its head. */
  CsvLookahead(CsvLines lines, CsvHead head) {
    this.lines = lines;
    this.head = head;
    this.ahead = new CsvCells(head.dialect());
  }

  /**
   * Cuts the row that starts at a line ahead.
   *
   * @return the number of its lines, or 0 if its end is not within reach
   */
  int parse(CsvCells cells, int start) {
    boolean ends = cells.start().add(lines.peek(start));
    if (!ends && lines.number() + start < openUntil.getOrDefault(cells.quoting(), 0L)) {
      return 0;
    }
    int count = 1;
    while (!ends) {
      String line = lines.peek(start + count);
      if (line == null || line.equals(CsvLines.TOO_LONG)) {
        openUntil.put(cells.quoting(), lines.number() + start + count);
        return 0;
      }
      ends = cells.add(line);
      count++;
    }
    return count;
  }

  /** Whether a row keeps to the rules and has a cell for every column. */
  boolean isWhole(CsvCells row) {
    return fits(row) && !row.hasBareQuote();
  }

  /** Whether there is a cell for every column, and behind them only blank ones, which it drops. */
  boolean fits(CsvCells row) {
    List<String> values = row.cells();
    while (values.size() > head.width() && values.get(values.size() - 1).isBlank()) {
      values.remove(values.size() - 1);
    }
    return values.size() == head.width();
  }

  /** Whether a line begins a row that keeps to the rules and looks like the others. */
  boolean startsRow(int line) {
    if (lines.peek(line).equals(CsvLines.TOO_LONG)) {
      return true;
    }
    boolean whole = parse(ahead, line) > 0 && isWhole(ahead);
    return whole && head.shape().fits(ahead) && (head.width() > 1 || ahead.isQuoted(0));
  }

  /** Whether a line starts with a number or an address, as rows often do. */
  boolean startsWithValue(int line) {
    parse(ahead, line);
    return !ahead.cells().isEmpty() && RowShape.isValue(ahead.cells().get(0));
  }

  /**
   * Whether a line inside a row surely begins a row of its own, so that a quote is missing.
   *
   * @param count the lines of the row
   */
  boolean isRowInside(int count) {
    for (int line = 1; line < count; line++) {
      if (startsRow(line) && isSure(ahead)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSure(CsvCells row) {
    return row.hasQuotedCell() || head.width() >= ENOUGH_COLUMNS || head.shape().isTelling();
  }

  /** Returns the place behind the last of the lines from a place on that can be no rows. */
  int behindOrphans(int start) {
    int end = start;
    int next = lines.filled(start);
    while (lines.peek(next) != null && isOrphan(next)) {
      end = next + 1;
      next = lines.filled(end);
    }
    return end;
  }

  /** Whether a line has no delimiter, so that it can be no row. */
  boolean isOrphan(int line) {
    String text = lines.peek(line);
    return text.indexOf(head.dialect().delimiter()) < 0
        && !text.equals(CsvLines.TOO_LONG)
        && !COUNT_OF_ROWS.matcher(text).matches();
  }
}
