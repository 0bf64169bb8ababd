package org.marsad.input.column;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes names of columns into messages: long ones cut, and of many only the first. */
public final class ShownNames {
  private static final int LONGEST = 40;
  private static final int MOST = 30;

  /** A name longer than this is no name but a cell: the file has no header. */
  private static final int LONGEST_NAME = 60;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private ShownNames() {}

  /** Returns the names in brackets, sorted. */
  static String of(Collection<String> names) {
    List<String> shown = names.stream().map(ShownNames::cut).distinct().sorted().toList();
    String first = String.join(", ", shown.subList(0, Math.min(MOST, shown.size())));
    return shown.size() <= MOST
        ? "[" + first + "]"
        : String.format(Locale.ROOT, "[%s and %d more]", first, shown.size() - MOST);
  }

  /** Returns a name on one line, cut where it is long. */
  static String cut(String name) {
    String line = SPACES.matcher(name.strip()).replaceAll(" ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /**
   * Says of a record that it has no column for the text, and what to do.
   *
   * @param names the columns that it has
   * @return the detail of the refused record
   */
  public static String missingText(Collection<String> names) {
    String advice =
        names.stream().anyMatch(name -> name.length() > LONGEST_NAME)
            ? "the first line seems to be no header: put one with names such as title,text above it"
            : "name the one with the text by --column text=NAME";
    return names.isEmpty()
        ? "the record has no columns"
        : String.format(Locale.ROOT, "columns are %s; %s", of(names), advice);
  }
}
