package org.marsad.text.date;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The words that written dates are made of, folded (see {@link org.marsad.text.Folding}); a name of
 * two words has one space between them. Immutable.
 *
 * @param months number of each Gregorian month's names, 1 to 12
 * @param hijriMonths number of each Islamic month's names, 1 to 12
 * @param roles what the other words stand for; some stand for two things
 * @param zones zone of each word that names one
 */
public record CalendarWords(
    Map<String, Integer> months,
    Map<String, Integer> hijriMonths,
    Map<Role, Set<String>> roles,
    Map<String, ZoneId> zones)
    implements Serializable {

  /** What a word that is neither a month nor a zone stands for in a date. */
  public enum Role {
    /** A day of the week. */
    WEEKDAYS,
    /** A word that a date means the same without. */
    BETWEEN,
    /** The half of the day before noon. */
    MORNING,
    /** The half of the day from noon. */
    AFTERNOON,
    /** The dark hours on both sides of midnight. */
    NIGHT,
    /** The Gregorian era. */
    GREGORIAN,
    /** The Islamic era. */
    HIJRI
  }

  boolean is(Role role, String word) {
    return roles.get(role).contains(word);
  }

  /** Whether this is the name of a month. */
  boolean isMonth(String name) {
    return months.containsKey(name) || hijriMonths.containsKey(name);
  }
}
