package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.ALEF_HAMZA;
import static org.marsad.morphology.Letters.ALEF_MADDA;
import static org.marsad.morphology.Letters.HAMZA;
import static org.marsad.morphology.Letters.NUN;
import static org.marsad.morphology.Letters.WAW;
import static org.marsad.morphology.Letters.WAW_HAMZA;
import static org.marsad.morphology.Letters.YA;
import static org.marsad.morphology.Letters.YA_HAMZA;

import java.util.List;

/** Joins endings to stems: the seat of a hamza and a nun that meets another one change. */
final class Spelling {
  private Spelling() {}

  /**
   * A stem with an ending.
   *
   * @return the spellings that newspapers use, the most usual one first
   */
  static List<String> join(String stem, String ending) {
    if (ending.isEmpty()) {
      return List.of(stem);
    }
    char last = Letters.last(stem);
    char first = ending.charAt(0);
    if (last == NUN && first == NUN) {
      return List.of(Letters.chop(stem) + ending);
    }
    if (last == ALEF_HAMZA && first == WAW) {
      return List.of(stem + ending, Letters.withLast(stem, WAW_HAMZA) + ending);
    }
    if (last == ALEF_HAMZA && first == ALEF) {
      return List.of(Letters.withLast(stem, ALEF_MADDA) + ending.substring(1));
    }
    if (last == HAMZA && Letters.beforeLast(stem) == ALEF && first == WAW) {
      return List.of(stem + ending, Letters.withLast(stem, WAW_HAMZA) + ending);
    }
    if (last == HAMZA && Letters.beforeLast(stem) == YA) {
      return List.of(Letters.withLast(stem, YA_HAMZA) + ending);
    }
    return List.of(stem + ending);
  }
}
