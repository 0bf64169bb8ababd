package org.marsad.morphology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
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

  /** The name under which lexicons know it, in small letters. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The part with an id.
   *
   * @return empty if there is none
   */
  public static Optional<Part> of(String id) {
    return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
  }

  /** All ids, as a message lists them. */
  public static String ids() {
    return Arrays.stream(values()).map(Part::id).collect(Collectors.joining(", "));
  }
}
