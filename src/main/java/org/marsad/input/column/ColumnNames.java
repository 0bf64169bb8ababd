package org.marsad.input.column;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.Folding;

/**
 * Knows the names under which files hold what {@link ArticleColumn} lists. Each has several names
 * in order of preference. A name with dots is a path into nested values: {@code article.text} is
 * {@code text} inside {@code article}.
 *
 * <p>Names compare without case, spaces, underscores, hyphens, and in Arabic without vowel signs
 * and the forms of hamza: {@code publishedAt} is {@code Published_at}.
 */
public final class ColumnNames implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Pattern IGNORED = Pattern.compile("[\\s_\\-\u00A0\uFEFF\u200E\u200F]+");
  private static final Pattern DOT = Pattern.compile("\\.");
  private static final String ELEMENT = "[]";

  /**
   * One name of a column.
   *
   * @param column what it names
   * @param rank its place in the order of preference, 0 being the most wanted
   * @param rest the path behind its first part, folded; empty for a name without dots
   * @param given the name as a user gave it for this run, or null for a usual name
   */
  public record Wanted(ArticleColumn column, int rank, List<String> rest, String given)
      implements Serializable {}

  private final Map<ArticleColumn, List<String>> names;
  private final Map<ArticleColumn, List<String>> given;
  private final Map<String, List<Wanted>> byFirstPart;
  private final ColumnReport report;

  private ColumnNames(
      Map<ArticleColumn, List<String>> names,
      Map<ArticleColumn, List<String>> given,
      Map<String, List<Wanted>> byFirstPart,
      ColumnReport report) {
    this.names = names;
    this.given = given;
    this.byFirstPart = byFirstPart;
    this.report = report;
  }

  /**
   * Creates the mapping.
   *
   * @param columns the usual names
   * @param overrides {@code column=NAME}; such a name is preferred to the usual ones
   * @return the mapping, whose report is seen by this process only
   * @throws UserError naming every override that is not of that form
   */
  public static ColumnNames of(Settings.Columns columns, List<String> overrides) {
    Map<ArticleColumn, List<String>> given = given(overrides);
    Map<ArticleColumn, List<String>> names = new EnumMap<>(ArticleColumn.class);
    usual(columns)
        .forEach(
            (column, usual) ->
                names.put(
                    column,
                    Stream.concat(given.getOrDefault(column, List.of()).stream(), usual.stream())
                        .toList()));
    List<String> all = given.values().stream().flatMap(List::stream).toList();
    return new ColumnNames(names, given, byFirstPart(names, given), ColumnReport.local(all));
  }

  /**
   * Gives the mapping another report.
   *
   * @param other what is told which names the input has
   * @return the same mapping with that report
   */
  public ColumnNames reportingTo(ColumnReport other) {
    return new ColumnNames(names, given, byFirstPart, other);
  }

  /**
   * Returns what is told which names the input has.
   *
   * @return the report
   */
  public ColumnReport report() {
    return report;
  }

  private static Map<ArticleColumn, List<String>> usual(Settings.Columns columns) {
    return Map.of(
        ArticleColumn.TEXT, columns.text(),
        ArticleColumn.SUMMARY, columns.summary(),
        ArticleColumn.TITLE, columns.title(),
        ArticleColumn.URL, columns.url(),
        ArticleColumn.SOURCE, columns.source(),
        ArticleColumn.PUBLISHED, columns.published(),
        ArticleColumn.ID, columns.id());
  }

  /** Returns the names that users gave, the last one of a column first. */
  private static Map<ArticleColumn, List<String>> given(List<String> overrides) {
    Map<String, ArticleColumn> ours =
        Stream.of(
                ArticleColumn.TEXT,
                ArticleColumn.TITLE,
                ArticleColumn.URL,
                ArticleColumn.SOURCE,
                ArticleColumn.PUBLISHED,
                ArticleColumn.ID)
            .collect(
                Collectors.toMap(
                    column -> column.field().name(),
                    column -> column,
                    (one, other) -> one,
                    LinkedHashMap::new));
    Map<ArticleColumn, List<String>> given = new EnumMap<>(ArticleColumn.class);
    List<String> problems = new ArrayList<>();
    for (String override : overrides) {
      String[] pair = override.split("=", 2);
      ArticleColumn column = ours.get(pair[0]);
      if (pair.length < 2 || pair[1].isBlank() || column == null) {
        problems.add(override + ": write column=NAME, the column being one of " + ours.keySet());
      } else {
        given.computeIfAbsent(column, key -> new ArrayList<>()).add(0, pair[1].strip());
      }
    }
    UserError.throwIfAny("--column cannot be used:", problems);
    return given;
  }

  private static Map<String, List<Wanted>> byFirstPart(
      Map<ArticleColumn, List<String>> names, Map<ArticleColumn, List<String>> given) {
    Map<String, List<Wanted>> byFirstPart = new HashMap<>();
    names.forEach(
        (column, ranked) -> {
          int own = given.getOrDefault(column, List.of()).size();
          for (int rank = 0; rank < ranked.size(); rank++) {
            List<String> path = path(ranked.get(rank));
            List<String> rest = List.copyOf(path.subList(1, path.size()));
            String name = rank < own ? ranked.get(rank) : null;
            byFirstPart
                .computeIfAbsent(path.get(0), key -> new ArrayList<>())
                .add(new Wanted(column, rank, rest, name));
          }
        });
    return byFirstPart;
  }

  /**
   * Cuts a name at its dots. Brackets that mark a list are dropped.
   *
   * @param name a name, such as {@code articles[].text}
   * @return its parts, {@linkplain #folded folded}; one at least
   */
  public static List<String> path(String name) {
    String plain = name.replace(ELEMENT, "");
    List<String> parts =
        Arrays.stream(DOT.split(plain))
            .filter(part -> !part.isBlank())
            .map(ColumnNames::folded)
            .toList();
    return parts.isEmpty() ? List.of(folded(plain)) : parts;
  }

  /**
   * Finds what a file's column may hold.
   *
   * @param folded the {@linkplain #folded folded} name, of nested values its first part
   * @return the names that begin with it; empty if the column is not wanted
   */
  public List<Wanted> wanted(String folded) {
    return byFirstPart.getOrDefault(folded, List.of());
  }

  /**
   * Returns the names given for this run.
   *
   * @return the names as the user wrote them
   */
  public List<String> given() {
    return given.values().stream().flatMap(List::stream).toList();
  }

  /**
   * Returns the paths into nested values that were given for the text.
   *
   * @return the paths in parts, the preferred one first
   */
  public List<List<String>> givenTextPaths() {
    return given.getOrDefault(ArticleColumn.TEXT, List.of()).stream()
        .map(ColumnNames::path)
        .filter(path -> path.size() > 1)
        .toList();
  }

  /**
   * Returns the most wanted name of a column.
   *
   * @param column the column
   * @return the name, or empty if it has none
   */
  public Optional<String> firstName(ArticleColumn column) {
    return names.get(column).stream().findFirst();
  }

  /**
   * Finds the names of a column among those of a file without nested values. The text may be a
   * summary where the file has nothing else.
   *
   * @param field a column of {@link Records}
   * @param fileNames the names that the file has
   * @return those of the column as the file spells them, the preferred one first; may be empty
   */
  public List<String> candidates(Field field, Collection<String> fileNames) {
    return Arrays.stream(ArticleColumn.values())
        .filter(column -> column.field().equals(field))
        .map(column -> candidates(column, fileNames))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<String> candidates(ArticleColumn column, Collection<String> fileNames) {
    Map<String, List<String>> present = new LinkedHashMap<>();
    for (String name : fileNames) {
      present.computeIfAbsent(folded(name), key -> new ArrayList<>()).add(name);
    }
    return names.get(column).stream()
        .map(name -> String.join(".", path(name)))
        .distinct()
        .flatMap(name -> present.getOrDefault(name, List.of()).stream())
        .toList();
  }

  /**
   * Makes a name of a table's header comparable with others of the same table.
   *
   * @param name the name
   * @return the name in lower case without surrounding spaces
   */
  public static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Makes a name comparable.
   *
   * @param name the name as it is spelled
   * @return the form in which names compare
   */
  public static String folded(String name) {
    return IGNORED.matcher(Folding.fold(name)).replaceAll("");
  }
}
