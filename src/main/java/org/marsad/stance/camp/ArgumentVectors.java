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
 * Turns arguments on one issue into vectors of length one. The themes are three quarters of it: the
 * first {@value ArgumentLexicon#MOST_THEMES} places. The stems are the rest: each adds, with the
 * sign of a hash, its inverse document frequency among the statements to one of {@value
 * #STEMS} places (feature hashing, Weinberger et al. 2009).
 *
 * @param stems the hashes of the stems that are known, ascending
 * @param idf the inverse document frequency of each
 */
record ArgumentVectors(long[] stems, float[] idf) implements Serializable {
  private static final int STEMS = 192;
  static final int DIMENSIONS = ArgumentLexicon.MOST_THEMES + STEMS;
  private static final double THEMES = Math.sqrt(0.75);
  private static final double WORDS = Math.sqrt(0.25);
  private static final int LEAST = 2;

  /** Learns the stems of an issue: those of at least {@value #LEAST} of its statements. */
  static ArgumentVectors of(List<Saying> sayings) {
    Map<Long, Integer> frequency = new TreeMap<>();
    for (Saying saying : sayings) {
      for (long stem : Packed.longs(saying.terms())) {
        frequency.merge(stem, 1, Integer::sum);
      }
    }
    frequency.values().removeIf(count -> count < LEAST);
    long[] stems = frequency.keySet().stream().mapToLong(stem -> stem).toArray();
    float[] idf = new float[stems.length];
    for (int i = 0; i < stems.length; i++) {
      idf[i] = (float) StrictMath.log((1.0 + sayings.size()) / frequency.get(stems[i]));
    }
    return new ArgumentVectors(stems, idf);
  }

  /**
   * Returns the vector of an argument.
   *
   * @param themes the weight of each theme, packed
   * @param terms hashes of its stems, packed
   * @return {@value #DIMENSIONS} numbers, of length one together where a stem is known
   */
  float[] vector(byte[] themes, byte[] terms) {
    float[] weights = Packed.floats(themes);
    double[] ofThemes = new double[weights.length];
    for (int t = 0; t < weights.length; t++) {
      ofThemes[t] = weights[t];
    }
    double[] ofStems = new double[STEMS];
    for (long stem : Packed.longs(terms)) {
      int known = Arrays.binarySearch(stems, stem);
      if (known >= 0) {
        long hash = Hashing.mix(stem);
        int place = (int) Long.remainderUnsigned(hash >>> 1, STEMS);
        ofStems[place] += hash < 0 ? -idf[known] : idf[known];
      }
    }
    float[] vector = new float[DIMENSIONS];
    add(ofThemes, THEMES, vector, 0);
    add(ofStems, WORDS, vector, ArgumentLexicon.MOST_THEMES);
    return vector;
  }

  private static void add(double[] part, double length, float[] vector, int from) {
    float[] normalized = UnitVectors.normalized(part, part.length);
    for (int d = 0; d < normalized.length; d++) {
      vector[from + d] = (float) (length * normalized[d]);
    }
  }

  /** Returns the vectors of several statements, one after another. */
  float[] vectors(List<Saying> sayings) {
    float[] vectors = new float[sayings.size() * DIMENSIONS];
    for (int i = 0; i < sayings.size(); i++) {
      Saying saying = sayings.get(i);
      System.arraycopy(
          vector(saying.themes(), saying.terms()), 0, vectors, i * DIMENSIONS, DIMENSIONS);
    }
    return vectors;
  }
}
