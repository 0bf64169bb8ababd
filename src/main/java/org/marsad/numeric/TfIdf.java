package org.marsad.numeric;

import java.util.Arrays;
import org.apache.spark.ml.linalg.SparseVector;

/**
 * Weighs counts of terms.
 *
 * <p>TF-IDF is (1 + ln tf) x idf with each vector scaled to length one, as scikit-learn's sublinear
 * TF-IDF.
 */
public final class TfIdf {
  private TfIdf() {}

  /**
   * Weighs the terms of one article.
   *
   * @param counts how often the article has each term
   * @param idf inverse document frequency of each term, by column
   * @return a vector of length one
   */
  public static SparseVector weighted(SparseVector counts, double[] idf) {
    int[] columns = counts.indices();
    double[] weights = new double[columns.length];
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      weights[i] = weight(counts.values()[i], idf[columns[i]]);
      squares += weights[i] * weights[i];
    }
    return divided(counts, weights, Math.sqrt(squares));
  }

  /**
   * Returns the weight of a term before the vector is scaled.
   *
   * @param tf how often an article has the term, at least 1
   * @param idf inverse document frequency of the term
   */
  static double weight(double tf, double idf) {
    return (1 + StrictMath.log(tf)) * idf;
  }

  /** Returns counts as shares of the article: they sum to one. */
  public static SparseVector shares(SparseVector counts) {
    return divided(counts, counts.values(), Arrays.stream(counts.values()).sum());
  }

  private static SparseVector divided(SparseVector like, double[] values, double divisor) {
    double[] divided = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      divided[i] = values[i] / divisor;
    }
    return new SparseVector(like.size(), like.indices(), divided);
  }
}
