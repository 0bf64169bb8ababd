package org.marsad.table;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Prints the declarations of the published tables as Markdown, for the README and for the {@code
 * dictionary} command.
 */
public final class DataDictionary {
  private DataDictionary() {}

  /**
   * Returns one section for each published table.
   *
   * @return a heading with the name and grain, the key, and a Markdown table with one row per
   *     column
   */
  public static String markdown() {
    return Tables.ALL.stream().map(DataDictionary::section).collect(Collectors.joining("\n"));
  }

  private static String section(Table table) {
    String key = table.key().stream().map(Field::name).collect(Collectors.joining(", "));
    String rows =
        table.fields().stream().map(DataDictionary::line).collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
    #### `%s`: one row per %s
    Key: %s.

    | column | type | null? | meaning |
    |---|---|---|---|
    %s
    """,
        table.name(),
        table.grain(),
        key,
        rows);
  }

  private static String line(Field field) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s |",
        field.name(),
        field.type().simpleString(),
        field.required() ? "" : "yes",
        field.meaning());
  }
}
