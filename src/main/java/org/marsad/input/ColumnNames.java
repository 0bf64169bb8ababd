package org.marsad.input;

import java.io.Serializable;
import java.util.ArrayList;
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

/**
 * Maps the columns of {@link Records} to the names that files use for them. Each column has several
 * names in order of preference; case and surrounding spaces are ignored.
 */
final class ColumnNames implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The detail of a record whose text column is blank. */
  static final String BLANK_TEXT = "the text is blank";

  private final Map<String, List<String>> names;

  private ColumnNames(Map<String, List<String>> names) {
    this.names = names;
  }

  /**
   * Creates the mapping.
   *
   * @param columns the usual names
   * @param overrides {@code column=NAME}; such a name is preferred to the usual ones
   * @throws UserError naming every override that is not of that form
   */
  static ColumnNames of(Settings.Columns columns, List<String> overrides) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    names.put(Records.TEXT.name(), inLowerCase(columns.text()));
    names.put(Records.TITLE.name(), inLowerCase(columns.title()));
    names.put(Records.URL.name(), inLowerCase(columns.url()));
    names.put(Records.SOURCE.name(), inLowerCase(columns.source()));
    names.put(Records.PUBLISHED.name(), inLowerCase(columns.published()));
    names.put(Records.ID.name(), inLowerCase(columns.id()));
    List<String> problems = new ArrayList<>();
    for (String override : overrides) {
      String[] pair = override.split("=", 2);
      List<String> usual = names.get(pair[0]);
      if (pair.length < 2 || pair[1].isBlank() || usual == null) {
        problems.add(override + ": write column=NAME, the column being one of " + names.keySet());
      } else {
        usual.add(0, pair[1].toLowerCase(Locale.ROOT));
      }
    }
    UserError.throwIfAny("--column cannot be used:", problems);
    return new ColumnNames(names);
  }

  private static List<String> inLowerCase(List<String> usual) {
    return new ArrayList<>(usual.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList());
  }

  /**
   * Finds the names of a column among those of a file.
   *
   * @return the names as the file spells them, the preferred one first; may be empty
   */
  List<String> candidates(Field field, Collection<String> fileNames) {
    Map<String, String> present = new LinkedHashMap<>();
    fileNames.forEach(name -> present.putIfAbsent(normalized(name), name));
    return names.get(field.name()).stream().filter(present::containsKey).map(present::get).toList();
  }

  /**
   * Finds the value of a column in a record.
   *
   * @param valueOf gives the record's value under a {@linkplain #normalized normalized} name, or
   *     null
   * @return the first value in order of preference that is not blank, or null if there is none
   */
  String value(Field field, Function<String, String> valueOf) {
    for (String name : names.get(field.name())) {
      String value = valueOf.apply(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Returns the detail of a record without a text column: the names of its columns, sorted. */
  static String missingText(Collection<String> fileNames) {
    return String.format(
        Locale.ROOT,
        "columns are %s; name the one with the text by --column text=NAME",
        fileNames.stream().sorted().toList());
  }

  /** Returns a name in lower case without surrounding spaces, the form in which names compare. */
  static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
