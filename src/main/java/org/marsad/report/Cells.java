package org.marsad.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.marsad.table.Field;
import org.marsad.text.Unicode;

/** Takes values out of rows as the report shows them. */
final class Cells {
  private static final Pattern LINK =
      Pattern.compile("https?://[^\\s\\p{Z}\\p{Cf}\\p{Cc}\"'<>\\\\]+", Pattern.CASE_INSENSITIVE);

  private Cells() {}

  /** Foreign text without what could confuse a page: controls, and marks that reorder it. */
  static String text(Row row, String column) {
    return clean(row.getAs(column));
  }

  static String text(Row row, Field field) {
    return text(row, field.name());
  }

  static List<String> texts(Row row, String column) {
    return row.<String>getList(row.fieldIndex(column)).stream().map(Cells::clean).toList();
  }

  private static String clean(String text) {
    String clean = text == null ? "" : Unicode.clean(text);
    return clean.isEmpty() ? null : clean;
  }

  /** The address if a browser may be sent there, else null. */
  static String link(Row row, Field field) {
    String address = row.getAs(field.name());
    return address != null && LINK.matcher(address).matches() ? address : null;
  }

  static long number(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? 0 : ((Number) value).longValue();
  }

  static long number(Row row, Field field) {
    return number(row, field.name());
  }

  /** The day of a time, or null. */
  static String day(Row row, Field field) {
    return day(row, field.name());
  }

  static String day(Row row, String column) {
    Instant time = row.getAs(column);
    return time == null ? null : time.atZone(ZoneOffset.UTC).toLocalDate().toString();
  }
}
