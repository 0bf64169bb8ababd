package org.marsad.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import org.marsad.numeric.ArraySum;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.FloatLog;
import org.marsad.numeric.SparseRows;

/**
 * What one EM step needs to know of the articles: for each stem and topic the sum of posterior x
 * share, for each topic the sum of posteriors. Sums are exact ({@link ExactSum}), so parts of a
 * corpus may be added up in any order.
 */
final class MixtureSums implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The part of a topic's distribution that is taken from the distribution of all articles. */
  private static final double BACKGROUND = 0.25;

  /** Posteriors up to this are left out of the sums. */
  private static final double NEGLIGIBLE = 1e-3;

  private final double[] terms;
  private final double[] topics;

  private MixtureSums(double[] terms, double[] topics) {
    this.terms = terms;
    this.topics = topics;
  }

  /**
   * Returns sums over no article.
   *
   * @param stems columns of the matrix of shares
   * @param k topics
   */
  static MixtureSums empty(int stems, int k) {
    return new MixtureSums(new double[stems * k], new double[k]);
  }

  /**
   * Sums up articles under a mixture: the E step.
   *
   * @param mixture gives the posteriors
   * @param blocks shares of stems in articles
   * @param stems columns of the blocks
   * @param grid the constant of {@link ExactSum} for as many summands as there are articles
   */
  static MixtureSums of(TopicMixture mixture, Iterator<SparseRows> blocks, int stems, double grid) {
    MixtureSums sums = empty(stems, mixture.topics());
    double[] posterior = new double[mixture.topics()];
    while (blocks.hasNext()) {
      SparseRows shares = blocks.next();
      for (int row = 0; row < shares.size(); row++) {
        mixture.posterior(shares, row, posterior);
        sums.add(shares, row, posterior, grid);
      }
    }
    return sums;
  }

  /**
   * Adds one article.
   *
   * @param shares a block of articles
   * @param row the article
   * @param posterior the probability of each topic given the article
   * @param grid the constant of {@link ExactSum}
   */
  void add(SparseRows shares, int row, double[] posterior, double grid) {
    for (int c = 0; c < posterior.length; c++) {
      if (posterior[c] > NEGLIGIBLE) {
        topics[c] += ExactSum.round(posterior[c], grid);
        add(shares, row, posterior[c], c, grid);
      }
    }
  }

  private void add(SparseRows shares, int row, double posterior, int topic, double grid) {
    for (int i = shares.starts()[row]; i < shares.starts()[row + 1]; i++) {
      terms[shares.columns()[i] * topics.length + topic] +=
          ExactSum.round(shares.values()[i] * posterior, grid);
    }
  }

  /**
   * Adds the sums over other articles to these.
   *
   * @return this object
   */
  MixtureSums plus(MixtureSums other) {
    ArraySum.add(terms, other.terms);
    ArraySum.add(topics, other.topics);
    return this;
  }

  /**
   * Returns the mixture that explains these sums best: the M step. A topic's distribution is mixed
   * with that of all articles by a fixed share (Jelinek and Mercer 1980), so that smoothing is
   * relative to the size of the corpus. Priors count one article more for each topic.
   *
   * @param sharpness of the mixture
   */
  TopicMixture mixture(double sharpness) {
    int k = topics.length;
    double[] mass = mass();
    double allMass = Arrays.stream(mass).sum();
    float[] logTheta = new float[terms.length];
    for (int offset = 0; offset < terms.length; offset += k) {
      double all = 0;
      for (int c = 0; c < k; c++) {
        all += terms[offset + c];
      }
      double background = Math.max(BACKGROUND * all / allMass, Double.MIN_NORMAL);
      float unseen = FloatLog.of(background);
      for (int c = 0; c < k; c++) {
        double own = terms[offset + c];
        logTheta[offset + c] =
            own == 0 ? unseen : FloatLog.of((1 - BACKGROUND) * (own / mass[c]) + background);
      }
    }
    return new TopicMixture(logTheta, logPrior(), sharpness);
  }

  /** Returns the sum over all stems for each topic. */
  private double[] mass() {
    int k = topics.length;
    double[] mass = new double[k];
    for (int offset = 0; offset < terms.length; offset += k) {
      for (int c = 0; c < k; c++) {
        mass[c] += terms[offset + c];
      }
    }
    return mass;
  }

  private double[] logPrior() {
    double articles = Arrays.stream(topics).sum();
    return Arrays.stream(topics)
        .map(sum -> StrictMath.log((sum + 1) / (articles + topics.length)))
        .toArray();
  }
}
