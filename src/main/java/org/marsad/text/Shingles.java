package org.marsad.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A text as the set of its runs of n folded words ("shingles", Broder 1997), each a 32-bit hash,
 * and what is compared by them. Folding makes reprints in another spelling equal.
 */
public final class Shingles {
  private Shingles() {}

  /**
   * The distinct shingles, sorted.
   *
   * @param words words a shingle; a shorter text is one shingle
   */
  public static int[] of(String text, int words) {
    Words walk = new Words(text);
    long[] window = new long[words];
    int[] shingles = new int[Math.max(16, text.length() / 4)];
    int seen = 0;
    int count = 0;
    while (walk.next()) {
      window[seen++ % words] = walk.hash();
      if (seen >= words) {
        if (count == shingles.length) {
          shingles = Arrays.copyOf(shingles, 2 * count);
        }
        shingles[count++] = hash(window, seen);
      }
    }
    if (count == 0 && seen > 0) {
      shingles[count++] = hash(Arrays.copyOf(window, seen), seen);
    }
    int[] sorted = Arrays.copyOf(shingles, count);
    Arrays.sort(sorted);
    return distinct(sorted);
  }

  private static int hash(long[] window, int seen) {
    long hash = 0;
    for (int i = 0; i < window.length; i++) {
      hash = Hashing.mix(hash * 31 + window[(seen + i) % window.length]);
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

  /** The set as bytes, four a shingle: what travels between tasks. */
  public static byte[] toBytes(int[] shingles) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * shingles.length);
    bytes.asIntBuffer().put(shingles);
    return bytes.array();
  }

  /** The set out of its bytes. */
  public static int[] fromBytes(byte[] bytes) {
    int[] shingles = new int[bytes.length / 4];
    ByteBuffer.wrap(bytes).asIntBuffer().get(shingles);
    return shingles;
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
