package org.marsad.draft;

/**
 * A phrase with the numbers of articles in which it stands in statements of each stance.
 *
 * @param phrase as printed
 */
record CueUse(String phrase, int support, int oppose, int neutral) {

  /** Returns the number of articles with a side. */
  int sided() {
    return support + oppose;
  }

  /** Returns by how many articles support leads, below 0 opposition. */
  int lead() {
    return support - oppose;
  }
}
