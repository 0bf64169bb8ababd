package org.marsad.input;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.table.Field;
import org.marsad.table.Records;

/** Finds our columns among the names that a file uses; case does not matter. */
final class ColumnNames implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String BLANK_TEXT = "the text is blank";

  private final LinkedHashMap<String, ArrayList<String>> names = new LinkedHashMap<>();

  /**
   * @param columns the usual names
   * @param overrides {@code column=NAME}, put before the usual ones
   * @throws UserError naming the overrides that are not of that form
   */
  ColumnNames(Settings.Columns columns, List<String> overrides) {
    put(Records.TEXT, columns.text());
    put(Records.TITLE, columns.title());
    put(Records.URL, columns.url());
    put(Records.SOURCE, columns.source());
    put(Records.PUBLISHED, columns.published());
    put(Records.ID, columns.id());
    List<String> problems = new ArrayList<>();
    for (String override : overrides) {
      String[] pair = override.split("=", 2);
      List<String> known = names.get(pair[0]);
      if (pair.length < 2 || pair[1].isBlank() || known == null) {
        problems.add(override + ": write column=NAME, the column being one of " + names.keySet());
      } else {
        known.add(0, pair[1].toLowerCase(Locale.ROOT));
      }
    }
    UserError.throwIfAny("--column cannot be used:", problems);
  }

  private void put(Field field, List<String> usual) {
    names.put(
        field.name(),
        new ArrayList<>(usual.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()));
  }

  /** The names in the file for a column, most wanted first. */
  List<String> candidates(Field field, String[] fileNames) {
    Map<String, String> present = new LinkedHashMap<>();
    Arrays.stream(fileNames).forEach(name -> present.putIfAbsent(lower(name), name));
    return names.get(field.name()).stream().filter(present::containsKey).map(present::get).toList();
  }

  /** The first value, by the order of names, that is neither missing nor blank; else null. */
  String value(Field field, Function<String, String> valueOf) {
    for (String name : names.get(field.name())) {
      String value = valueOf.apply(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  static String missingText(Collection<String> fileNames) {
    return String.format(
        Locale.ROOT,
        "columns are %s; name the one with the text by --column text=NAME",
        fileNames.stream().sorted().toList());
  }

  static String lower(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
