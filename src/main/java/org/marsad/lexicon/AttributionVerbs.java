package org.marsad.lexicon;

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
 * person, number, gender, tense prefix and leading waw or fa are made here. Where two verbs share a
 * form the first in the file has it.
 */
public final class AttributionVerbs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern LINE =
      Pattern.compile("([^(|]+)(?:\\(([^)]*)\\))?\\s*\\|\\s*(\\w+)(\\?)?");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String NONE = "-";

  /** What somebody does by saying it. */
  public enum Act {
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
  public enum Form {
    FINITE,
    PARTICIPLE,
    MASDAR
  }

  /** With whom the verb agrees. */
  public enum Person {
    HE,
    SHE,
    THEY,
    FIRST
  }

  /**
   * One form of one verb.
   *
   * @param needsMarker whether the form is so often another word that only أن or a colon behind it
   *     makes it a verb of speech
   */
  public record Verb(String lemma, Act act, Form form, Person person, boolean needsMarker)
      implements Serializable {
    public boolean isFinite() {
      return form == Form.FINITE;
    }

    public boolean isParticiple() {
      return form == Form.PARTICIPLE;
    }

    /** Whether it reports what is said rather than what is wanted, praised or blamed. */
    public boolean reports() {
      return act == Act.SAY || act == Act.ADD;
    }
  }

  private final Map<String, Verb> forms = new HashMap<>();

  private AttributionVerbs() {}

  /**
   * The verbs of a list.
   *
   * @throws IllegalArgumentException for a line that is none
   */
  public static AttributionVerbs of(Iterable<String> lines) {
    AttributionVerbs verbs = new AttributionVerbs();
    lines.forEach(verbs::add);
    return verbs;
  }

  /** The verb of which a folded word is a form, with or without waw or fa before it. */
  public Optional<Verb> find(String word) {
    Verb verb = forms.get(word);
    if (verb == null && mayBeConjoined(word)) {
      verb = forms.get(word.substring(1));
    }
    return Optional.ofNullable(verb);
  }

  /** Whether a folded word is such a verb with waw or fa before it. */
  public boolean isConjoined(String word) {
    return mayBeConjoined(word) && !forms.containsKey(word) && forms.containsKey(word.substring(1));
  }

  private static boolean mayBeConjoined(String word) {
    return word.length() > 2 && word.charAt(0) == 'و' || word.length() > 3 && word.charAt(0) == 'ف';
  }

  private void add(String line) {
    Matcher parts = LINE.matcher(line);
    String[] given = parts.matches() ? SPACE.split(parts.group(1).strip(), -1) : new String[0];
    if (given.length < 2) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "\"%s\" is not `past present participle masdar (other forms) | act`",
              line));
    }
    String[] words = Arrays.stream(given).map(Folding::fold).toArray(String[]::new);
    Act act = Act.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
    Entry entry = new Entry(given[0], act, parts.group(4) != null);
    entry.addPast(words[0]);
    entry.addPresent(words[1]);
    if (parts.group(2) != null) {
      for (String word : SPACE.split(Folding.fold(parts.group(2)).strip(), -1)) {
        entry.addIrregular(word, isWeak(words[0]));
      }
    }
    for (int i = 2; i < words.length; i++) {
      boolean masdar = i == words.length - 1 && i > 2;
      entry.addNominal(words[i], masdar ? Form.MASDAR : Form.PARTICIPLE);
    }
  }

  private static boolean isWeak(String past) {
    return past.endsWith("ي") || past.endsWith("ا");
  }

  /** One line of the list. */
  private final class Entry {
    private final String lemma;
    private final Act act;
    private final boolean ambiguous;

    Entry(String lemma, Act act, boolean ambiguous) {
      this.lemma = lemma;
      this.act = act;
      this.ambiguous = ambiguous;
    }

    private void finite(String word, Person person) {
      forms.putIfAbsent(word, new Verb(lemma, act, Form.FINITE, person, ambiguous));
    }

    private void nominal(String word, Form form, Person person) {
      forms.putIfAbsent(word, new Verb(lemma, act, form, person, false));
    }

    void addPast(String past) {
      boolean weak = isWeak(past);
      String stem = weak ? past.substring(0, past.length() - 1) : past;
      finite(past, Person.HE);
      finite(stem + "ت", Person.SHE);
      finite(stem + "وا", Person.THEY);
      if (!weak) {
        finite(past + "تا", Person.SHE);
        finite(past + "ن", Person.THEY);
        finite(past + "نا", Person.FIRST);
      }
    }

    void addPresent(String present) {
      String rest = present.substring(1);
      String stem =
          isWeak(rest) || rest.endsWith("و") ? rest.substring(0, rest.length() - 1) : rest;
      addPresent("ي", rest, Person.HE);
      addPresent("ت", rest, Person.SHE);
      addPresent("ن", rest, Person.FIRST);
      addPresent("ا", rest, Person.FIRST);
      for (String person : List.of("ي", "ت")) {
        for (String plural : List.of("ون", "ان", "وا")) {
          addPresent(person, stem + plural, Person.THEY);
        }
      }
    }

    private void addPresent(String prefix, String rest, Person person) {
      finite(prefix + rest, person);
      finite("س" + prefix + rest, person);
    }

    /** Adds a form given in brackets; its shape tells which it is. */
    void addIrregular(String word, boolean weak) {
      if (word.endsWith("وا") || word.startsWith("ي")) {
        finite(word, word.endsWith("وا") || word.endsWith("ون") ? Person.THEY : Person.HE);
      } else if (word.endsWith("نا") || word.startsWith("ن") && !lemma.startsWith("ن")) {
        finite(word, Person.FIRST);
      } else if (word.endsWith("ت")) {
        finite(word, weak ? Person.SHE : Person.FIRST);
      } else if (word.startsWith("ت") && !word.endsWith("ا")) {
        finite(word, Person.SHE);
      } else {
        nominal(word, Form.PARTICIPLE, personOf(word));
      }
    }

    private Person personOf(String participle) {
      if (participle.endsWith("ين")) {
        return Person.THEY;
      }
      return participle.endsWith("ه") ? Person.SHE : Person.HE;
    }

    void addNominal(String word, Form form) {
      if (word.equals(NONE)) {
        return;
      }
      nominal(word, form, Person.HE);
      if (form == Form.PARTICIPLE) {
        String stem = word.endsWith("ي") ? word.substring(0, word.length() - 1) : word;
        nominal(word + "ا", form, Person.HE);
        nominal(word + "ه", form, Person.SHE);
        nominal(stem + "ين", form, Person.THEY);
        nominal(stem + "تين", form, Person.THEY);
        nominal(word + "ات", form, Person.THEY);
      }
    }
  }
}
