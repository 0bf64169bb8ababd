package org.marsad.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.text.Packed;

/**
 * A mixture of multinomials over stems, one a topic: the probability of a topic given an article is
 * proportional to prior x exp(s x sum over stems of share x ln theta), the shares being those of
 * the article's stems, so that long articles are no surer than short ones; s is the sharpness.
 *
 * <p>Fitted by deterministic annealing (Rose 1998; tempered EM, Hofmann 1999): starting from the
 * labels of k-means, some EM steps at each sharpness from a soft one to a sharp one. Theta is the
 * topic's own distribution, mixed with that of all articles by a fixed share (Jelinek and Mercer
 * 1980), so that smoothing is relative to the size of the corpus. Priors count one article more for
 * each topic.
 *
 * @param logTheta ln theta, stem by stem, k values each
 * @param logPrior ln of the topics' priors
 * @param sharpness s
 */
record TopicMixture(float[] logTheta, double[] logPrior, double sharpness) implements Serializable {
  static final StructType SAVED =
      new StructType()
          .add("log_theta", "binary")
          .add("log_prior", "binary")
          .add("sharpness", "double");
  private static final double BACKGROUND = 0.25;
  private static final double[] SHARPNESS = {3, 4, 5, 6, 8, 10};

  /** EM steps at most at each sharpness. */
  static final int STEPS = 15;

  private static final double STILL = 0.003;
  private static final double SMALLEST = 0.1;
  private static final double NEGLIGIBLE = 1e-3;

  /** Articles that are more work than the sums over all stems that each task has. */
  private static final int WORTH_A_TASK = 4000;

  /** One row that holds it all. */
  Row toRow() {
    return RowFactory.create(Packed.floats(logTheta), Packed.doubles(logPrior), sharpness);
  }

  static TopicMixture fromRow(Row row) {
    return new TopicMixture(
        Packed.floats(row.<byte[]>getAs("log_theta")),
        Packed.doubles(row.<byte[]>getAs("log_prior")),
        row.<Double>getAs("sharpness"));
  }

  int topics() {
    return logPrior.length;
  }

  /**
   * Fits a mixture on articles held in memory.
   *
   * @param shares stems of the articles, each row summing to one
   * @param labels the topic of each to start with
   * @param stems columns of the matrix
   * @param steps of EM at most at each sharpness
   */
  static TopicMixture anneal(SparseRows shares, int[] labels, int k, int stems, int steps) {
    for (int first = 0; first < SHARPNESS.length; first++) {
      Fit fit = new Fit(shares, labels, k, stems);
      for (int i = first; i < SHARPNESS.length; i++) {
        fit.run(SHARPNESS[i], steps);
      }
      if (fit.smallestTopic() >= SMALLEST * shares.size() / k) {
        return fit.mixture;
      }
    }
    Fit plain = new Fit(shares, labels, k, stems); // softness merged topics: keep those of k-means
    return plain.mixture.withSharpness(SHARPNESS[SHARPNESS.length - 1]);
  }

  /**
   * The probability of each topic given one row of shares.
   *
   * @return ln of the sum that they were divided by
   */
  double posterior(SparseRows shares, int row, double[] posterior) {
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

  /** The sum of share x ln theta for each topic. */
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

  /** The sums of four topics at a time stay in registers. */
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

  /** The tempered log-likelihood of one row of shares, per unit of sharpness. */
  double logLikelihood(SparseRows shares, int row) {
    return posterior(shares, row, new double[topics()]) / sharpness;
  }

  /** The likeliest topic of one row of shares, the first of equals. */
  int topic(SparseRows shares, int row) {
    double[] posterior = new double[topics()];
    posterior(shares, row, posterior);
    int best = 0;
    for (int c = 1; c < posterior.length; c++) {
      best = posterior[c] > posterior[best] ? c : best;
    }
    return best;
  }

  /** What these articles say about this mixture. */
  Sums sums(Iterator<SparseRows> blocks, int stems, double grid) {
    Sums sums = new Sums(stems, topics());
    double[] posterior = new double[topics()];
    while (blocks.hasNext()) {
      SparseRows shares = blocks.next();
      for (int row = 0; row < shares.size(); row++) {
        posterior(shares, row, posterior);
        sums.add(shares, row, posterior, grid);
      }
    }
    return sums;
  }

  private TopicMixture withSharpness(double s) {
    return new TopicMixture(logTheta, logPrior, s);
  }

  /** This mixture with its topics in another order. */
  TopicMixture reordered(int[] order) {
    int k = topics();
    float[] theta = new float[logTheta.length / k * order.length];
    for (int i = 0; i < theta.length; i++) {
      theta[i] = logTheta[i / order.length * k + order[i % order.length]];
    }
    return new TopicMixture(
        theta, Arrays.stream(order).mapToDouble(c -> logPrior[c]).toArray(), sharpness);
  }

  /**
   * What one EM step needs to know of the articles: for each stem and topic the sum of posterior x
   * share, for each topic the sum of posteriors. Sums are exact ({@link ExactSum}).
   */
  static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] terms;
    private final double[] topics;

