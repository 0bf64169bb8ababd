package org.marsad.query;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Prints rows as a table of aligned columns, with numbers to the right. Widths are those on the
 * screen, so that columns with Arabic line up.
 *
 * @param widest the width a cell may have; longer cells are cut and end in …
 * @param isolated surrounds a cell with marks that keep its direction from the cells beside it
 */
public record TextTable(int widest, UnaryOperator<String> isolated) {
  private static final String GAP = "  ";

  /** Returns the header, a rule, a line for each row and the number of rows. */
  String text(StructType schema, List<Row> rows) {
    StructField[] fields = schema.fields();
    List<String[]> lines = new ArrayList<>();
    lines.add(Arrays.stream(fields).map(field -> cut(field.name())).toArray(String[]::new));
    for (Row row : rows) {
      String[] line = new String[fields.length];
      for (int i = 0; i < line.length; i++) {
        line[i] = cut(CellText.of(row.get(i)));
      }
      lines.add(line);
    }
    int[] widths = new int[fields.length];
    for (String[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        widths[i] = Math.max(widths[i], width(line[i]));
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(line(lines.get(0), widths, fields)).append('\n').append(rule(widths)).append('\n');
    for (String[] line : lines.subList(1, lines.size())) {
      text.append(line(line, widths, fields)).append('\n');
    }
    return text.append(String.format(Locale.ROOT, "(%,d rows)\n", rows.size())).toString();
  }

  private String line(String[] cells, int[] widths, StructField[] fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String padding = " ".repeat(widths[i] - width(cells[i]));
      boolean number = fields[i].dataType() instanceof NumericType;
      String cell = cells[i].isEmpty() ? "" : isolated.apply(cells[i]);
      line.append(i == 0 ? "" : GAP).append(number ? padding + cell : cell + padding);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    return String.join(GAP, Arrays.stream(widths).mapToObj("-"::repeat).toArray(String[]::new));
  }

  private String cut(String text) {
    if (width(text) <= widest) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = 0;
    for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
      if (width(text.substring(0, next)) > widest - 1) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + "…";
  }

  /** Returns the width of a text on the screen: 0 for a mark, 2 for a wide letter, else 1. */
  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int eastAsian = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        eastAsian == UCharacter.EastAsianWidth.WIDE
            || eastAsian == UCharacter.EastAsianWidth.FULLWIDTH;
    return wide ? 2 : 1;
  }
}
