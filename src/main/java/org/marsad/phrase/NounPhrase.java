package org.marsad.phrase;

/**
 * What one part of a speaker's noun phrase gives: an office, a name, or both, as ranges of tokens,
 * which are empty where it gives none.
 *
 * @param roleFrom the first token of the office
 * @param roleTo just behind the office
 * @param nameFrom the first token of the name
 * @param nameTo just behind the name
 * @param end just behind the part
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
