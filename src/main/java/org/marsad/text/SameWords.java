package org.marsad.text;

import com.carrotsearch.hppc.LongHashSet;
import java.util.Arrays;

/**
 * Tells whether two short texts say the same in the same words, as copies that were edited: they
 * share most of the words of both, or the longer one has nearly all words of the shorter one.
 */
public final class SameWords {
  private static final double SHARED = 0.6;
  private static final double CONTAINED = 0.75;
  private static final int LONG = 6;

  private SameWords() {}

  /** Returns the hashes of the words of a text, each once, ascending. */
  public static long[] of(String text) {
    LongHashSet hashes = new LongHashSet();
    Words words = new Words(text);
    while (words.next()) {
      hashes.add(words.hash());
    }
    long[] ascending = hashes.toArray();
    Arrays.sort(ascending);
    return ascending;
  }

  /**
   * Compares two texts.
   *
   * @param words hashes of the words or stems of one, each once, ascending
   * @param others those of the other
   */
  public static boolean areSame(long[] words, long[] others) {
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
    return common >= SHARED * (words.length + others.length - common)
        || shorter >= LONG && common >= CONTAINED * shorter;
  }
}
