package org.marsad.speaker;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A full name and an office with which it is printed, over all articles.
 *
 * @param full the keys of all parts of the name, with spaces between them
 * @param surname the last part, folded and without its article
 * @param office the telling words of the office, with spaces between them; may be empty
 * @param common whether many people may bear the name
 * @param mentions the number of statements
 * @param first the earliest date in microseconds; {@link Long#MAX_VALUE} when none is known
 * @param last the latest date in microseconds; {@link Long#MIN_VALUE} when none is known
 */
record NameForm(
    String full,
    String surname,
    String office,
    boolean common,
    long mentions,
    long first,
    long last) {

  private static final long HALF_A_YEAR = 183L * 24 * 60 * 60 * 1_000_000;
  private static final int SHORTEST_LOOSE_KEY = 4;

  List<String> parts() {
    return Arrays.asList(full.split(" ", -1));
  }

  private List<String> officeWords() {
    return Arrays.asList(office.split(" ", -1));
  }

  boolean hasOffice() {
    return !office.isEmpty();
  }

  /** Whether two offices have a word in common. */
  boolean sharesOffice(NameForm other) {
    return !Collections.disjoint(officeWords(), other.officeWords());
  }

  /** Whether one is named only long after the other was for the last time, in another office. */
  boolean isApartInTime(NameForm other) {
    boolean dated = first <= last && other.first <= other.last;
    return dated && (other.first - last > HALF_A_YEAR || first - other.last > HALF_A_YEAR);
  }

  /**
   * Whether two surnames of one key can be spellings of one: with fewer than four consonants the
   * letters of one must be among those of the other ({@code صواف، سيف} are two).
   */
  boolean mayBeSpelled(NameForm other) {
    return NameKey.of(surname).length() >= SHORTEST_LOOSE_KEY
        || NameComparison.isWithin(surname, other.surname)
        || NameComparison.isWithin(other.surname, surname);
  }
}
