package org.marsad.stance;

/**
 * A speaker as named at one place.
 *
 * @param from first token
 * @param to just behind the last token
 * @param name without titles, as printed; empty when only an office is named
 * @param role office or organisation as printed; empty when only a name is given
 * @param named whether the name starts with a given name or stands behind a title or office
 * @param phrase all of it as printed
 */
record Mention(int from, int to, String name, String role, boolean named, String phrase) {
  /** Whether an office, a given name or a title vouches for its being somebody. */
  boolean isSomebody() {
    return named || !role.isEmpty();
  }

  boolean isOffice() {
    return name.isEmpty();
  }
}
