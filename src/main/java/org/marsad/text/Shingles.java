package org.marsad.text;

import java.util.Arrays;

/**
 * Computes the set of runs of n folded words of a text ("shingles", Broder 1997), each a 32-bit
 * hash, and compares such sets. Folding makes reprints in another spelling equal.
 */
public final class Shingles {
  private Shingles() {}

  /**
   * The distinct shingles, sorted.
   *
   * @param words words a shingle; a shorter text is one shingle
   */
  public static int[] of(String text, int words) {
    int[] shingles = inOrder(text, words);
    Arrays.sort(shingles);
    return distinct(shingles);
  }

  /** The shingles as the text has them, all of them: enough for {@link MinHash}. */
  public static int[] inOrder(String text, int words) {
    long[] hashes = wordHashes(text);
    int length = Math.min(words, hashes.length);
    int[] shingles = new int[length == 0 ? 0 : hashes.length - length + 1];
    for (int i = 0; i < shingles.length; i++) {
      shingles[i] = hash(hashes, i, i + length);
    }
    return shingles;
  }

  private static long[] wordHashes(String text) {
    Words walk = new Words(text);
    long[] hashes = new long[Math.max(16, text.length() / 4)];
    int count = 0;
    while (walk.next()) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * count);
      }
      hashes[count++] = walk.hash();
    }
    return Arrays.copyOf(hashes, count);
  }

  private static int hash(long[] words, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      hash = Hashing.mix(hash * 31 + words[i]);
    }
    return (int) (hash >>> 32);
  }

  private static int[] distinct(int[] sorted) {
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /** How many shingles two sorted sets share. */
  public static int common(int[] a, int[] b) {
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
