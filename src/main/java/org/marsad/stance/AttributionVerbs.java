package org.marsad.stance;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.text.Folding;

/**
 * The verbs with which news attributes what somebody said, in all their forms. Each line of {@code
 * lexicons/attribution-verbs.txt} gives past, present, participle and masdar, further forms in
 * brackets, and behind a bar what kind of act it is (with ? when it must be followed by أن);
 * person, number, gender, tense prefix and leading waw or fa are made here.
 */
final class AttributionVerbs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern LINE =
      Pattern.compile("([^(|]+)(?:\\(([^)]*)\\))?\\s*\\|\\s*(\\w+)(\\?)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String NONE = "-";

  /** What somebody does by saying it. */
  enum Act {
    SAY,
    ADD,
    DENY,
    DEMAND,
    WARN,
    PRAISE,
    WELCOME,
    REJECT,
    BLAME,
    EXPRESS,
    REGRET,
    PROMISE,
    ASK
  }

  /** How the verb stands in its sentence. */
  enum Form {
    FINITE,
    PARTICIPLE,
    MASDAR
  }

  /**
   * One form of one verb.
   *
   * @param needsMarker whether the form is so often another word that only أن or a colon behind it
   *     makes it a verb of speech
   */
  record Verb(String lemma, Act act, Form form, boolean needsMarker) implements Serializable {}

  private final Map<String, Verb> forms = new HashMap<>();

  /**
   * The verbs of a lexicon.
   *
   * @throws IllegalArgumentException at a line of another shape, quoting it
   */
  static AttributionVerbs of(List<String> lines) {
    AttributionVerbs verbs = new AttributionVerbs();
    lines.forEach(verbs::add);
    return verbs;
  }

  private void add(String line) {
    Matcher parts = LINE.matcher(line);
    String[] given = parts.matches() ? SPACE.split(parts.group(1).strip()) : new String[0];
    if (given.length < 2) {
      throw new IllegalArgumentException(
          "\"%s\" is not `past present participle masdar (other forms) | act`".formatted(line));
    }
    String[] words = Arrays.stream(given).map(Folding::fold).toArray(String[]::new);
    Act act = Act.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
    boolean ambiguous = parts.group(4) != null;
    Verb finite = new Verb(given[0], act, Form.FINITE, ambiguous);
    addPast(words[0], finite);
    addPresent(words[1], finite);
    for (int i = 2; i < words.length; i++) {
      boolean masdar = i == words.length - 1 && i > 2;
      for (String word : words[i].split(",", -1)) {
        addNominal(word, new Verb(given[0], act, masdar ? Form.MASDAR : Form.PARTICIPLE, false));
      }
    }
    if (parts.group(2) != null) {
      for (String word : SPACE.split(Folding.fold(parts.group(2)).strip())) {
        boolean accusative =
            word.endsWith("ا")
                && !word.endsWith("وا")
                && words.length > 2
                && !words[2].equals(NONE)
                && word.startsWith(words[2].substring(0, Math.min(3, words[2].length())));
        put(word, accusative ? new Verb(given[0], act, Form.PARTICIPLE, false) : finite);
      }
    }
  }

  private void addPast(String word, Verb verb) {
    boolean weak = word.endsWith("ي") || word.endsWith("ا");
    if (weak) {
      String root = word.substring(0, word.length() - 1);
      put(word, verb);
      put(root + "ت", verb);
      put(root + "وا", verb);
    } else {
      for (String suffix : List.of("", "ت", "تا", "وا", "ن", "نا")) {
        put(word + suffix, verb);
      }
    }
  }

  private void addPresent(String word, Verb verb) {
    String rest = word.substring(1);
    String stem =
        rest.endsWith("ي") || rest.endsWith("و") ? rest.substring(0, rest.length() - 1) : rest;
    for (String person : List.of("ي", "ت", "ن", "ا")) {
      put(person + rest, verb);
      put("س" + person + rest, verb);
    }
    for (String person : List.of("ي", "ت")) {
      put(person + stem + "ون", verb);
      put(person + stem + "ان", verb);
      put(person + stem + "وا", verb);
    }
  }

  private void addNominal(String word, Verb verb) {
    if (word.equals(NONE)) {
      return;
    }
    if (verb.form() == Form.MASDAR) {
      put(word, verb);
      return;
    }
    String root = word.endsWith("ي") ? word.substring(0, word.length() - 1) : word;
    for (String suffix : List.of("ا", "ه", "ين", "ات", "تين")) {
      put(word + suffix, verb);
      put(root + suffix, verb);
    }
    put(word, verb);
  }

  private void put(String word, Verb verb) {
    forms.putIfAbsent(word, verb);
  }

  /** The verb of which a folded word is a form, with or without waw or fa before it. */
  Optional<Verb> find(String word) {
    Verb verb = forms.get(word);
    if (verb == null && word.length() > 3 && (word.startsWith("و") || word.startsWith("ف"))) {
      verb = forms.get(word.substring(1));
    }
    return Optional.ofNullable(verb);
  }
}
