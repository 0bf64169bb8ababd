package org.marsad.stance.camp;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.numeric.UnitVectors;
import org.marsad.text.Hashing;
import org.marsad.text.Packed;

/**
 * Turns passages on one issue into vectors of length one: each stem adds, with the sign of a hash,
 * its inverse document frequency among the passages to one of {@value #DIMENSIONS} places
 * (feature hashing, Weinberger et al. 2009). What every passage on the issue says weighs next to
 * nothing.
 *
 * @param stems the hashes of the stems that are known, ascending
 * @param idf the inverse document frequency of each
 */
record PassageVectors(long[] stems, float[] idf) implements Serializable {
  static final int DIMENSIONS = 256;

  /**
   * Learns the stems of an issue.
   *
   * @param passages on the issue
   * @param least passages that must have a stem for it to be known
   */
  static PassageVectors of(List<Passage> passages, int least) {
    Map<Long, Integer> frequency = new TreeMap<>();
    for (Passage passage : passages) {
      for (long stem : Packed.longs(passage.stems())) {
        frequency.merge(stem, 1, Integer::sum);
      }
    }
    frequency.values().removeIf(count -> count < least);
    long[] stems = frequency.keySet().stream().mapToLong(stem -> stem).toArray();
    float[] idf = new float[stems.length];
    for (int i = 0; i < stems.length; i++) {
      idf[i] = (float) StrictMath.log((1.0 + passages.size()) / frequency.get(stems[i]));
    }
    return new PassageVectors(stems, idf);
  }

  /**
   * Returns the vector of a passage.
   *
   * @param passage hashes of its stems, packed
   * @return {@value #DIMENSIONS} numbers of length one together, or zeros where no stem is known
   */
  float[] vector(byte[] passage) {
    double[] sums = new double[DIMENSIONS];
    for (long stem : Packed.longs(passage)) {
      int known = Arrays.binarySearch(stems, stem);
      if (known >= 0) {
        long hash = Hashing.mix(stem);
        int place = (int) hash & (DIMENSIONS - 1);
        sums[place] += hash < 0 ? -idf[known] : idf[known];
      }
    }
    return UnitVectors.normalized(sums, DIMENSIONS);
  }

  /** Returns the vectors of several passages, one after another. */
  float[] vectors(List<Passage> passages) {
    float[] vectors = new float[passages.size() * DIMENSIONS];
    for (int i = 0; i < passages.size(); i++) {
      System.arraycopy(vector(passages.get(i).stems()), 0, vectors, i * DIMENSIONS, DIMENSIONS);
    }
    return vectors;
  }
}
