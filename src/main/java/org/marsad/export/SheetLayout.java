package org.marsad.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * How a sheet looks, by its header and first rows.
 *
 * @param widths the width of each column in characters
 * @param rightToLeft whether any of the texts has Arabic letters
 */
record SheetLayout(double[] widths, boolean rightToLeft) {
  private static final int NARROWEST = 8;
  private static final int WIDEST = 60;
  private static final int DATE = 18;
  private static final int FILTER_BUTTON = 3;

  static SheetLayout of(String[] names, List<Row> rows) {
    double[] widths =
        IntStream.range(0, names.length).mapToDouble(i -> width(names[i], i, rows)).toArray();
    boolean arabic =
        Arrays.stream(names).anyMatch(SheetLayout::hasArabic)
            || rows.stream().anyMatch(SheetLayout::hasArabic);
    return new SheetLayout(widths, arabic);
  }

  private static double width(String name, int column, List<Row> rows) {
    int needed =
        rows.stream()
            .filter(row -> !row.isNullAt(column))
            .mapToInt(row -> width(row.get(column)))
            .max()
            .orElse(0);
    return Math.min(WIDEST, Math.max(NARROWEST, Math.max(name.length() + FILTER_BUTTON, needed)));
  }

  private static int width(Object value) {
    return value instanceof String text ? text.length() + 1 : DATE;
  }

  private static boolean hasArabic(Row row) {
    return IntStream.range(0, row.size())
        .anyMatch(i -> row.get(i) instanceof String text && hasArabic(text));
  }

  private static boolean hasArabic(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
  }
}
