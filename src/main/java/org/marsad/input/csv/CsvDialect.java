package org.marsad.input.csv;

/**
 * How a file separates and quotes its cells.
 *
 * @param delimiter stands between the cells of a row
 * @param quoting what quotes and backslashes mean
 */
record CsvDialect(char delimiter, Quoting quoting) {
  /** What stands for the delimiter of a file with one column; occurs in no text. */
  static final char NONE = '\uFFFF';

  /** What quotes and backslashes mean. */
  enum Quoting {
    /** A quote inside a quoted cell is doubled. */
    DOUBLED,
    /** A quote inside a quoted cell has a backslash before it, as MySQL and PHP write it. */
    ESCAPED,
    /**
     * Quotes inside a quoted cell stand as they are; the cell ends with a quote before a delimiter.
     */
    BARE,
    /** Quotes are characters like others; backslashes escape delimiters and line ends. */
    PLAIN
  }

  /** Returns the dialect with another meaning of quotes. */
  CsvDialect with(Quoting other) {
    return new CsvDialect(delimiter, other);
  }
}