    Sums(int stems, int k) {
      terms = new double[stems * k];
      topics = new double[k];
    }

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

    Sums plus(Sums other) {
      for (int i = 0; i < terms.length; i++) {
        terms[i] += other.terms[i];
      }
      for (int c = 0; c < topics.length; c++) {
        topics[c] += other.topics[c];
      }
      return this;
    }

    /** The mixture that explains these sums best. */
    TopicMixture mixture(double sharpness) {
      int k = topics.length;
      double articles = Arrays.stream(topics).sum();
      double[] mass = new double[k];
      for (int offset = 0; offset < terms.length; offset += k) {
        for (int c = 0; c < k; c++) {
          mass[c] += terms[offset + c];
        }
      }
      double allMass = Arrays.stream(mass).sum();
      float[] logTheta = new float[terms.length];
      for (int offset = 0; offset < terms.length; offset += k) {
        double all = 0;
        for (int c = 0; c < k; c++) {
          all += terms[offset + c];
        }
        double background = Math.max(BACKGROUND * all / allMass, Double.MIN_NORMAL);
        float unseen = log(background);
        for (int c = 0; c < k; c++) {
          double own = terms[offset + c];
          logTheta[offset + c] =
              own == 0 ? unseen : log((1 - BACKGROUND) * (own / mass[c]) + background);
        }
      }
      double[] logPrior =
          Arrays.stream(topics).map(sum -> StrictMath.log((sum + 1) / (articles + k))).toArray();
      return new TopicMixture(logTheta, logPrior, sharpness);
    }
  }

  /**
   * {@link StrictMath#log} as a float, bit for bit: by the processor's logarithm, which is three
   * times as fast and may differ in the last two bits of a double, where both round to one float.
   */
  static float log(double x) {
    double log = Math.log(x);
    double error = 1e-15 * log;
    float nearest = (float) (log - error);
    return nearest == (float) (log + error) ? nearest : (float) StrictMath.log(x);
  }

  /** EM over articles in memory, on all cores. */
  private static final class Fit {
    private final SparseRows shares;
    private final int k;
    private final int stems;
    private final double grid;
    private final float[] posteriors;
    private TopicMixture mixture;

    Fit(SparseRows shares, int[] labels, int k, int stems) {
      this.shares = shares;
      this.k = k;
      this.stems = stems;
      this.grid = ExactSum.grid((double) Math.max(2, shares.size()));
      this.posteriors = new float[shares.size() * k];
      Sums sums = new Sums(stems, k);
      double[] posterior = new double[k];
      for (int row = 0; row < shares.size(); row++) {
        Arrays.fill(posterior, 0);
        posterior[labels[row]] = 1;
        posteriors[row * k + labels[row]] = 1;
        sums.add(shares, row, posterior, grid);
      }
      mixture = sums.mixture(SHARPNESS[0]);
    }

    void run(double sharpness, int steps) {
      mixture = mixture.withSharpness(sharpness);
      double change = Double.MAX_VALUE;
      for (int step = 0; step < steps && change >= STILL; step++) {
        change = step(sharpness);
      }
    }

    /** One E step and one M step; gives the mean change of an article's posteriors. */
    private double step(double sharpness) {
      int stripes =
          Math.min(Runtime.getRuntime().availableProcessors(), 1 + shares.size() / WORTH_A_TASK);
      List<Part> parts =
          IntStream.range(0, stripes).parallel().mapToObj(i -> part(i, stripes)).toList();
      Sums sums = parts.get(0).sums;
      parts.subList(1, stripes).forEach(part -> sums.plus(part.sums));
      mixture = sums.mixture(sharpness);
      return parts.stream().mapToDouble(part -> part.change).sum() / shares.size();
    }

    private Part part(int stripe, int stripes) {
      Sums sums = new Sums(stems, k);
      double[] posterior = new double[k];
      double change = 0;
      int end = (int) ((stripe + 1L) * shares.size() / stripes);
      for (int row = (int) ((long) stripe * shares.size() / stripes); row < end; row++) {
        mixture.posterior(shares, row, posterior);
        for (int c = 0; c < k; c++) {
          double moved = Math.abs(posterior[c] - posteriors[row * k + c]);
          change += ExactSum.round(moved, grid);
          posteriors[row * k + c] = (float) posterior[c];
        }
        sums.add(shares, row, posterior, grid);
      }
      return new Part(sums, change);
    }

    private long smallestTopic() {
      long[] sizes = new long[k];
      for (int row = 0; row < shares.size(); row++) {
        int best = 0;
        for (int c = 1; c < k; c++) {
          best = posteriors[row * k + c] > posteriors[row * k + best] ? c : best;
        }
        sizes[best]++;
      }
      return Arrays.stream(sizes).min().orElse(0);
    }

    private record Part(Sums sums, double change) {}
  }
}
