package org.marsad.morphology;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A part of the forms of a verb that a lexicon can name by itself. */
public enum Part {
  PAST,
  /** The present in every mood but the jussive without a weak letter. */
  PRESENT,
  FUTURE,
  /** What may stand behind {@code لم}: the jussive, and the present where it is spelled alike. */
  JUSSIVE,
  /** The verbal nouns. */
  MASDAR,
  /** The active participle. */
  ACTIVE,
  /** The passive participle. */
  PASSIVE;

  private static final String FINITE = "finite";

  private String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The parts that a lexicon means by a word: one by its name in small letters, or the past, the
   * present and the future by {@code finite}.
   *
   * @return empty if there is no such part
   */
  public static Set<Part> named(String word) {
    if (word.equals(FINITE)) {
      return EnumSet.of(PAST, PRESENT, FUTURE);
    }
    return Arrays.stream(values())
        .filter(part -> part.id().equals(word))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
  }

  /** All words that {@link #named} knows, as a message lists them. */
  public static String names() {
    return Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", ")) + ", " + FINITE;
  }
}
