package org.marsad.input.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.marsad.config.Secrets;
import org.marsad.input.csv.CsvDialect.Quoting;
import org.marsad.text.Reason;

/**
 * Puts the lines of a CSV file together to rows. A row that keeps to the rules is taken at once.
 * Any other one is read in the ways in which files break them, each of which must give a cell for
 * every column:
 *
 * <ul>
 *   <li>quotes escaped with a backslash, or doubled where others have a backslash,
 *   <li>quotes inside a quoted cell that are neither,
 *   <li>a cell that only begins with a quoted word,
 *   <li>delimiters inside a cell that is not quoted, if the shape of the other columns leaves one
 *       place for them,
 *   <li>line ends inside a cell that is not quoted, if it is the last one or the shape of the
 *       columns shows where the row ends.
 * </ul>
 *
 * <p>What remains is one refused row, and reading goes on with the next line that begins a row. So
 * a quote that is never closed costs the row it stands in, and no text is cut at a delimiter.
 */
final class CsvRows {
  private static final int EXCERPT = 60;
  private static final int ENOUGH_COLUMNS = 3;
  private static final Pattern COUNT_OF_ROWS = Pattern.compile("\\(\\d+ rows?\\b.*");

  private final CsvLines lines;
  private final CsvHead head;
  private final int width;
  private final int textColumn;
  private final CsvCells usual;
  private final CsvCells ahead;

  /** For each meaning of quotes the number of the line before which no open quote is closed. */
  private final Map<Quoting, Long> openUntil = new EnumMap<>(Quoting.class);

  /**
   * Creates the rows.
   *
   * @param lines the file behind the names of the columns
   * @param textColumn which column holds the articles, from 0
   */
  CsvRows(CsvLines lines, CsvHead head, int textColumn) {
    this.lines = lines;
    this.head = head;
    this.width = head.width();
    this.textColumn = textColumn;
    this.usual = new CsvCells(head.dialect());
    this.ahead = new CsvCells(head.dialect());
  }

  /** Returns the next row, or null at the end. */
  CsvRow next() throws IOException {
    String line = lines.peek(0);
    while (line != null && line.isBlank()) {
      lines.take(1);
      line = lines.peek(0);
    }
    if (line == null) {
      lines.throwFailure();
      return null;
    }
    return line.equals(CsvLines.TOO_LONG) ? tooLong() : row(line);
  }

  private CsvRow tooLong() {
    String detail = String.format(Locale.ROOT, "line %d is longer than allowed", lines.number());
    lines.take(1);
    return CsvRow.refused(Reason.TOO_LONG, detail);
  }

  private CsvRow row(String line) throws IOException {
    int count = parse(usual, 0);
    if (count == 0 && lines.hasFailed()) {
      lines.throwFailure();
    }
    return count > 0 && isWhole(usual) ? whole(count) : broken(line, count);
  }

