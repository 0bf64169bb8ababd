package org.marsad.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.marsad.table.Field;
import org.marsad.table.Topics;
import org.marsad.text.Unicode;

/**
 * Reads the columns of rows as the report shows them. Text from articles is not trusted: control
 * characters and marks that reorder text are removed, and only web addresses become links.
 */
final class Cells {
  private static final int TERMS = 10;
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s\\p{Z}\\p{Cf}\\p{Cc}\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

  private Cells() {}

  /**
   * Returns a text without control characters and marks that reorder it; null if nothing is left.
   */
  static String text(Row row, String column) {
    return clean(row.getAs(column));
  }

  /** Returns the text of a declared column; see {@link #text(Row, String)}. */
  static String text(Row row, Field field) {
    return text(row, field.name());
  }

  /** Returns the texts of a list column, cleaned one by one. */
  static List<String> texts(Row row, String column) {
    return row.<String>getList(row.fieldIndex(column)).stream().map(Cells::clean).toList();
  }

  /** Returns the first identifiers of a list column. */
  static List<String> first(int most, Row row, Field field) {
    return row.<String>getList(row.fieldIndex(field.name())).stream().limit(most).toList();
  }

  /** Returns the heaviest terms of a topic, at most {@value #TERMS}. */
  static List<String> terms(Row row) {
    return row.<Row>getList(row.fieldIndex(Topics.TERMS.name())).stream()
        .limit(TERMS)
        .map(term -> text(term, "term"))
        .filter(Objects::nonNull)
        .toList();
  }

  private static String clean(String text) {
    String clean = text == null ? "" : Unicode.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** Returns an http or https address that is safe as a link, or null. */
  static String link(Row row, Field field) {
    String address = row.getAs(field.name());
    return address != null && LINK.matcher(address).matches() ? address : null;
  }

  /** Returns a whole number; 0 for null. */
  static long number(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  /** Returns the whole number of a declared column; 0 for null. */
  static long number(Row row, Field field) {
    return number(row, field.name());
  }

  /** Returns the day of a time as {@code yyyy-MM-dd} in UTC, or null. */
  static String day(Row row, String column) {
    Instant time = row.getAs(column);
    return time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }

  /** Returns the day of a declared column; see {@link #day(Row, String)}. */
  static String day(Row row, Field field) {
    return day(row, field.name());
  }
}
