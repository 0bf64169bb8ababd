package org.marsad.topic;

import java.nio.LongBuffer;
import java.util.Arrays;
import org.apache.spark.ml.linalg.SparseVector;
import org.marsad.numeric.LongCounts;
import org.marsad.text.Terms;

/**
 * Sequences of stems to sparse vectors over the stems of a {@link Vocabulary}. Holds buffers: one
 * for each thread.
 */
public final class Vectorizer {
  private final LongCounts index;
  private final double[] idf;
  private final LongCounts counts = new LongCounts(512);

  Vectorizer(Vocabulary vocabulary) {
    index = vocabulary.index();
    idf = vocabulary.idf();
  }

  /** Inverse document frequency of each stem, see {@link Vocabulary#idf}. */
  double[] idf() {
    return idf;
  }

  /** How often each stem occurs, stems in the order of their columns. */
  SparseVector counts(byte[] terms) {
    LongCounts found = count(terms, false);
    int[] stems = new int[found.size()];
    int[] size = {0};
    found.forEach((column, count) -> stems[size[0]++] = (int) column - 1);
    Arrays.sort(stems);
    double[] values = Arrays.stream(stems).mapToDouble(stem -> found.get(stem + 1L)).toArray();
    return new SparseVector(idf.length, stems, values);
  }

  /**
   * (1 + ln tf) x idf, of length one; idf = 1 + ln((1 + articles) / (1 + articles with the stem)),
   * as scikit-learn's sublinear TF-IDF.
   */
  SparseVector tfIdf(SparseVector counts) {
    int[] columns = counts.indices();
    double[] weights = new double[columns.length];
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      weights[i] = weight(counts.values()[i], idf[columns[i]]);
      squares += weights[i] * weights[i];
    }
    return scaled(counts, weights, Math.sqrt(squares));
  }

  public static double weight(double tf, double idf) {
    return (1 + StrictMath.log(tf)) * idf;
  }

  /** Shares of the article: counts that sum to one. */
  static SparseVector shares(SparseVector counts) {
    return scaled(counts, counts.values(), Arrays.stream(counts.values()).sum());
  }

  private static SparseVector scaled(SparseVector like, double[] values, double divisor) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] / divisor;
    }
    return new SparseVector(like.size(), like.indices(), scaled);
  }

  /**
   * How often each known term and collocation occurs, by column plus one; until the next article.
   */
  LongCounts count(byte[] packed) {
    return count(packed, true);
  }

  private LongCounts count(byte[] packed, boolean collocations) {
    LongBuffer terms = Vocabulary.terms(packed);
    counts.clear();
    long previous = Terms.BREAK;
    while (terms.hasRemaining()) {
      long term = terms.get();
      if (term != Terms.BREAK) {
        int column = index.get(term);
        if (column > 0) {
          counts.add(column, 1);
        }
        if (collocations && previous != Terms.BREAK) {
          int collocation = index.get(Vocabulary.pair(previous, term));
          if (collocation > 0) {
            counts.add(collocation, 1);
          }
        }
      }
      previous = term;
    }
    return counts;
  }
}
