package org.marsad.stance;

/**
 * What one part gives; ranges are empty where it gives none.
 *
 * @param sure whether more than its place vouches for the name
 * @param headed whether the office starts with a known noun
 */
record PhrasePart(
    int roleFrom, int roleTo, int nameFrom, int nameTo, int end, boolean sure, boolean headed) {
  boolean hasName() {
    return nameFrom < nameTo;
  }

  boolean hasRole() {
    return roleFrom < roleTo;
  }

  /** This part with what another in apposition adds. */
  PhrasePart with(PhrasePart other) {
    boolean role = hasRole();
    boolean name = hasName();
    return new PhrasePart(
        role ? roleFrom : other.roleFrom,
        role ? roleTo : other.roleTo,
        name ? nameFrom : other.nameFrom,
        name ? nameTo : other.nameTo,
        other.end,
        true,
        headed || other.headed);
  }
}
