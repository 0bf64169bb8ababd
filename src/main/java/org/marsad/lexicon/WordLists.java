package org.marsad.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.config.Yaml;
import org.marsad.text.Folding;

/**
 * Named lists of words out of one YAML file of {@code jobs/lexicons}: each key is a name that code
 * asks for, each value the words with spaces between them. A list may be written in any spelling;
 * {@link #folded} gives it as texts are compared, {@link #printed} as it stands there.
 *
 * <p>What is wrong with a file does not end its reading: it is collected, so that {@link
 * #requireSound} can name all of it at once, over several files.
 */
public final class WordLists {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String file;
  private final Map<String, List<String>> lists = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<String> problems = new ArrayList<>();
  private boolean readable;

  private WordLists(String file) {
    this.file = file;
  }

  /**
   * Reads {@code lexicons/<name>.yaml}.
   *
   * @throws UserError if the file is too long to be read
   */
  public static WordLists read(Definitions definitions, String name) {
    WordLists lists = new WordLists("lexicons/" + name + ".yaml");
    lists.read(definitions.text(lists.file));
    return lists;
  }

  private void read(String yaml) {
    try {
      JsonNode tree = Yaml.tree(yaml, file);
      readable = tree.isObject();
      if (!readable) {
        problem("not a map of names to words");
      }
      tree.properties().forEach(entry -> add(entry.getKey(), entry.getValue()));
    } catch (JsonProcessingException e) {
      problem("no YAML: %s", e.getOriginalMessage());
    }
  }

  private void add(String name, JsonNode value) {
    List<String> words = value.isTextual() ? words(value.textValue()) : List.of();
    lists.put(name, words);
    if (words.isEmpty()) {
      problem("%s is no list of words: write `%s: one two three`", name, name);
    }
    Set<String> seen = new HashSet<>();
    Set<String> again = new TreeSet<>();
    words.stream().filter(word -> !seen.add(word)).forEach(again::add);
    again.forEach(word -> problem("%s has %s twice", name, word));
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(SPACE.split(text.strip(), -1));
  }

  private void problem(String what, Object... values) {
    problems.add(file + ": " + String.format(Locale.ROOT, what, values));
  }

  /**
   * The words of a list as they are compared, folded.
   *
   * @return none for a list that is missing, which is a problem of the file
   */
  public Set<String> folded(String name) {
    Set<String> folded = new HashSet<>();
    list(name).forEach(word -> folded.add(Folding.fold(word)));
    return Set.copyOf(folded);
  }

  /**
   * The words of a list as they are spelled there.
   *
   * @return none for a list that is missing, which is a problem of the file
   */
  public Set<String> printed(String name) {
    return Set.copyOf(new HashSet<>(list(name)));
  }

  private List<String> list(String name) {
    asked.add(name);
    List<String> words = lists.get(name);
    if (words == null && readable) {
      problem("the list %s is missing", name);
    }
    return words == null ? List.of() : words;
  }

  /** Sums up what the file holds: {@code lexicons/name-parts.yaml: 10 lists, 82 words}. */
  public String summary() {
    int words = lists.values().stream().mapToInt(List::size).sum();
    return String.format(Locale.ROOT, "%s: %d lists, %,d words", file, lists.size(), words);
  }

  /**
   * What is wrong with the file, once every list that code needs was asked for: lists that are
   * missing, empty, or asked for by nothing, words that stand twice in a list.
   */
  public List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    Set<String> unknown = new TreeSet<>(lists.keySet());
    unknown.removeAll(asked);
    unknown.forEach(
        name ->
            all.add(
                String.format(
                    Locale.ROOT,
                    "%s: nothing asks for %s; there are %s",
                    file,
                    name,
                    String.join(", ", new TreeSet<>(asked)))));
    return all;
  }

  /**
   * Ends the reading of a file: every list that was asked for is there, and no other.
   *
   * @throws UserError naming everything that is wrong with it
   */
  public void requireComplete() {
    requireSound(List.of(this));
  }

  /**
   * Ends the reading of several files.
   *
   * @throws UserError naming everything that is wrong with them
   */
  static void requireSound(Collection<WordLists> files) {
    List<String> problems = files.stream().flatMap(file -> file.problems().stream()).toList();
    UserError.throwIfAny("Word lists that cannot be used:", problems);
  }
}
