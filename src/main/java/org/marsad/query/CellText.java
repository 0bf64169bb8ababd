package org.marsad.query;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.marsad.text.Unicode;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Writes a value on one line, such as {@code [{term: ..., weight: 0.25}, ...]}, without the control
 * characters and reordering marks that could confuse a terminal. Fractions have four significant
 * digits.
 */
final class CellText {
  private static final MathContext DIGITS = new MathContext(4);

  private CellText() {}

  static String of(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Row row) {
      return IntStream.range(0, row.size())
          .mapToObj(i -> row.schema().fieldNames()[i] + ": " + of(row.get(i)))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof scala.collection.Map<?, ?> map) {
      Map<?, ?> entries = CollectionConverters.asJava(map);
      return entries.entrySet().stream()
          .map(entry -> of(entry.getKey()) + ": " + of(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (value instanceof scala.collection.Seq<?> sequence) {
      List<?> items = CollectionConverters.asJava(sequence);
      return items.stream().map(CellText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof byte[] bytes) {
      return bytes.length + " bytes";
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue());
    }
    if (value instanceof Instant time) {
      return time.toString().replace('T', ' ').replace("Z", "");
    }
    return Unicode.clean(value.toString()).replaceAll("\n+", " ⏎ ");
  }

  private static String number(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
