package org.marsad.stance.camp;

/**
 * What one statement argues with.
 *
 * @param themes the weight of each theme
 * @param terms hashes of the stems beside the target and the words that decided, ascending
 * @param words hashes of all stems of the statement, ascending
 * @param clause the clause that argues
 */
record Argument(float[] themes, long[] terms, long[] words, Clause clause) {

  /**
   * A clause cut out of a statement.
   *
   * @param text verbatim, with … where it is cut
   * @param fitness how well it stands alone, 0 to 1
   */
  record Clause(String text, double fitness) {}
}
