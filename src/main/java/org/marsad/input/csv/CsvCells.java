package org.marsad.input.csv;

import java.util.ArrayList;
import java.util.List;
import org.marsad.input.csv.CsvDialect.Quoting;

/**
 * Cuts the lines of one row of CSV into cells. A row goes on with the next line where a quoted cell
 * is not closed. A quote closes a cell only if the delimiter or the end of the line follows, after
 * spaces or not; any other one inside a quoted cell is taken for a character and remembered as a
 * {@linkplain #hasBareQuote bare quote}.
 */
final class CsvCells {
  private static final char QUOTE = '"';
  private static final char BACKSLASH = '\\';

  private final char delimiter;
  private final Quoting quoting;
  private final List<String> cells = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private long quoted;
  private boolean open;
  private boolean openInQuotes;
  private boolean bareQuote;

  CsvCells(CsvDialect dialect) {
    this.delimiter = dialect.delimiter();
    this.quoting = dialect.quoting();
  }

  /** Returns what quotes mean to this reader. */
  Quoting quoting() {
    return quoting;
  }

  /** Forgets the row, to begin with another. */
  CsvCells start() {
    cells.clear();
    starts.clear();
    quoted = 0;
    open = false;
    bareQuote = false;
    return this;
  }

  /**
   * Adds a line to the row.
   *
   * @return whether the row ends with it
   */
  boolean add(String line) {
    int at = 0;
    if (open) {
      cell.append('\n');
      at = openInQuotes ? inQuotes(line, 0) : escaped(line, 0);
    } else {
      at = cell(line, 0);
    }
    while (!open && at < line.length()) {
      at = cell(line, at + 1);
    }
    return !open;
  }

  /** Returns the cells of the row so far; valid until the next row starts. */
  List<String> cells() {
    return cells;
  }

  /** Returns where each cell starts in its line. */
  List<Integer> starts() {
    return starts;
  }

  /** Whether a cell was quoted; known of the first 64 cells. */
  boolean isQuoted(int index) {
    return index < Long.SIZE && (quoted >>> index & 1) != 0;
  }

  /** Whether a cell was quoted, of the first 64. */
  boolean hasQuotedCell() {
    return quoted != 0;
  }

  /** Whether a quoted cell holds a quote that is neither doubled nor escaped. */
  boolean hasBareQuote() {
    return bareQuote;
  }

  /** Reads the cell that starts at a place; returns where its delimiter or the line's end is. */
  private int cell(String line, int start) {
    starts.add(start);
    if (quoting == Quoting.PLAIN) {
      return plain(line, start);
    }
    int first = afterSpaces(line, start);
    if (first < line.length() && line.charAt(first) == QUOTE) {
      cell.setLength(0);
      quoted |= cells.size() < Long.SIZE ? 1L << cells.size() : 0;
      return inQuotes(line, first + 1);
    }
    return quoting == Quoting.ESCAPED ? plain(line, start) : unquoted(line, start);
  }

  private int unquoted(String line, int start) {
    int end = endOfCell(line, start);
    cells.add(line.substring(start, end));
    return end;
  }

  private int endOfCell(String line, int from) {
    int end = line.indexOf(delimiter, from);
    return end < 0 ? line.length() : end;
  }

  private int plain(String line, int start) {
    int end = endOfCell(line, start);
    int backslash = line.indexOf(BACKSLASH, start);
    if (backslash < 0 || backslash >= end) {
      cells.add(line.substring(start, end));
      return end;
    }
    cell.setLength(0);
    return escaped(line, start);
  }

  /** Reads on in a plain cell with backslashes. */
  private int escaped(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != delimiter) {
      at = line.charAt(at) == BACKSLASH ? escape(line, at) : literal(line, at);
    }
    open = at > line.length();
    openInQuotes = false;
    if (!open) {
      cells.add(cell.toString());
    }
    return at;
  }

  private int literal(String line, int at) {
    cell.append(line.charAt(at));
    return at + 1;
  }

  /** Reads what a backslash escapes; returns a place behind the line if that is the line's end. */
  private int escape(String line, int at) {
    if (at + 1 == line.length()) {
      return at + 2;
    }
    char c = line.charAt(at + 1);
    switch (c) {
      case 'n' -> cell.append('\n');
      case 't' -> cell.append('\t');
      case 'r' -> cell.append('\r');
      case 'N' -> cell.append(""); // stands alone in a cell without a value
      case BACKSLASH, QUOTE, '\'' -> cell.append(c);
      default -> cell.append(c == delimiter ? "" : "\\").append(c);
    }
    return at + 2;
  }

  /** Reads on in a quoted cell; returns where its delimiter or the line's end is. */
  private int inQuotes(String line, int from) {
    int at = from;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == BACKSLASH && quoting == Quoting.ESCAPED) {
        at = escape(line, at);
      } else if (c != QUOTE) {
        at = ordinary(line, at);
      } else if (isDoubled(line, at)) {
        cell.append(QUOTE);
        at += 2;
      } else {
        int behind = afterSpaces(line, at + 1);
        if (behind == line.length() || line.charAt(behind) == delimiter) {
          return closed(behind);
        }
        bareQuote = true;
        at = literal(line, at);
      }
    }
    open = true;
    openInQuotes = true;
    return line.length();
  }

  private int closed(int behind) {
    open = false;
    cells.add(cell.toString());
    return behind;
  }

  /** Takes the characters up to the next one that may mean something. */
  private int ordinary(String line, int from) {
    int end = line.indexOf(QUOTE, from);
    end = end < 0 ? line.length() : end;
    if (quoting == Quoting.ESCAPED) {
      int backslash = line.indexOf(BACKSLASH, from);
      end = backslash < 0 ? end : Math.min(end, backslash);
    }
    cell.append(line, from, end);
    return end;
  }

  private boolean isDoubled(String line, int at) {
    return quoting != Quoting.BARE && at + 1 < line.length() && line.charAt(at + 1) == QUOTE;
  }

  private int afterSpaces(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }
}
