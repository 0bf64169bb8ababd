package org.marsad.morphology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.text.Folding;

/**
 * A verb in a lexicon: {@code past present measure masdar... -form...}, such as {@code دعا يدعو I
 * دعوة -دعونا}.
 *
 * <p>The verbal noun is given for measure I and wherever another one than the regular one is meant.
 * A form behind a hyphen is not made, because it is more often another word; where it is a
 * participle or a verbal noun, none of its own forms are. With {@code =} before the past the finite
 * forms match only as written where the verb stands alone, without lam and object pronouns, which
 * would make other words of them ({@code لعن} and {@code لعنة}, both written with ha).
 */
public final class VerbEntry {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int FIRST_WORD = 3;

  private final Verb verb;
  private final boolean exact;
  private final List<String> verbalNouns = new ArrayList<>();
  private final Set<String> excluded = new HashSet<>();
  private List<FiniteForm> finiteForms;

  private VerbEntry(Verb verb, boolean exact) {
    this.verb = verb;
    this.exact = exact;
  }

  /**
   * Reads an entry.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static VerbEntry parse(String entry) {
    String[] words = SPACE.split(entry.strip(), -1);
    if (words.length < FIRST_WORD) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "\"%s\" is not `past present measure masdar`", entry));
    }
    boolean exact = words[0].startsWith("=");
    Verb verb = new Verb(exact ? words[0].substring(1) : words[0], words[1], measure(words[2]));
    VerbEntry parsed = new VerbEntry(verb, exact);
    for (int i = FIRST_WORD; i < words.length; i++) {
      String word = words[i];
      if (word.startsWith("-")) {
        parsed.excluded.add(Folding.fold(word.substring(1)));
      } else {
        parsed.verbalNouns.add(word);
      }
    }
    if (parsed.verbalNouns.isEmpty()) {
      Derivation.verbalNoun(verb).ifPresent(parsed.verbalNouns::add);
    }
    return parsed;
  }

  private static Measure measure(String name) {
    for (Measure measure : Measure.values()) {
      if (measure.name().equals(name)) {
        return measure;
      }
    }
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "\"%s\" is no measure: there are I to X, QI and QII", name));
  }

  /** The past by which a lexicon refers to the verb. */
  public String lemma() {
    return verb.past();
  }

  /**
   * The forms of some parts of the verb where it stands alone.
   *
   * @return words with the marks of {@link org.marsad.text.Phrases#define}
   */
  public List<String> words(Set<Part> parts) {
    List<String> words = new ArrayList<>();
    if (exact) {
      addFinite("=", parts, words);
      addNouns(parts, words);
      return words;
    }
    return wordsInPhrase(parts);
  }

  /**
   * The forms of some parts of the verb where it is a part of a phrase.
   *
   * @return words with the marks of {@link org.marsad.text.Phrases#define}
   */
  public List<String> wordsInPhrase(Set<Part> parts) {
    List<String> words = new ArrayList<>();
    addFinite("~", parts, words);
    addNouns(parts, words);
    for (FiniteForm form : finiteForms()) {
      if (isAmong(form, parts)) {
        add("+", form.beforePronoun(), words);
      }
    }
    return words;
  }

  private void addFinite(String mark, Set<Part> parts, List<String> words) {
    for (FiniteForm form : finiteForms()) {
      if (isAmong(form, parts)) {
        add(mark, form.text(), words);
      }
    }
  }

  private void addNouns(Set<Part> parts, List<String> words) {
    if (parts.contains(Part.MASDAR)) {
      verbalNouns.forEach(noun -> addNoun(noun, Declension.verbalNoun(noun), words));
    }
    if (parts.contains(Part.ACTIVE)) {
      addParticiple(Derivation.activeParticiple(verb), words);
    }
    if (parts.contains(Part.PASSIVE)) {
      addParticiple(Derivation.passiveParticiple(verb), words);
    }
  }

  private List<FiniteForm> finiteForms() {
    if (finiteForms == null) {
      finiteForms = Conjugation.of(verb);
    }
    return finiteForms;
  }

  private boolean isAmong(FiniteForm form, Set<Part> parts) {
    return !isRare(form) && isOf(form.tense(), parts);
  }

  /**
   * What news hardly ever writes and what looks like other words that it does: the feminine plural
   * of the past ({@code أثنين}) and the feminine dual of the subjunctive ({@code تعارضا}).
   */
  private static boolean isRare(FiniteForm form) {
    return switch (form.tense()) {
      case PAST -> form.person() == Person.WOMEN;
      case SUBJUNCTIVE -> form.person() == Person.BOTH && form.text().charAt(0) == Letters.TA;
      default -> false;
    };
  }

  private boolean isOf(Tense tense, Set<Part> parts) {
    return switch (tense) {
      case PAST -> parts.contains(Part.PAST);
      case PRESENT ->
          parts.contains(Part.PRESENT) || parts.contains(Part.JUSSIVE) && !verb.shortens();
      case SUBJUNCTIVE -> parts.contains(Part.PRESENT) || parts.contains(Part.JUSSIVE);
      case FUTURE -> parts.contains(Part.FUTURE);
      case JUSSIVE -> parts.contains(Part.JUSSIVE);
    };
  }

  private void addParticiple(String participle, List<String> words) {
    addNoun(participle, Declension.participle(participle), words);
  }

  private void addNoun(String noun, Declension.Forms forms, List<String> words) {
    if (!excluded.contains(Folding.fold(noun))) {
      forms.free().forEach(form -> add("^", form, words));
      forms.beforePronoun().forEach(form -> add("%", form, words));
    }
  }

  private void add(String mark, String word, List<String> words) {
    if (excluded.isEmpty() || !excluded.contains(Folding.fold(word))) {
      words.add(mark + word);
    }
  }
}
