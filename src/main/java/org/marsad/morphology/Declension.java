package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.HAMZA;
import static org.marsad.morphology.Letters.TA;
import static org.marsad.morphology.Letters.TA_MARBUTA;
import static org.marsad.morphology.Letters.WAW_HAMZA;
import static org.marsad.morphology.Letters.YA;
import static org.marsad.morphology.Letters.YA_HAMZA;

import java.util.ArrayList;
import java.util.List;

/** Makes the forms of participles and verbal nouns in gender, number and case. */
public final class Declension {
  private Declension() {}

  /**
   * The forms of a noun.
   *
   * @param free as they are written alone or with an article or preposition before them
   * @param beforePronoun as they are written before a pronoun
   */
  public record Forms(List<String> free, List<String> beforePronoun) {
    private Forms() {
      this(new ArrayList<>(), new ArrayList<>());
    }

    private void add(String form) {
      free.add(form);
    }

    private void addBoth(String form) {
      free.add(form);
      beforePronoun.addAll(spellings(form));
    }
  }

  /**
   * A participle in the masculine and feminine, singular, dual and plural, also as the first term
   * of a construct: {@code مؤيد، مؤيدا، مؤيدة، مؤيدون، مؤيدو، مؤيدي ...}.
   *
   * @param participle the masculine singular; of a defective verb with its ya
   */
  public static Forms participle(String participle) {
    boolean defective = Letters.last(participle) == YA;
    String base = defective ? Letters.chop(participle) : participle;
    Forms forms = new Forms();
    forms.addBoth(participle);
    forms.add(participle + "ا");
    forms.addBoth(participle + TA_MARBUTA);
    forms.add(base + "ون");
    forms.add(base + "ين");
    forms.addBoth(base + "و");
    forms.addBoth(participle + "ات");
    forms.add(participle + "ان");
    forms.add(participle + "تان");
    forms.add(participle + "تين");
    if (defective) {
      forms.add(base);
    } else {
      forms.addBoth(participle + YA);
    }
    return forms;
  }

  /**
   * A verbal noun in the singular, the oblique dual and the plural: {@code انتهاك، انتهاكا،
   * انتهاكين، انتهاكات ...}. The nominative dual is left out: it is rare and looks like other nouns
   * ({@code غدران، شكران}).
   */
  public static Forms verbalNoun(String noun) {
    Forms forms = new Forms();
    forms.addBoth(noun);
    char last = Letters.last(noun);
    if (last == TA_MARBUTA) {
      forms.addBoth(Letters.chop(noun) + "ات");
      forms.add(Letters.withLast(noun, TA) + "ين");
      return forms;
    }
    if (last != HAMZA || Letters.beforeLast(noun) != ALEF) {
      forms.add(noun + "ا");
    }
    forms.addBoth(noun + "ات");
    forms.add(noun + "ين");
    return forms;
  }

  /** A form as it is written before a pronoun in each case: {@code إدانت-ه، إلغاؤ-ه، إلغائ-ه}. */
  private static List<String> spellings(String form) {
    return switch (Letters.last(form)) {
      case TA_MARBUTA -> List.of(Letters.withLast(form, TA));
      case HAMZA ->
          List.of(form, Letters.withLast(form, WAW_HAMZA), Letters.withLast(form, YA_HAMZA));
      case WAW_HAMZA -> List.of(form, Letters.withLast(form, YA_HAMZA));
      default -> List.of(form);
    };
  }
}
