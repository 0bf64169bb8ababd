package org.marsad.text;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * MinHash signatures cut into bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive
 * Datasets, chapter 3): two sets with Jaccard similarity s share at least one band with probability
 * 1 - (1 - s^rows)^bands.
 */
public final class MinHash {
  private final int rows;
  private final int[] multipliers;
  private final int[] offsets;

  public MinHash(int bands, int rows, long seed) {
    this.rows = rows;
    SplittableRandom random = new SplittableRandom(seed);
    multipliers = random.ints((long) bands * rows).map(i -> i | 1).toArray();
    offsets = random.ints((long) bands * rows).toArray();
  }

  /**
   * One key for each band; equal keys make two texts candidates.
   *
   * @param shingles in any order, any number of times
   */
  public long[] bandKeys(int[] shingles) {
    int[] minima = new int[multipliers.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      lower(minima, shingle);
    }
    long[] keys = new long[minima.length / rows];
    for (int band = 0; band < keys.length; band++) {
      long key = band + 1L;
      for (int row = 0; row < rows; row++) {
        key = Hashing.mix(key * 31 + minima[band * rows + row]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** A loop that the compiler turns into vector instructions. */
  private void lower(int[] minima, int shingle) {
    for (int i = 0; i < minima.length; i++) {
      minima[i] = min(minima[i], shingle * multipliers[i] + offsets[i]);
    }
  }

  /** {@link Math#min(int, int)} in arithmetic: Java 17 has no vectors for its own. */
  static int min(int a, int b) {
    int difference = b - a;
    int less = (difference ^ (a ^ b) & (difference ^ b)) >> 31; // all ones where b < a
    return a ^ (a ^ b) & less;
  }
}
