package org.marsad.draft;

/**
 * How a phrase is used in a run.
 *
 * @param phrase as it is mostly written
 * @param on articles on the subject that have it
 * @param off other articles that have it
 */
record PhraseUse(String phrase, long on, long off) {

  /** Returns the share of its articles that are on the subject, 0 to 1. */
  double share() {
    return on == 0 ? 0 : (double) on / (on + off);
  }
}
