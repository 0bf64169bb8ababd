package org.marsad.input.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.csv.CsvDialect.Quoting;

/**
 * What the first lines of a CSV file tell: how its cells are separated and quoted, which line names
 * the columns, and what the rows have in common.
 *
 * <p>The delimiter is the one that a line {@code sep=} names; else the one that cuts a known name
 * of the text column out of one of the first lines; else the one that cuts most lines into as many
 * cells as the first. Lines above the names are a title and are left out if they have fewer cells.
 *
 * @param dialect how cells are separated and quoted
 * @param names the names of the columns; empty if no line names them
 * @param width the number of columns
 * @param shape what the rows have in common
 */
record CsvHead(CsvDialect dialect, List<String> names, int width, RowShape shape) {
  private static final String DELIMITERS = ",;\t|";
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?[;,\t]*");
  private static final String COMMENT = "#";
  private static final int NAMES_WITHIN = 20;
  private static final int SAMPLE_LINES = 300;
  private static final int SAMPLE_CHARACTERS = 1 << 16;
  private static final int LONGEST_NAME = 80;
  private static final int FEW_ROWS = 3;

  /** The line that names the columns. */
  private record Names(int line, char delimiter, List<String> cells) {}

  /**
   * Reads the head and takes its lines up to the names of the columns.
   *
   * @param lines the file from its first line on
   * @param isText whether columns of these names are articles
   * @return the head, or empty if the file has no line that is not blank
   */
  static Optional<CsvHead> read(CsvLines lines, Predicate<Collection<String>> isText) {
    String delimiters = delimiters(lines);
    List<String> sample = sample(lines);
    Optional<Names> known = known(sample, delimiters, isText);
    Optional<Names> names = known.or(() -> unknown(sample, delimiters));
    if (names.isEmpty()) {
      return Optional.empty();
    }
    boolean named = known.isPresent() || isNamed(names.get().cells());
    int start = names.get().line() + (named ? 1 : 0);
    CsvHead head = of(names.get(), sample.subList(start, sample.size()), named);
    lines.take(start);
    return Optional.of(head);
  }

  /** Returns what may separate cells; takes the line that says so. */
  private static String delimiters(CsvLines lines) {
    String first = lines.peek(0);
    if (first == null) {
      return DELIMITERS;
    }
    lines.replaceFirst(first.startsWith("\uFEFF") ? first.substring(1) : first);
    Matcher separator = SEPARATOR.matcher(lines.peek(0));
    if (!separator.matches()) {
      return DELIMITERS;
    }
    lines.take(1);
    return separator.group(1);
  }

  private static List<String> sample(CsvLines lines) {
    List<String> sample = new ArrayList<>();
    int characters = 0;
    String line = lines.peek(0);
    while (line != null && sample.size() < SAMPLE_LINES && characters < SAMPLE_CHARACTERS) {
      sample.add(line);
      characters += line.length();
      line = lines.peek(sample.size());
    }
    return sample;
  }

  /** Returns the first line that holds a known name of the text column. */
  private static Optional<Names> known(
      List<String> sample, String delimiters, Predicate<Collection<String>> isText) {
    int mostFilled = 0;
    int rows = Math.min(NAMES_WITHIN, sample.size());
    for (int line = 0; line < rows; line++) {
      if (!sample.get(line).isBlank()) {
        Names names = widest(sample, line, delimiters);
        if (isText.test(names.cells()) && filled(names.cells()) > mostFilled) {
          return Optional.of(names);
        }
        boolean comment = sample.get(line).startsWith(COMMENT);
        mostFilled = comment ? mostFilled : Math.max(mostFilled, filled(names.cells()));
      }
    }
    return Optional.empty();
  }

  /** Cuts a line at the delimiter that gives most cells. */
  private static Names widest(List<String> sample, int line, String delimiters) {
    Names widest = null;
    for (int i = 0; i < delimiters.length(); i++) {
      char delimiter = delimiters.charAt(i);
      List<String> cells = names(sample.get(line), delimiter);
      if (widest == null || cells.size() > widest.cells().size()) {
        widest = new Names(line, delimiter, cells);
      }
    }
    return widest;
  }

  private static List<String> names(String line, char delimiter) {
    CsvCells cells = new CsvCells(new CsvDialect(delimiter, Quoting.DOUBLED));
    String uncommented = line.startsWith(COMMENT) ? line.substring(COMMENT.length()) : line;
    return cells.add(uncommented)
        ? cells.cells().stream().map(ColumnNames::normalized).toList()
        : List.of(ColumnNames.normalized(line));
  }

  private static int filled(List<String> cells) {
    return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
  }

