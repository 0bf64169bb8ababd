package org.marsad.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/** The cells of the explorer's rows that are more than one column: excerpts, kinds, stances. */
final class ExplorerCells {
  /** The kinds of statements, to which rows refer by their place. */
  private static final List<String> KINDS = List.of("direct", "indirect", "author");

  /** Of 40,000 ids, two begin alike once in 300,000 runs. */
  static final int ID_LENGTH = 12;

  private final Map<String, Integer> issues = new LinkedHashMap<>();
  private final int characters;

  /**
   * Knows no issue yet.
   *
   * @param characters the length of an excerpt
   */
  ExplorerCells(int characters) {
    this.characters = characters;
  }

  /** Returns the ids of the issues of stances so far, by their places. */
  List<String> issues() {
    return new ArrayList<>(issues.keySet());
  }

  /** Returns a row of cells, which may be null; null cells at its end are left out. */
  static List<Object> list(Object... cells) {
    int length = cells.length;
    while (length > 0 && cells[length - 1] == null) {
      length--;
    }
    return Arrays.asList(Arrays.copyOf(cells, length));
  }

  /** Returns an id as the page has it: its first {@value #ID_LENGTH} digits. */
  static String id(String full) {
    return full.substring(0, Math.min(ID_LENGTH, full.length()));
  }

  /** Returns the kind of a statement: 0 direct, 1 indirect, 2 the author's own. */
  static int kind(Row row) {
    return KINDS.indexOf(row.<String>getAs(Statements.KIND.name()));
  }

  /**
   * Returns the beginning of a text on one line; one that goes on ends before a word and with an
   * ellipsis.
   */
  String excerpt(Row row) {
    String begin = row.getAs(ExplorerQueries.EXCERPT);
    boolean goesOn = begin.codePointCount(0, begin.length()) > characters;
    String text = Cells.text(row, ExplorerQueries.EXCERPT);
    String line = text == null ? "" : text.replace('\n', ' ');
    if (!goesOn) {
      return line;
    }
    int space = line.lastIndexOf(' ');
    return (space > 0 ? line.substring(0, space) : line) + "…";
  }

  /**
   * Returns stances as numbers, issue after issue.
   *
   * @return pairs of an issue's place and 1 for support, 0 for neutral, -1 for opposition; null for
   *     none
   */
  List<Integer> stances(Row row) {
    if (row.isNullAt(row.fieldIndex(ExplorerQueries.STANCES))) {
      return null;
    }
    List<Integer> stances = new ArrayList<>();
    for (Row stance : row.<Row>getList(row.fieldIndex(ExplorerQueries.STANCES))) {
      String issue = stance.getAs(StatementStances.ISSUE.name());
      stances.add(issues.computeIfAbsent(issue, unseen -> issues.size()));
      stances.add(side(stance.getAs(StatementStances.STANCE.name())));
    }
    return stances;
  }

  /**
   * Returns the vector of an article as base64 of one byte a dimension, from -127 to 127: exact
   * enough to tell which articles are nearest.
   *
   * @return null where there is none, or where it is zero
   */
  static String vector(Row row) {
    int field = row.fieldIndex(ArticleVectors.VECTOR.name());
    if (row.isNullAt(field)) {
      return null;
    }
    List<Float> vector = row.getList(field);
    byte[] bytes = new byte[vector.size()];
    boolean zero = true;
    for (int d = 0; d < bytes.length; d++) {
      bytes[d] = (byte) Math.round(Byte.MAX_VALUE * vector.get(d));
      zero &= bytes[d] == 0;
    }
    return zero ? null : Base64.getEncoder().encodeToString(bytes);
  }

  private static int side(String stance) {
    if (stance.equals(Stance.SUPPORT.id())) {
      return 1;
    }
    return stance.equals(Stance.OPPOSE.id()) ? -1 : 0;
  }
}
