package org.marsad.input.csv;

import java.util.List;

/**
 * What the cells of each column of a CSV file have in common, learned from rows that are whole:
 * that they are numbers, dates, addresses, words without spaces in ASCII, or quoted. So a line that
 * begins a row can be told from one inside a cell, and a delimiter inside an unquoted cell from one
 * between two.
 */
final class RowShape {
  private static final int NUMBER = 1;
  private static final int DATE = 2;
  private static final int ADDRESS = 4;
  private static final int WORD = 8;
  private static final int QUOTED = 16;
  private static final int FEATURES = 5;
  private static final int ENOUGH_ROWS = 2;
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_DATE = 40;

  /** Of so many cells one may be different, and one at least where there are enough to tell. */
  private static final int EXCEPTION = 10;

  private static final int ENOUGH_FOR_EXCEPTION = 4;

  private final int[][] counts;
  private final int[] cells;

  /**
   * Creates the shape of no rows, which every row fits.
   *
   * @param width the number of columns
   */
  RowShape(int width) {
    this.counts = new int[width][FEATURES];
    this.cells = new int[width];
  }

  /** Learns from a row with a cell for each column. */
  void add(CsvCells row) {
    for (int column = 0; column < cells.length; column++) {
      String cell = row.cells().get(column);
      if (!cell.isBlank()) {
        cells[column]++;
        int features = features(cell) | (row.isQuoted(column) ? QUOTED : 0);
        for (int i = 0; i < FEATURES; i++) {
          counts[column][i] += features >> i & 1;
        }
      }
    }
  }

  /** Returns the number of columns. */
  int width() {
    return cells.length;
  }

  /** Whether any column has something in common. */
  boolean isTelling() {
    for (int column = 0; column < cells.length; column++) {
      if (common(column) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cells of a column have something in common other than quotes. */
  boolean isTelling(int column) {
    return (common(column) & ~QUOTED) != 0;
  }

  /** Whether every cell of a row is like those of its column. */
  boolean fits(CsvCells row) {
    for (int column = 0; column < cells.length; column++) {
      String cell = row.cells().get(column);
      int features = features(cell) | (row.isQuoted(column) ? QUOTED : 0);
      if (!cell.isBlank() && (common(column) & ~features) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether every cell of a row is like those of its column, whether it is quoted or not. */
  boolean fits(List<String> row) {
    for (int column = 0; column < cells.length; column++) {
      String cell = row.get(column);
      if (!cell.isBlank() && (common(column) & ~QUOTED & ~features(cell)) != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell looks like a value and not like the name of a column. */
  static boolean isValue(String cell) {
    return (features(cell) & (NUMBER | ADDRESS)) != 0;
  }

  private int common(int column) {
    int exceptions =
        cells[column] < ENOUGH_FOR_EXCEPTION ? 0 : Math.max(1, cells[column] / EXCEPTION);
    int common = 0;
    for (int i = 0; i < FEATURES && cells[column] >= ENOUGH_ROWS; i++) {
      boolean agreed = counts[column][i] >= cells[column] - exceptions;
      common |= agreed ? 1 << i : 0;
    }
    return common;
  }

  private static int features(String text) {
    String cell = text.strip();
    int length = cell.length();
    int digits = 0;
    int ascii = 0;
    int letters = 0;
    for (int i = 0; i < Math.min(length, LONGEST_WORD); i++) {
      char c = cell.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      ascii += c > ' ' && c < 0x7F ? 1 : 0;
    }
    boolean address = cell.startsWith("http://") || cell.startsWith("https://");
    boolean number = length <= LONGEST_DATE && letters == 0 && digits > 0 && isNumber(cell);
    boolean date = length <= LONGEST_DATE && digits >= 2 && letters <= 20 && digits < length;
    return (number ? NUMBER : 0)
        | (date && !number ? DATE : 0)
        | (address ? ADDRESS : 0)
        | (length <= LONGEST_WORD && ascii == length ? WORD : 0);
  }

  private static boolean isNumber(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (!Character.isDigit(c) && "+-.,".indexOf(c) < 0) {
        return false;
      }
    }
    return cell.lastIndexOf('-') <= 0;
  }
}