  /** Returns the first line that is neither blank nor a comment, cut at the likeliest delimiter. */
  private static Optional<Names> unknown(List<String> sample, String delimiters) {
    int line = 0;
    while (line < sample.size()
        && (sample.get(line).isBlank() || sample.get(line).startsWith(COMMENT))) {
      line++;
    }
    if (line == sample.size()) {
      return Optional.empty();
    }
    Names best = null;
    int bestLines = -1;
    for (int i = 0; i < delimiters.length(); i++) {
      char delimiter = delimiters.charAt(i);
      Names names = new Names(line, delimiter, names(sample.get(line), delimiter));
      RowShape shape = new RowShape(names.cells().size());
      CsvDialect dialect = new CsvDialect(delimiter, Quoting.DOUBLED);
      int fitting = learn(sample.subList(line, sample.size()), dialect, shape);
      boolean single = names.cells().size() == 1;
      if (!single && fitting > bestLines || best == null) {
        best = names;
        bestLines = single ? -1 : fitting;
      }
    }
    return Optional.of(best);
  }

  /** Whether the cells can be names: short ones, none of them a number or an address. */
  private static boolean isNamed(List<String> cells) {
    return !cells.contains(CsvLines.TOO_LONG)
        && cells.stream()
            .allMatch(cell -> cell.length() <= LONGEST_NAME && !RowShape.isValue(cell));
  }

  private static CsvHead of(Names names, List<String> rows, boolean named) {
    int width = names.cells().size();
    char delimiter = width == 1 ? CsvDialect.NONE : names.delimiter();
    CsvDialect dialect = new CsvDialect(delimiter, quoting(rows, delimiter, width));
    RowShape shape = new RowShape(width);
    int fitting = learn(rows, dialect, shape);
    RowShape wider = new RowShape(width + 1);
    boolean numbered = named && width > 1 && fitting == 0 && isNumbered(rows);
    if (!numbered || learn(rows, dialect, wider) < rows.size() - 1) {
      return new CsvHead(dialect, named ? names.cells() : List.of(), width, shape);
    }
    List<String> cells = new ArrayList<>(names.cells());
    cells.add(0, ""); // R names the columns, but not the numbers of the rows before them
    return new CsvHead(dialect, cells, width + 1, wider);
  }

  /** Whether the first of several rows begins with the number 1. */
  private static boolean isNumbered(List<String> rows) {
    return rows.size() >= FEW_ROWS && rows.get(0).matches("\"?1\"?\\D.*");
  }

  /** Returns the meaning of quotes under which most lines are rows as wide as the names. */
  private static Quoting quoting(List<String> rows, char delimiter, int width) {
    CsvDialect doubled = new CsvDialect(delimiter, Quoting.DOUBLED);
    int most = learn(rows, doubled, new RowShape(width));
    Quoting best = Quoting.DOUBLED;
    boolean escaped = rows.stream().anyMatch(line -> line.contains("\\\""));
    if (escaped && learn(rows, doubled.with(Quoting.ESCAPED), new RowShape(width)) >= most) {
      most = learn(rows, doubled.with(Quoting.ESCAPED), new RowShape(width));
      best = Quoting.ESCAPED;
    }
    boolean tabs =
        delimiter == '\t'
            && rows.stream().noneMatch(line -> line.contains("\""))
            && rows.stream().anyMatch(line -> line.contains("\\"));
    if (tabs || isPlain(rows, delimiter)) {
      int plain = learn(rows, doubled.with(Quoting.PLAIN), new RowShape(width));
      best = plain > most || tabs ? Quoting.PLAIN : best;
    }
    return best;
  }

  /** Whether cells in quotes are fewer than those with one quote, at their start or their end. */
  private static boolean isPlain(List<String> rows, char delimiter) {
    CsvCells cells = new CsvCells(new CsvDialect(delimiter, Quoting.PLAIN));
    int quoted = 0;
    int odd = 0;
    for (String line : rows) {
      cells.start().add(line);
      for (String cell : cells.cells()) {
        boolean starts = cell.startsWith("\"");
        boolean ends = cell.length() > 1 && cell.endsWith("\"");
        quoted += starts && ends ? 1 : 0;
        odd += starts != ends ? 1 : 0;
      }
    }
    return odd > quoted && (delimiter == '\t' || odd >= FEW_ROWS);
  }

  /** Learns from the rows that are whole; returns how many lines they have. */
  private static int learn(List<String> lines, CsvDialect dialect, RowShape shape) {
    CsvCells cells = new CsvCells(dialect);
    int learned = 0;
    int at = 0;
    int lost = 0;
    while (at < lines.size() && lost < SAMPLE_LINES / FEW_ROWS) {
      int end = endOfRow(cells.start(), lines, at);
      boolean whole = end > 0 && !cells.hasBareQuote() && cells.cells().size() == shape.width();
      if (whole) {
        shape.add(cells);
        learned += end - at;
      }
      lost += whole || lines.get(at).isBlank() ? 0 : 1;
      at = whole ? end : at + 1;
    }
    return learned;
  }

  /** Returns the line behind the row that starts at a line, or 0 if its end is not there. */
  private static int endOfRow(CsvCells cells, List<String> lines, int start) {
    for (int i = start; i < lines.size(); i++) {
      if (cells.add(lines.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }
}
