package org.marsad.input.csv;

import java.util.ArrayList;
import java.util.List;
import org.marsad.input.csv.CsvDialect.Quoting;

/** A line of CSV cut at every delimiter, inside quotes or not. */
final class CsvPieces {
  private final String line;
  private final List<Integer> starts;

  private CsvPieces(String line, List<Integer> starts) {
    this.line = line;
    this.starts = starts;
  }

  /** Cuts a line; one whose end is escaped is not cut at all. */
  static CsvPieces of(String line, CsvDialect dialect) {
    CsvCells cells = new CsvCells(dialect.with(Quoting.PLAIN));
    return new CsvPieces(line, cells.add(line) ? cells.starts() : List.of());
  }

  /** Returns the number of pieces. */
  int count() {
    return starts.size();
  }

  /** Returns the pieces as cells, or null if a quote in one of them has no counterpart. */
  List<String> cells() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      String piece = between(i, i + 1);
      if (piece.chars().filter(c -> c == '"').count() % 2 != 0) {
        return null;
      }
      cells.add(unquoted(piece));
    }
    return cells;
  }

  /**
   * Joins the pieces of the one cell that holds delimiters.
   *
   * @param shape what the cells of the columns, fewer than the pieces, have in common
   * @return the cells, or null unless there is just one way to join them to a row of that shape
   */
  List<String> joined(RowShape shape) {
    List<String> found = null;
    for (int column = 0; column < shape.width(); column++) {
      List<String> cells = joinedAt(column, shape.width());
      if (shape.fits(cells)) {
        if (found != null) {
          return null;
        }
        found = cells;
      }
    }
    return found;
  }

  private List<String> joinedAt(int column, int width) {
    int extra = starts.size() - width;
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int first = i <= column ? i : i + extra;
      cells.add(unquoted(between(first, i < column ? i + 1 : i + extra + 1)));
    }
    return cells;
  }

  private String between(int first, int behind) {
    int end = behind < starts.size() ? starts.get(behind) - 1 : line.length();
    return line.substring(starts.get(first), end);
  }

  private static String unquoted(String cell) {
    String bare = cell.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted ? bare.substring(1, bare.length() - 1).replace("\"\"", "\"") : cell;
  }
}
