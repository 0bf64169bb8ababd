package org.marsad.input.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the columns that the names of folders give to all files below them, as Hive and Spark write
 * them: {@code source=X/date=Y}. Percent escapes are decoded; {@code __HIVE_DEFAULT_PARTITION__} is
 * no value. {@code year=}, {@code month=} and {@code day=} together are a date.
 *
 * @param values the values by name
 * @param source the name of the nearest folder that is no column, or an empty text
 */
public record FolderColumns(Map<String, String> values, String source) {
  private static final Pattern COLUMN = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_ %.-]*)=(.*)");
  private static final Pattern FILE_SYSTEM = Pattern.compile("^[\\w+.-]+:(?://[^/]*)?");
  private static final Pattern ESCAPE = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final String NULL = "__HIVE_DEFAULT_PARTITION__";

  /**
   * Reads the folders of a file's path.
   *
   * @param path the file, with the scheme of its file system
   * @return the columns that they give
   */
  public static FolderColumns of(String path) {
    Map<String, String> values = new HashMap<>();
    String[] parts = FILE_SYSTEM.matcher(path).replaceFirst("").split("/", -1);
    String source = "";
    for (int i = 0; i < parts.length - 1; i++) {
      Matcher column = COLUMN.matcher(parts[i]);
      if (!column.matches()) {
        source = parts[i];
      } else if (!column.group(2).equals(NULL) && !column.group(2).isBlank()) {
        values.put(decoded(column.group(1)), decoded(column.group(2)));
      }
    }
    addDate(values);
    return new FolderColumns(values, source);
  }

  private static void addDate(Map<String, String> values) {
    String date =
        Stream.of("year", "month", "day")
            .map(name -> values.getOrDefault(name, ""))
            .map(number -> number.length() == 1 ? "0" + number : number)
            .collect(Collectors.joining("-"));
    if (DATE.matcher(date).matches()) {
      values.putIfAbsent("date", date);
    }
  }

  /** Decodes percent escapes: of UTF-8 where they are that, else of single characters. */
  private static String decoded(String name) {
    return ESCAPE
        .matcher(name)
        .replaceAll(match -> Matcher.quoteReplacement(character(match.group())));
  }

  private static String character(String escapes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < escapes.length(); i += 3) {
      bytes.write(Integer.parseInt(escapes, i, i + 2, 16));
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    return text.contains("\uFFFD") ? bytes.toString(StandardCharsets.ISO_8859_1) : text;
  }
}
