package org.marsad.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.lexicon.WordLists;

/**
 * The names of places and what decides whether they count, read once from an analyst's definitions
 * ({@code lexicons/gazetteer.txt}, which explains its lines). Immutable; sent to each worker once.
 */
public final class Gazetteer implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "gazetteer";
  private static final String NO_PLACE = "-";
  private static final Set<String> KINDS = Set.of("country", "region", "governorate", "city");
  private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
  private static final Pattern COMMA = Pattern.compile("\\s*،\\s*");
  private static final Pattern ID = Pattern.compile("[A-Za-z-]+");
  private static final Pattern WITHIN = Pattern.compile("[A-Z]{2}(-[A-Za-z]+)?");
  private static final int FIELDS = 5;

  private final List<PlaceName> names;
  private final PlaceWords words;
  private transient PlaceIndex index;

  private Gazetteer(List<PlaceName> names, PlaceWords words) {
    this.names = List.copyOf(names);
    this.words = words;
  }

  /**
   * Reads the gazetteer of a folder of definitions.
   *
   * @throws UserError naming everything that is wrong with it
   */
  public static Gazetteer read(Definitions definitions) {
    List<String> problems = new ArrayList<>();
    List<PlaceName> names = names(definitions, problems);
    UserError.throwIfAny("Places that cannot be used:", problems);
    return new Gazetteer(names, PlaceWords.read(definitions));
  }

  /** Returns the words around places, read in full so that they know what is wrong with them. */
  public static WordLists words(Definitions definitions) {
    return PlaceWords.file(definitions);
  }

  /**
   * Returns what is wrong with the lines of the gazetteer.
   *
   * @return a problem in each string; empty when nothing is wrong
   */
  public static List<String> problems(Definitions definitions) {
    List<String> problems = new ArrayList<>();
    names(definitions, problems);
    return problems;
  }

  /** Returns every place once, in the order of the file. */
  public List<Place> places() {
    return names.stream().filter(name -> !name.isDecoy()).map(PlaceName::place).distinct().toList();
  }

  /** Makes a finder, which is for one thread. */
  public PlaceFinder finder() {
    return new PlaceFinder(index());
  }

  private synchronized PlaceIndex index() {
    if (index == null) {
      index = PlaceIndex.of(names, words);
    }
    return index;
  }

  private static List<PlaceName> names(Definitions definitions, List<String> problems) {
    List<PlaceName> names = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (String line : definitions.lexicon(FILE)) {
      String problem = problem(line, seen);
      if (problem == null) {
        names(line).filter(name -> !name.words().isEmpty()).forEach(names::add);
      } else {
        problems.add(String.format(Locale.ROOT, "lexicons/%s.txt: %s: %s", FILE, line, problem));
      }
    }
    return names;
  }

  /** Returns what is wrong with a line, or null. */
  private static String problem(String line, Map<String, String> seen) {
    String[] fields = BAR.split(line, -1);
    if (fields[0].equals(NO_PLACE)) {
      return fields.length == 2 && !fields[1].isEmpty() ? null : "write `- | phrase، phrase`";
    }
    if (fields.length != FIELDS || fields[FIELDS - 1].isEmpty()) {
      return "write `id | kind | where it lies | English name | Arabic name، other name`";
    }
    if (!ID.matcher(fields[0]).matches()) {
      return "an id is of letters and hyphens: " + fields[0];
    }
    if (!KINDS.contains(fields[1])) {
      return fields[1] + " is none of country, region, governorate, city";
    }
    if (!WITHIN.matcher(fields[2]).matches()) {
      return fields[2] + " is no code of a country or governorate, such as IQ or IQ-AN";
    }
    return seen.put(fields[0], line) == null ? null : "there is another place " + fields[0];
  }

  private static Stream<PlaceName> names(String line) {
    String[] fields = BAR.split(line, -1);
    String[] written = COMMA.split(fields[fields.length - 1], -1);
    if (fields[0].equals(NO_PLACE)) {
      return Stream.of(written).map(phrase -> PlaceName.of(phrase, null));
    }
    String shown = PlaceName.of(written[0], null).text();
    Place place = Place.of(fields[0], fields[1], fields[2], shown, fields[3]);
    return Stream.of(written).map(name -> PlaceName.of(name, place));
  }
}
