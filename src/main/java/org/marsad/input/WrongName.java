package org.marsad.input;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.json.JsonLayout;
import org.marsad.table.Field;
import org.marsad.table.Records;

/**
 * Recognises files that are named as texts and hold records: an export of JSON or CSV with the
 * ending {@code .txt} would else be one article with all its quotes and braces.
 */
final class WrongName {
  private static final Pattern DELIMITER = Pattern.compile("[,;\t|]");
  private static final List<Field> TELLING =
      List.of(Records.TITLE, Records.URL, Records.SOURCE, Records.PUBLISHED, Records.ID);

  private WrongName() {}

  /**
   * Finds what a file named as a text holds.
   *
   * @param start its first characters; letters that are not ASCII may be wrong
   * @param columns the names of columns
   * @return the format of its records, or {@link FileFormat#TEXT} if it is one article
   */
  static FileFormat formatOf(String start, ColumnNames columns) {
    if (start.stripLeading().startsWith("{")) {
      if (JsonLayout.isLines(start)) {
        return FileFormat.JSON_LINES;
      }
      return JsonLayout.isDocument(start) ? FileFormat.JSON : FileFormat.TEXT;
    }
    String first = start.lines().findFirst().orElse("");
    return isHeader(first, columns) ? FileFormat.DELIMITED : FileFormat.TEXT;
  }

  /** Whether a line names the column of the text and one more that articles have. */
  private static boolean isHeader(String line, ColumnNames columns) {
    List<String> names =
        Arrays.stream(DELIMITER.split(line, -1)).map(WrongName::withoutQuotes).toList();
    return names.size() > 1
        && !columns.candidates(Records.TEXT, names).isEmpty()
        && TELLING.stream().anyMatch(field -> !columns.candidates(field, names).isEmpty());
  }

  private static String withoutQuotes(String cell) {
    return cell.strip().replaceAll("^\"|\"$", "");
  }
}
