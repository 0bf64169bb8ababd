package org.marsad.phrase;

/**
 * What one part gives; ranges are empty where it gives none.
 *
 * @param sure whether more than its place vouches for the name
 * @param headed whether the office starts with a known noun
 */
record NounPhrase(
    int roleFrom, int roleTo, int nameFrom, int nameTo, int end, boolean sure, boolean headed) {
  boolean hasName() {
    return nameFrom < nameTo;
  }

  boolean hasRole() {
    return roleFrom < roleTo;
  }

  /** This part with what another in apposition adds. */
  NounPhrase with(NounPhrase other) {
    boolean role = hasRole();
    boolean name = hasName();
    return new NounPhrase(
        role ? roleFrom : other.roleFrom,
        role ? roleTo : other.roleTo,
        name ? nameFrom : other.nameFrom,
        name ? nameTo : other.nameTo,
        other.end,
        true,
        headed || other.headed);
  }
}
