package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.ALEF_MAQSURA;
import static org.marsad.morphology.Letters.SIN;
import static org.marsad.morphology.Letters.TA;
import static org.marsad.morphology.Letters.YA;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A verb as a dictionary lists it, with hamzas and the final alef maqsura as they are spelled.
 *
 * @param past the third person masculine singular, such as {@code دعا}
 * @param present the same person of the present, such as {@code يدعو}
 * @param measure see {@link Measure}
 */
public record Verb(String past, String present, Measure measure) {
  private static final Set<Measure> HOLLOW_MEASURES =
      EnumSet.of(Measure.I, Measure.IV, Measure.VII, Measure.VIII, Measure.X);
  private static final String INFIXED = "تطد";

  /** What is weak in a verb's stem and changes between persons. */
  enum Weakness {
    NONE,
    /** The middle root letter, which is a long vowel or goes: {@code قال يقول قلت}. */
    HOLLOW,
    /** The last root letter: {@code دعا يدعو دعت}. */
    DEFECTIVE,
    /** The last two root letters are the same and written as one or two: {@code رد رددت}. */
    DOUBLED
  }

  /**
   * Checks that the present is one.
   *
   * @throws IllegalArgumentException for a present that does not begin with ya, or a past of fewer
   *     than two letters
   */
  public Verb {
    if (past.length() < 2 || present.length() < 3 || present.charAt(0) != YA) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "\"%s %s\" are not the past and present of a verb", past, present));
    }
  }

  Weakness weakness() {
    char last = Letters.last(past);
    if (last == ALEF || last == ALEF_MAQSURA || last == YA) {
      return Weakness.DEFECTIVE;
    }
    if (HOLLOW_MEASURES.contains(measure) && Letters.beforeLast(past) == ALEF) {
      return Weakness.HOLLOW;
    }
    return isDoubled() ? Weakness.DOUBLED : Weakness.NONE;
  }

  /** A doubled last letter shows in a past that is one letter too short for its measure. */
  private boolean isDoubled() {
    return switch (measure) {
      case I -> past.length() == 2;
      case IV -> past.length() == 3 && past.charAt(0) != Letters.ALEF_MADDA;
      case VII, IX -> past.length() == 4;
      case VIII -> past.length() == 4 && INFIXED.indexOf(past.charAt(2)) >= 0;
      case X -> past.length() == 5 && past.charAt(1) == SIN && past.charAt(2) == TA;
      default -> false;
    };
  }

  /** Whether its jussive is shorter than its present. */
  boolean shortens() {
    return weakness() == Weakness.HOLLOW || weakness() == Weakness.DEFECTIVE;
  }

  /** The present without the ya of the third person. */
  String presentStem() {
    return present.substring(1);
  }
}
