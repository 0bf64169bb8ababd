package org.marsad.lexicon;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;

/**
 * The verbs with which news attributes what somebody said, in all their forms.
 *
 * <p>Each line of {@code lexicons/attribution-verbs.txt} gives past, present, participle and verbal
 * noun (masdar), further forms in brackets, and behind a bar what kind of act the verb is, with a
 * question mark when it must be followed by {@code أن} and an exclamation mark when {@code أن} or
 * its own preposition must follow: {@code قال يقول قائل قول (قلت قلنا) | say}. Behind the act
 * stands the verb's {@link VerbFrame}: {@code حذر يحذر محذر تحذير | warn + من}. VerbPerson, number,
 * gender and tense prefix are derived here. Where two verbs share a form, the first in the file has
 * it. Immutable once read.
 */
public final class AttributionVerbs implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String FILE = "attribution-verbs";
  private static final Pattern LINE =
      Pattern.compile(
          "([^(|]+)(?:\\(([^)]*)\\))?\\s*\\|\\s*(\\w+)([?!])?((?:\\s+(?:\\+{1,2}|[\\u0621-\\u064A]+))*)");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String NONE = "-";
  private static final String MARKED = "?";
  private static final List<String> ACTS =
      Arrays.stream(Act.values()).map(act -> act.name().toLowerCase(Locale.ROOT)).toList();

  /**
   * One form of one verb.
   *
   * @param lemma the past tense, as the file spells it
   * @param act what somebody does by it
   * @param form how it stands in its sentence
   * @param person with whom it agrees
   * @param need what must follow before the form counts as a verb of speech
   * @param frame what stands behind it
   */
  public record Verb(
      String lemma, Act act, VerbForm form, VerbPerson person, VerbNeed need, VerbFrame frame)
      implements Serializable {
    /**
     * Whether the form is so often another word that only {@code أن} or a colon behind it makes it
     * a verb of speech.
     */
    public boolean needsMarker() {
      return need == VerbNeed.MARKER;
    }

    /** Whether {@code أن}, a colon or one of the verb's own prepositions must follow. */
    public boolean needsComplement() {
      return need == VerbNeed.COMPLEMENT;
    }

    /** Whether it is a past or present tense. */
    public boolean isFinite() {
      return form == VerbForm.FINITE;
    }

    /** Whether it is a participle. */
    public boolean isParticiple() {
      return form == VerbForm.PARTICIPLE;
    }

    /** Whether it reports what is said rather than what is wanted, praised or blamed. */
    public boolean reports() {
      return act == Act.SAY || act == Act.ADD;
    }
  }

  private final Map<String, Verb> forms = new HashMap<>();
  private final Map<String, Verb> withPronouns = new HashMap<>();
  private final Set<String> masdars = new HashSet<>();

  private AttributionVerbs() {}

  /**
   * Reads {@code lexicons/attribution-verbs.txt}.
   *
   * @throws UserError naming every line that is no verb
   */
  public static AttributionVerbs read(Definitions definitions) {
    return of(definitions.lexicon(FILE));
  }

  static AttributionVerbs of(List<String> lines) {
    UserError.throwIfAny("Verbs that cannot be used:", problems(lines));
    AttributionVerbs verbs = new AttributionVerbs();
    lines.forEach(line -> verbs.add(matched(line)));
    verbs.withPronouns.forEach(verbs.forms::putIfAbsent);
    return verbs;
  }

  /** What is wrong with the lines of the file: all that are no verb. */
  public static List<String> problems(List<String> lines) {
    return lines.stream()
        .filter(line -> !isVerb(line))
        .map(
            line ->
                String.format(
                    Locale.ROOT,
                    "lexicons/%s.txt: \"%s\" is not"
                        + " `past present participle masdar (other forms) | act frame`; acts are %s,"
                        + " a frame is of prepositions, with + for an addressee",
                    FILE,
                    line,
                    ACTS))
        .toList();
  }

  private static boolean isVerb(String line) {
    Matcher parts = LINE.matcher(line);
    return parts.matches()
        && given(parts).length >= 2
        && ACTS.contains(parts.group(3).toLowerCase(Locale.ROOT));
  }

  private static Matcher matched(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalStateException(line);
    }
    return parts;
  }

  private static String[] given(Matcher parts) {
    return SPACE.split(parts.group(1).strip(), -1);
  }

  /**
   * The verb of which a folded word is a form, with or without {@code و} or {@code ف} before it.
   */
  public Optional<Verb> find(String word) {
    Verb verb = forms.get(word);
    if (verb == null && ArabicWord.mayHaveConjunction(word)) {
      verb = forms.get(word.substring(1));
    }
    return Optional.ofNullable(verb);
  }

  /** Whether a folded word is such a verb with {@code و} or {@code ف} before it. */
  public boolean isConjoined(String word) {
    return ArabicWord.mayHaveConjunction(word)
        && !forms.containsKey(word)
        && forms.containsKey(word.substring(1));
  }

  private void add(Matcher parts) {
    String[] words = Arrays.stream(given(parts)).map(Folding::fold).toArray(String[]::new);
    Entry entry = new Entry(given(parts)[0], words[words.length - 1], parts);
    entry.addPast(words[0]);
    if (!words[1].equals(NONE)) {
      entry.addPresent(words[1]);
    }
    if (parts.group(2) != null) {
      for (String word : SPACE.split(Folding.fold(parts.group(2)).strip(), -1)) {
        entry.addIrregular(word, isWeak(words[0]));
      }
    }
    masdars.add(words[words.length - 1]);
    for (int i = 2; i < words.length; i++) {
      boolean masdar = i == words.length - 1 && i > 2;
      entry.addNominal(words[i], masdar ? VerbForm.MASDAR : VerbForm.PARTICIPLE);
    }
  }

  private static VerbNeed need(String mark) {
    VerbNeed marked = MARKED.equals(mark) ? VerbNeed.MARKER : VerbNeed.COMPLEMENT;
    return mark == null ? VerbNeed.NOTHING : marked;
  }

  /** Whether the last letter is a weak radical, which goes before the endings of person. */
  private static boolean isWeak(String past) {
    return past.endsWith("ي") || past.endsWith("ا");
  }

  /** The forms of one line of the file. */
  private final class Entry {
    private final String lemma;
    private final Act act;
    private final VerbNeed need;
    private final VerbFrame frame;
    private final String masdar;

    Entry(String lemma, String masdar, Matcher parts) {
      this.lemma = lemma;
      this.masdar = masdar;
      this.act = Act.valueOf(parts.group(3).toUpperCase(Locale.ROOT));
      this.need = need(parts.group(4));
      this.frame = VerbFrame.of(parts.group(5));
    }

    private void finite(String word, VerbPerson person) {
      finite(word, person, need);
    }

    private void finite(String word, VerbPerson person, VerbNeed needed) {
      forms.putIfAbsent(word, new Verb(lemma, act, VerbForm.FINITE, person, needed, frame));
      boolean pronouns = frame.addressee() && need != VerbNeed.MARKER;
      if (pronouns && person != VerbPerson.FIRST && !word.equals(masdar)) {
        VerbFrame behind = frame.withPronoun();
        Verb verb = new Verb(lemma, act, VerbForm.FINITE, person, VerbNeed.COMPLEMENT, behind);
        ObjectPronouns.on(word).forEach(form -> withPronouns.putIfAbsent(form, verb));
      }
    }

    private void nominal(String word, VerbForm form, VerbPerson person) {
      forms.putIfAbsent(word, new Verb(lemma, act, form, person, VerbNeed.NOTHING, frame));
    }

    void addPast(String past) {
      boolean weak = isWeak(past);
      String stem = weak ? past.substring(0, past.length() - 1) : past;
      finite(past, VerbPerson.HE);
      finite(stem + "ت", VerbPerson.SHE);
      finite(stem + "وا", VerbPerson.THEY);
      if (!weak) {
        finite(past + "تا", VerbPerson.SHE);
        finite(past + "ا", VerbPerson.THEY, VerbNeed.MARKER); // or a noun in the accusative
        finite(past + "ن", VerbPerson.THEY);
        finite(past + "نا", VerbPerson.FIRST);
      }
    }

    void addPresent(String present) {
      String rest = present.substring(1);
      String stem =
          isWeak(rest) || rest.endsWith("و") ? rest.substring(0, rest.length() - 1) : rest;
      addPresent("ي", rest, VerbPerson.HE);
      addPresent("ت", rest, VerbPerson.SHE);
      addPresent("ن", rest, VerbPerson.FIRST);
      addPresent("ا", rest, VerbPerson.FIRST);
      for (String person : List.of("ي", "ت")) {
        for (String plural : List.of("ون", "ان", "وا")) {
          addPresent(person, stem + plural, VerbPerson.THEY);
        }
      }
    }

    private void addPresent(String prefix, String rest, VerbPerson person) {
      finite(prefix + rest, person);
      finite("س" + prefix + rest, person);
    }

    /** Adds a form given in brackets; its letters show which it is. */
    void addIrregular(String word, boolean weak) {
      if (word.endsWith("وا") || word.startsWith("ي")) {
        finite(word, word.endsWith("وا") || word.endsWith("ون") ? VerbPerson.THEY : VerbPerson.HE);
      } else if (word.endsWith("ن") && !word.endsWith("ين") && !lemma.endsWith("ن")) {
        finite(word, VerbPerson.THEY);
      } else if (word.endsWith("نا") || word.startsWith("ن") && !lemma.startsWith("ن")) {
        finite(word, VerbPerson.FIRST);
      } else if (word.endsWith("ت")) {
        finite(word, weak ? VerbPerson.SHE : VerbPerson.FIRST);
      } else if (word.startsWith("ت") && !word.endsWith("ا")) {
        finite(word, VerbPerson.SHE);
      } else {
        nominal(word, VerbForm.PARTICIPLE, personOf(word));
      }
    }

    private VerbPerson personOf(String participle) {
      if (participle.endsWith("ين")) {
        return VerbPerson.THEY;
      }
      return participle.endsWith("ه") ? VerbPerson.SHE : VerbPerson.HE;
    }

    void addNominal(String word, VerbForm form) {
      if (word.equals(NONE)) {
        return;
      }
      nominal(word, form, VerbPerson.HE);
      if (form == VerbForm.PARTICIPLE) {
        String stem = word.endsWith("ي") ? word.substring(0, word.length() - 1) : word;
        nominal(word + "ا", form, VerbPerson.HE);
        if (!masdars.contains(word + "ه")) {
          nominal(word + "ه", form, VerbPerson.SHE);
        }
        nominal(stem + "ين", form, VerbPerson.THEY);
        nominal(stem + "تين", form, VerbPerson.THEY);
        nominal(word + "ات", form, VerbPerson.THEY);
      }
    }
  }
}
