package org.marsad.lexicon;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 */
public final class WordLists {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String file;
  private final Map<String, String> lists = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  private WordLists(String file) {
    this.file = file;
  }

  /**
   * Reads {@code lexicons/<name>.yaml}.
   *
   * @throws UserError if it is no map of names to words
   */
  public static WordLists read(Definitions definitions, String name) {
    WordLists lists = new WordLists("lexicons/" + name + ".yaml");
    try {
      JsonNode tree = Yaml.tree(definitions.text(lists.file), lists.file);
      tree.properties().forEach(entry -> lists.add(entry.getKey(), entry.getValue()));
    } catch (JsonProcessingException e) {
      throw new UserError(lists.file + " is no YAML: " + e.getOriginalMessage(), e);
    }
    return lists;
  }

  private void add(String name, JsonNode words) {
    if (words.isTextual() && !words.textValue().isBlank()) {
      lists.put(name, words.textValue().strip());
    } else {
      problems.add(String.format(Locale.ROOT, "%s: %s is no list of words", file, name));
    }
  }

  /** The words of a list as they are compared: folded, each once. */
  public Set<String> folded(String name) {
    return Set.copyOf(new LinkedHashSet<>(words(Folding.fold(text(name)))));
  }

  /** The words of a list as they are spelled there, each once. */
  public Set<String> printed(String name) {
    return Set.copyOf(new LinkedHashSet<>(words(text(name))));
  }

  /** The folded words of a list in their order. */
  public List<String> ordered(String name) {
    return words(Folding.fold(text(name)));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(SPACE.split(text, -1));
  }

  private String text(String name) {
    asked.add(name);
    String words = lists.get(name);
    if (words == null) {
      problems.add(String.format(Locale.ROOT, "%s: the list %s is missing", file, name));
      return "";
    }
    return words;
  }

  /**
   * Ends the reading of a file: every list that was asked for is there, and no other.
   *
   * @throws UserError naming what is missing, and what nothing asks for
   */
  public void requireComplete() {
    Set<String> unknown = new TreeSet<>(lists.keySet());
    unknown.removeAll(asked);
    unknown.forEach(
        name ->
            problems.add(
                String.format(
                    Locale.ROOT, "%s: nothing asks for %s; there are %s", file, name, known())));
    UserError.throwIfAny("Word lists that cannot be used:", problems);
  }

  private String known() {
    return String.join(", ", new TreeSet<>(asked));
  }
}
