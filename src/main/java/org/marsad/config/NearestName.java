package org.marsad.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the known name that a misspelt one was probably meant to be: the one at the least edit
 * distance (Levenshtein), case ignored, if that is at most a third of its letters and at most
 * three.
 */
public final class NearestName {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final int LETTERS_PER_MISTAKE = 3;
  private static final int MOST_MISTAKES = 3;

  private NearestName() {}

  /**
   * Finds the nearest of some names.
   *
   * @param given what was written
   * @param known what may be written
   * @return the nearest known name, the first of several; empty if none is near
   */
  public static Optional<String> of(String given, Collection<String> known) {
    int mistakes = Math.min(MOST_MISTAKES, Math.max(1, given.length() / LETTERS_PER_MISTAKE));
    return known.stream()
        .filter(name -> distance(given, name) <= mistakes)
        .min(Comparator.comparingInt(name -> distance(given, name)));
  }

  /**
   * Returns the end of a message about an unknown name: the name that was probably meant or, where
   * none is near, all of them.
   *
   * @param given what was written
   * @param known what may be written
   */
  public static String advice(String given, Collection<String> known) {
    return of(given, known)
        .map(NearestName::question)
        .orElseGet(() -> "there are " + String.join(", ", known));
  }

  /** Returns the question whether a name was meant. */
  public static String question(String name) {
    return String.format(Locale.ROOT, "did you mean %s?", name);
  }

  private static int distance(String given, String name) {
    return DISTANCE.apply(given.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
  }
}
