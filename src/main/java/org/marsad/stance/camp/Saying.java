package org.marsad.stance.camp;

import java.io.Serializable;

/**
 * What one statement says for the side that it takes.
 *
 * @param statement its id
 * @param article the id of its article
 * @param stance the side
 * @param themes the weight of each theme, packed
 * @param terms hashes of the stems that argue, each once, ascending, packed
 * @param words hashes of all its stems, each once, ascending, packed
 */
record Saying(
    String statement, String article, String stance, byte[] themes, byte[] terms, byte[] words)
    implements Serializable {
  /** The share of the stems of both from which two statements are the same ... */
  private static final double SAME = 0.6;

  /** ... or the share of the stems of the shorter one, if it is long enough. */
  private static final double CONTAINED = 0.75;

  private static final int LONG = 6;

  /** Whether two statements say the same in the same words, as copies that were edited. */
  static boolean isSame(long[] words, long[] others) {
    int common = 0;
    for (int a = 0, b = 0; a < words.length && b < others.length; ) {
      if (words[a] == others[b]) {
        common++;
        a++;
        b++;
      } else if (words[a] < others[b]) {
        a++;
      } else {
        b++;
      }
    }
    int shorter = Math.min(words.length, others.length);
    return common >= SAME * (words.length + others.length - common)
        || shorter >= LONG && common >= CONTAINED * shorter;
  }
}
