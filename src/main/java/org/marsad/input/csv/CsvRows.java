package org.marsad.input.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private final CsvLines lines;
  private final CsvHead head;
  private final int width;
  private final int textColumn;
  private final CsvCells usual;
  private final CsvLookahead ahead;

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
    this.ahead = new CsvLookahead(lines, head);
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
    int count = ahead.parse(usual, 0);
    if (count == 0 && lines.hasFailed()) {
      lines.throwFailure();
    }
    return count > 0 && ahead.isWhole(usual) ? whole(count) : broken(line, count);
  }

  /** Takes a row with the lines behind it that can only belong to its last cell. */
  private CsvRow whole(int count) {
    int last = width - 1;
    boolean goesOn = width > 1 && !usual.isQuoted(last) && !head.shape().isTelling(last);
    int end = goesOn ? ahead.behindOrphans(count) : count;
    if (end > count) {
      StringBuilder cell = new StringBuilder(usual.cells().get(last));
      for (int i = count; i < end; i++) {
        cell.append('\n').append(lines.peek(i));
      }
      usual.cells().set(last, cell.toString());
    }
    return taken(usual.cells(), end);
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
    if (count > 0 && ahead.fits(usual) && !ahead.isRowInside(count)) {
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
    int count = ahead.parse(cells, 0);
    boolean row =
        count > 0 && ahead.fits(cells) && (quoting == Quoting.BARE || !cells.hasBareQuote());
    return row && !ahead.isRowInside(count) ? taken(cells.cells(), count) : null;
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
            || ahead.startsRow(next)
            || RowShape.isValue(usual.cells().get(0)) && ahead.startsWithValue(next);
    boolean text = usual.cells().size() > Math.max(0, textColumn);
    if (ends && text && !usual.hasBareQuote()) {
      return taken(usual.cells(), count);
    }
    return count == 1 && head.shape().isTelling() ? withLinesBehind() : null;
  }

  /**
   * Joins lines whose cells together are as many as the columns, and like them; or returns null.
   */
  private CsvRow withLinesBehind() {
    List<String> cells = new ArrayList<>(usual.cells());
    CsvCells next = new CsvCells(head.dialect());
    int line = 1;
    while (cells.size() < width && lines.peek(line) != null && ahead.parse(next, line) == 1) {
      int last = cells.size() - 1;
      cells.set(last, cells.get(last) + "\n" + next.cells().get(0));
      cells.addAll(next.cells().subList(1, next.cells().size()));
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
    return behind && !ahead.isOrphan(line) || ahead.startsRow(line);
  }
}
