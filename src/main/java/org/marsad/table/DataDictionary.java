package org.marsad.table;

import java.util.stream.Collectors;

/** The published tables as Markdown, for the README and the `dictionary` command. */
public final class DataDictionary {
  private DataDictionary() {}

  public static String markdown() {
    return Tables.ALL.stream().map(DataDictionary::section).collect(Collectors.joining("\n"));
  }

  private static String section(Table table) {
    String key = table.key().stream().map(Field::name).collect(Collectors.joining(", "));
    String rows =
        table.fields().stream().map(DataDictionary::line).collect(Collectors.joining("\n"));
    return """
    #### `%s`: one row per %s
    Key: %s.

    | column | type | null? | meaning |
    |---|---|---|---|
    %s
    """
        .formatted(table.name(), table.grain(), key, rows);
  }

  private static String line(Field field) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            field.name(),
            field.type().simpleString(),
            field.required() ? "" : "yes",
            field.meaning());
  }
}
