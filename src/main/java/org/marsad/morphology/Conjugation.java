package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.ALEF_HAMZA;
import static org.marsad.morphology.Letters.ALEF_MADDA;
import static org.marsad.morphology.Letters.ALEF_MAQSURA;
import static org.marsad.morphology.Letters.HAMZA;
import static org.marsad.morphology.Letters.NUN;
import static org.marsad.morphology.Letters.SIN;
import static org.marsad.morphology.Letters.TA;
import static org.marsad.morphology.Letters.WAW;
import static org.marsad.morphology.Letters.YA;

import java.util.ArrayList;
import java.util.List;
import org.marsad.morphology.Verb.Weakness;

/** Makes the finite forms of a verb: past, present, future, and the moods that lose letters. */
public final class Conjugation {
  private final Verb verb;
  private final Weakness weakness;
  private final List<FiniteForm> forms = new ArrayList<>();

  private Conjugation(Verb verb) {
    this.verb = verb;
    this.weakness = verb.weakness();
  }

  /**
   * Inflects a verb.
   *
   * @return its finite forms, the past ones first; forms that are spelled alike come once for each
   *     person
   */
  public static List<FiniteForm> of(Verb verb) {
    Conjugation conjugation = new Conjugation(verb);
    if (conjugation.weakness == Weakness.DEFECTIVE) {
      conjugation.addDefectivePast();
    } else {
      conjugation.addPast();
    }
    conjugation.addPresent();
    return List.copyOf(conjugation.forms);
  }

  /**
   * A past whose stem ends in a consonant. Before endings that begin with one it may be shorter.
   */
  private void addPast() {
    String open = verb.past();
    String closed =
        switch (weakness) {
          case HOLLOW -> shortened(open);
          case DOUBLED -> open + Letters.last(open);
          default -> open;
        };
    past(open, "", Person.HE);
    past(open, "ت", Person.SHE);
    past(open, "ا", Person.BOTH);
    past(open, "تا", Person.BOTH);
    past(open, "وا", Person.THEY);
    past(closed, "ن", Person.WOMEN);
    past(closed, "ت", Person.I);
    past(closed, "نا", Person.WE);
    past(closed, "تم", Person.YOU);
  }

  /** A past that ends in a weak letter, which some persons lose. */
  private void addDefectivePast() {
    String past = verb.past();
    String base = Letters.chop(past);
    boolean keepsYa = Letters.last(past) == YA;
    boolean waw = Letters.last(past) == ALEF && Letters.last(base) != YA;
    String full = base + (waw ? WAW : YA);
    String she = keepsYa ? past : base;
    addPast(past, Person.HE);
    addPast(she + TA, Person.SHE);
    addPast(full + ALEF, Person.BOTH);
    addPast(she + "تا", Person.BOTH);
    addPast(base + "وا", Person.THEY);
    addPast(full + NUN, Person.WOMEN);
    addPast(full + TA, Person.I);
    addPast(full + "نا", Person.WE);
    addPast(full + "تم", Person.YOU);
  }

  private void past(String stem, String ending, Person person) {
    Spelling.join(stem, ending).forEach(text -> addPast(text, person));
  }

  private void addPast(String text, Person person) {
    forms.add(new FiniteForm(text, Tense.PAST, person));
  }

  private void addPresent() {
    String stem = verb.presentStem();
    present(YA, stem, "", Person.HE);
    present(TA, stem, "", Person.SHE);
    present(NUN, stem, "", Person.WE);
    present(ALEF_HAMZA, stem, "", Person.I);
    for (char prefix : new char[] {YA, TA}) {
      present(prefix, beforePlural(stem), "ون", Person.THEY);
      present(prefix, beforeDual(stem), "ان", Person.BOTH);
      lost(prefix, beforePlural(stem), "وا", Person.THEY);
      lost(prefix, beforeDual(stem), "ا", Person.BOTH);
    }
    present(YA, beforeNun(stem), "ن", Person.WOMEN);
    present(TA, beforePlural(stem), "ين", Person.YOU);
    if (weakness == Weakness.DEFECTIVE || weakness == Weakness.HOLLOW) {
      String shortened = weakness == Weakness.HOLLOW ? shortened(stem) : Letters.chop(stem);
      jussive(YA, shortened, Person.HE);
      jussive(TA, shortened, Person.SHE);
      jussive(NUN, shortened, Person.WE);
      jussive(ALEF_HAMZA, shortened, Person.I);
    }
  }

  private String beforePlural(String stem) {
    return weakness == Weakness.DEFECTIVE ? Letters.chop(stem) : stem;
  }

  private String beforeDual(String stem) {
    boolean alef = Letters.last(stem) == ALEF_MAQSURA || Letters.last(stem) == ALEF;
    return weakness == Weakness.DEFECTIVE && alef ? Letters.withLast(stem, YA) : stem;
  }

  private String beforeNun(String stem) {
    return switch (weakness) {
      case HOLLOW -> shortened(stem);
      case DOUBLED -> stem + Letters.last(stem);
      default -> beforeDual(stem);
    };
  }

  /** A hollow stem without its long vowel; a hamza behind it then sits on an alef or a ya. */
  private static String shortened(String stem) {
    String shortened = Letters.withBeforeLast(stem, "");
    if (Letters.last(stem) != HAMZA) {
      return shortened;
    }
    boolean ya = Letters.beforeLast(stem) == YA;
    return Letters.withLast(shortened, ya ? Letters.YA_HAMZA : ALEF_HAMZA);
  }

  private void present(char prefix, String stem, String ending, Person person) {
    for (String text : Spelling.join(stem, ending)) {
      add(prefix, text, Tense.PRESENT, person);
      forms.add(new FiniteForm(SIN + prefixed(prefix, text), Tense.FUTURE, person));
    }
  }

  private void lost(char prefix, String stem, String ending, Person person) {
    Spelling.join(stem, ending).forEach(text -> add(prefix, text, Tense.SUBJUNCTIVE, person));
  }

  private void jussive(char prefix, String stem, Person person) {
    add(prefix, stem, Tense.JUSSIVE, person);
  }

  private void add(char prefix, String stem, Tense tense, Person person) {
    forms.add(new FiniteForm(prefixed(prefix, stem), tense, person));
  }

  /** The alef of the first person and a root's hamza become one alef with madda. */
  private static String prefixed(char prefix, String stem) {
    return prefix == ALEF_HAMZA && stem.charAt(0) == ALEF_HAMZA
        ? ALEF_MADDA + stem.substring(1)
        : prefix + stem;
  }
}