  /**
   * Cuts the row that starts at a line ahead.
   *
   * @return the number of its lines, or 0 if its end is not within reach
   */
  private int parse(CsvCells cells, int start) {
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

  private boolean isWhole(CsvCells cells) {
    return fits(cells) && !cells.hasBareQuote();
  }

  /** Whether there is a cell for every column, and behind them only blank ones. */
  private boolean fits(CsvCells cells) {
    List<String> values = cells.cells();
    while (values.size() > width && values.get(values.size() - 1).isBlank()) {
      values.remove(values.size() - 1);
    }
    return values.size() == width;
  }

  /** Takes a row with the lines behind it that can only belong to its last cell. */
  private CsvRow whole(int count) {
    int last = width - 1;
    boolean goesOn = width > 1 && !usual.isQuoted(last) && !head.shape().isTelling(last);
    int end = goesOn ? behindOrphans(count) : count;
    if (end > count) {
      StringBuilder cell = new StringBuilder(usual.cells().get(last));
      for (int i = count; i < end; i++) {
        cell.append('\n').append(lines.peek(i));
      }
      usual.cells().set(last, cell.toString());
    }
    return taken(usual.cells(), end);
  }

  /** Returns the place behind the last of the lines from a place on that can be no rows. */
  private int behindOrphans(int start) {
    int end = start;
    int next = lines.filled(start);
    while (lines.peek(next) != null && isOrphan(lines.peek(next))) {
      end = next + 1;
      next = lines.filled(end);
    }
    return end;
  }

  /** Whether a line has no delimiter, so that it can be no row. */
  private boolean isOrphan(String line) {
    return line.indexOf(head.dialect().delimiter()) < 0
        && !line.equals(CsvLines.TOO_LONG)
        && !COUNT_OF_ROWS.matcher(line).matches();
  }

  private CsvRow broken(String line, int count) {
    if (line.contains("\\\"") || head.dialect().quoting() == Quoting.ESCAPED) {
      Quoting other =
          head.dialect().quoting() == Quoting.ESCAPED ? Quoting.DOUBLED : Quoting.ESCAPED;
      CsvRow escaped = as(other);
      if (escaped != null) {
        return escaped;
      }
    }
    if (count > 0 && fits(usual) && !swallowsRow(count)) {
      return taken(usual.cells(), count);
    }
    CsvRow row = as(Quoting.BARE);
    if (row == null && count > 0 && usual.cells().size() < width) {
      row = shortRow(count);
    }
    if (row == null) {
      row = cut(line, count);
    }
    return row == null ? refused(line, count) : row;
  }

  /** Reads the row with another meaning of quotes; returns null if it is no row then. */
  private CsvRow as(Quoting quoting) {
    CsvCells cells = new CsvCells(head.dialect().with(quoting));
    int count = parse(cells, 0);
    boolean row = count > 0 && fits(cells) && (quoting == Quoting.BARE || !cells.hasBareQuote());
    return row && !swallowsRow(count) ? taken(cells.cells(), count) : null;
  }

  /**
   * Takes a row without its last cells if it has a text that no line behind it goes on with: the
   * quotes of its last cell are closed, or the next line starts as a row does.
   */
  private CsvRow shortRow(int count) {
    int next = lines.filled(count);
    boolean ends =
        usual.isQuoted(usual.cells().size() - 1)
            || lines.peek(next) == null
            || startsRow(next)
            || startsAlike(next);
    boolean text = usual.cells().size() > Math.max(0, textColumn);
    if (ends && text && !usual.hasBareQuote()) {
      return taken(usual.cells(), count);
    }
    return count == 1 && head.shape().isTelling() ? withLinesBehind() : null;
  }

  /** Whether a line ahead starts with a number or an address, as this row does. */
  private boolean startsAlike(int line) {
    parse(ahead, line);
    return !ahead.cells().isEmpty()
        && RowShape.isValue(ahead.cells().get(0))
        && RowShape.isValue(usual.cells().get(0));
  }

  /**
   * Joins lines whose cells together are as many as the columns, and like them; or returns null.
   */
  private CsvRow withLinesBehind() {
    List<String> cells = new ArrayList<>(usual.cells());
    int line = 1;
    while (cells.size() < width && lines.peek(line) != null && parse(ahead, line) == 1) {
      int last = cells.size() - 1;
      cells.set(last, cells.get(last) + "\n" + ahead.cells().get(0));
      cells.addAll(ahead.cells().subList(1, ahead.cells().size()));
      line++;
    }
    return cells.size() == width && head.shape().fits(cells) ? taken(cells, line) : null;
  }

  /** Reads a row of one line by its delimiters alone; returns null if it is no row then. */
  private CsvRow cut(String line, int count) {
    CsvPieces pieces = CsvPieces.of(line, head.dialect());
    List<String> cells = null;
    if (pieces.count() == width && count != 1) {
      cells = pieces.cells();
    } else if (pieces.count() > width && count == 1 && head.shape().isTelling()) {
      cells = pieces.joined(head.shape());
    }
    return cells == null ? null : taken(cells, 1);
  }

  /** Whether a line inside the row surely begins a row of its own, so that a quote is missing. */
  private boolean swallowsRow(int count) {
    for (int line = 1; line < count; line++) {
      if (startsRow(line) && isSure(ahead)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSure(CsvCells row) {
    return row.hasQuotedCell() || width >= ENOUGH_COLUMNS || head.shape().isTelling();
  }

  /** Whether a line ahead begins a row that keeps to the rules and looks like the others. */
  private boolean startsRow(int line) {
    if (lines.peek(line).equals(CsvLines.TOO_LONG)) {
      return true;
    }
    boolean whole = parse(ahead, line) > 0 && isWhole(ahead);
    return whole && head.shape().fits(ahead) && (width > 1 || ahead.isQuoted(0));
  }

  private CsvRow taken(List<String> cells, int count) {
    CsvRow row = CsvRow.of(cells);
    lines.take(count);
    return row;
  }

  /** Refuses the row with all lines up to the next that begins one. */
  private CsvRow refused(String line, int count) {
    String problem =
        count == 0 || usual.cells().size() == width
            ? "a quote is not closed"
            : String.format(
                Locale.ROOT, "%d cells where there are %d columns", usual.cells().size(), width);
    String excerpt = line.substring(0, Math.min(line.length(), EXCERPT)).strip();
    String detail =
        String.format(
            Locale.ROOT, "line %d: %s: %s", lines.number(), problem, Secrets.masked(excerpt));
    lines.take(linesOfBrokenRow(count));
    return CsvRow.refused(Reason.MALFORMED_CSV, detail);
  }

  private int linesOfBrokenRow(int count) {
    boolean complete = count == 1 && usual.cells().size() >= width;
    int line = 1;
    while (!complete && lines.peek(line) != null && !beginsAnother(line, count)) {
      line++;
    }
    return line;
  }

  /** Whether a line behind the start of a broken row is the start of another, broken or not. */
  private boolean beginsAnother(int line, int count) {
    boolean behind = count > 0 && line >= count;
    return behind && !isOrphan(lines.peek(line)) || startsRow(line);
  }
}
