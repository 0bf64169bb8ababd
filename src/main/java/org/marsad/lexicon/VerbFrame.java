package org.marsad.lexicon;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.text.Folding;

/**
 * What stands behind a verb and its subject.
 *
 * @param prepositions folded words that lead to what is said, as {@code من} behind {@code حذر}
 * @param particles letters that do so, written onto a noun, as {@code ب} behind {@code طالب}
 * @param addressee whether a noun without a preposition is whom the verb is said to, as in {@code
 *     طالب النائب الحكومة بالتحقيق}
 * @param needsObject whether that noun cannot be left out, so that a noun alone behind the verb is
 *     it: {@code شكر الوزير على كرمه}
 * @param pronoun whether a pronoun on the verb stands for that noun: {@code طالبهم النائب بالتحقيق}
 */
public record VerbFrame(
    Set<String> prepositions,
    String particles,
    boolean addressee,
    boolean needsObject,
    boolean pronoun)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final int LONGEST_PREPOSITION = 3;
  private static final String ADDRESSEE = "+";
  private static final String OBJECT = "++";

  /** Whether a preposition leads to what is said, so that no object stands without one. */
  public boolean isLed() {
    return !prepositions.isEmpty() || !particles.isEmpty();
  }

  /**
   * Whether nouns and no prepositions lead to what is said, {@code قدم شكره}, so that {@code أن}
   * alone does not show speech.
   */
  public boolean isNominal() {
    return particles.isEmpty()
        && !prepositions.isEmpty()
        && prepositions.stream().allMatch(word -> word.length() > LONGEST_PREPOSITION);
  }

  static VerbFrame of(String words) {
    List<String> given = words.isBlank() ? List.of() : List.of(SPACE.split(words.strip(), -1));
    Set<String> prepositions = new HashSet<>();
    StringBuilder particles = new StringBuilder();
    for (String word : given) {
      if (word.startsWith(ADDRESSEE)) {
        continue;
      }
      if (word.length() > 1) {
        prepositions.add(Folding.fold(word));
      } else {
        particles.append(word);
      }
    }
    boolean needsObject = given.contains(OBJECT);
    return new VerbFrame(
        Set.copyOf(prepositions),
        particles.toString(),
        needsObject || given.contains(ADDRESSEE),
        needsObject,
        false);
  }

  /** The frame of the verb with a pronoun on it for whom it is said to. */
  VerbFrame withPronoun() {
    return new VerbFrame(prepositions, particles, false, false, true);
  }
}
