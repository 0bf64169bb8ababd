package org.marsad.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.numeric.SparseRows;
import org.marsad.text.Packed;

/**
 * A mixture of multinomials over stems, one for each topic. The probability of a topic given an
 * article is proportional to prior x exp(s x sum over stems of share x ln theta). The shares are
 * those of the article's stems and sum to one, so that long articles are no surer than short ones;
 * s is the sharpness, the inverse of the temperature in tempered EM (Hofmann 1999).
 *
 * @param logTheta ln of the probability of each stem in each topic, stem by stem, k values each
 * @param logPrior ln of the prior of each topic
 * @param sharpness s
 */
public record TopicMixture(float[] logTheta, double[] logPrior, double sharpness)
    implements Serializable {
  /** The columns of {@link #toRow}. */
  public static final StructType SAVED =
      new StructType()
          .add("log_theta", "binary")
          .add("log_prior", "binary")
          .add("sharpness", "double");

  /** Returns one row that holds the whole mixture. */
  public Row toRow() {
    return RowFactory.create(Packed.floats(logTheta), Packed.doubles(logPrior), sharpness);
  }

  /** Returns the mixture that a row holds. */
  public static TopicMixture fromRow(Row row) {
    return new TopicMixture(
        Packed.floats(row.<byte[]>getAs("log_theta")),
        Packed.doubles(row.<byte[]>getAs("log_prior")),
        row.<Double>getAs("sharpness"));
  }

  /** Returns the number of topics, k. */
  public int topics() {
    return logPrior.length;
  }

  /**
   * Computes the probability of each topic given one article.
   *
   * @param shares a block of articles, each row summing to one
   * @param row the article
   * @param posterior receives the k probabilities
   * @return ln of the sum that the probabilities were divided by
   */
  public double posterior(SparseRows shares, int row, double[] posterior) {
    int k = posterior.length;
    weigh(shares, row, posterior);
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < k; c++) {
      posterior[c] = logPrior[c] + sharpness * posterior[c];
      largest = Math.max(largest, posterior[c]);
    }
    double sum = 0;
    for (int c = 0; c < k; c++) {
      posterior[c] = StrictMath.exp(posterior[c] - largest);
      sum += posterior[c];
    }
    for (int c = 0; c < k; c++) {
      posterior[c] /= sum;
    }
    return largest + StrictMath.log(sum);
  }

  /** Computes the sum of share x ln theta for each topic. */
  private void weigh(SparseRows shares, int row, double[] sums) {
    int c = 0;
    for (; c + 4 <= sums.length; c += 4) {
      weighFour(shares, row, c, sums);
    }
    for (; c < sums.length; c++) {
      double sum = 0;
      for (int i = shares.starts()[row]; i < shares.starts()[row + 1]; i++) {
        sum += (double) shares.values()[i] * logTheta[shares.columns()[i] * sums.length + c];
      }
      sums[c] = sum;
    }
  }

  /** Computes the sums of four topics at a time, which stay in registers. */
  private void weighFour(SparseRows shares, int row, int first, double[] sums) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    for (int i = shares.starts()[row]; i < shares.starts()[row + 1]; i++) {
      double share = shares.values()[i];
      int offset = shares.columns()[i] * sums.length + first;
      a += share * logTheta[offset];
      b += share * logTheta[offset + 1];
      c += share * logTheta[offset + 2];
      d += share * logTheta[offset + 3];
    }
    sums[first] = a;
    sums[first + 1] = b;
    sums[first + 2] = c;
    sums[first + 3] = d;
  }

  /** Returns the tempered log-likelihood of one article, divided by the sharpness, in nats. */
  double logLikelihood(SparseRows shares, int row) {
    return posterior(shares, row, new double[topics()]) / sharpness;
  }

  /** Returns the likeliest topic of one article, the first of equally likely ones. */
  public int topic(SparseRows shares, int row) {
    double[] posterior = new double[topics()];
    posterior(shares, row, posterior);
    int best = 0;
    for (int c = 1; c < posterior.length; c++) {
      best = posterior[c] > posterior[best] ? c : best;
    }
    return best;
  }

  /** Returns this mixture with another sharpness. */
  TopicMixture withSharpness(double s) {
    return new TopicMixture(logTheta, logPrior, s);
  }

  /**
   * Returns the order in which topics are numbered: the largest first, those without articles left
   * out.
   *
   * @param sizes articles of each topic
   * @return the present number of each topic that is kept
   */
  public static int[] largestFirst(long[] sizes) {
    return IntStream.range(0, sizes.length)
        .filter(topic -> sizes[topic] > 0)
        .boxed()
        .sorted(Comparator.comparingLong(topic -> -sizes[topic]))
        .mapToInt(topic -> topic)
        .toArray();
  }

  /**
   * Returns this mixture with its topics in another order.
   *
   * @param order the present number of each topic that is kept, in the order that they are to have
   */
  public TopicMixture reordered(int[] order) {
    int k = topics();
    float[] theta = new float[logTheta.length / k * order.length];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = logTheta[i / order.length * k + order[i % order.length]];
    }
    return new TopicMixture(
        theta, Arrays.stream(order).mapToDouble(c -> logPrior[c]).toArray(), sharpness);
  }
}
