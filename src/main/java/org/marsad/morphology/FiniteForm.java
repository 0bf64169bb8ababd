package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.ALEF_MAQSURA;
import static org.marsad.morphology.Letters.HAMZA;
import static org.marsad.morphology.Letters.WAW;
import static org.marsad.morphology.Letters.YA;
import static org.marsad.morphology.Letters.YA_HAMZA;

/**
 * One form of a verb in a tense and person.
 *
 * @param text as it is written, without vowel signs
 */
public record FiniteForm(String text, Tense tense, Person person) {

  /**
   * The form as it is written before an object pronoun: {@code ألغا-ه، أيدو-ه}.
   *
   * @return the text to which a pronoun is added
   */
  public String beforePronoun() {
    char last = Letters.last(text);
    char before = Letters.beforeLast(text);
    if (person == Person.YOU && tense == Tense.PAST) {
      return text + WAW;
    }
    if (last == ALEF_MAQSURA) {
      return Letters.withLast(text, ALEF);
    }
    if (last == ALEF && before == WAW && person == Person.THEY) {
      return Letters.chop(text);
    }
    return last == HAMZA && before == YA ? Letters.withLast(text, YA_HAMZA) : text;
  }
}
