package org.marsad.topic;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.marsad.config.Settings;
import org.marsad.numeric.ConsensusClustering;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;

/**
 * The number of topics. Where it is not given, it is the one whose model predicts best the articles
 * that it has not seen: by the mean log-likelihood of held-out articles over {@value #FOLDS} folds
 * (held-out likelihood for topic models: Wallach et al. 2009). Numbers are tried upwards until the
 * prediction has become worse {@value #PATIENCE} times in a row.
 *
 * <p>Below {@value FewArticles#FEW} articles the folds say more about luck than about topics; then
 * it is the number of clusters, from 3 to √(2 articles), on which clusterings in several numbers of
 * dimensions agree best (stability: Ben-Hur, Elisseeff, Guyon 2002). Of fewer than {@value
 * #FEWEST_STABLE} articles it is ⌊√(articles / 2)⌋, a rule of thumb (Mardia, Kent, Bibby 1979).
 *
 * @param topics the number
 * @param likelihoods for each number that was tried the mean log-likelihood of a held-out article,
 *     in nats
 */
record TopicCount(int topics, Map<Integer, Double> likelihoods) {
  private static final int FEWEST_STABLE = 40;
  private static final int TIMES_IN_EACH = 2;
  private static final int[] NUMBERS = {3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40};
  private static final int FOLDS = 3;
  private static final int RESTARTS = 5;
  private static final int PATIENCE = 3;
  private static final int AT_ONCE = 2;

  /**
   * EM steps at each sharpness, fewer than the topics themselves get: over nine samples of two
   * corpora what these predict is as good (0.0008 nats better in the mean), in half the time.
   */
  private static final int STEPS = 4;

  /** Returns a number of topics that somebody set. */
  static TopicCount given(int topics) {
    return new TopicCount(topics, Map.of());
  }

  /**
   * Chooses the number of topics.
   *
   * @param points reduced vectors of the articles, one after another, in an order that has nothing
   *     to do with their topics
   * @param dimensions of each point
   * @param shares stems of the same articles, each row summing to one
   * @param settings how k-means is run
   */
  static TopicCount choose(
      float[] points, int dimensions, SparseRows shares, Settings.Topics settings) {
    int articles = shares.size();
    if (articles < FEWEST_STABLE) {
      return given(Math.max(1, (int) Math.sqrt(articles / 2.0)));
    }
    return FewArticles.are(articles)
        ? given(stablest(points, dimensions, articles, settings))
        : new Search(points, dimensions, shares, shares.width(), settings).best();
  }

  /** Returns the number of clusters on which several clusterings agree best. */
  private static int stablest(
      float[] points, int dimensions, int articles, Settings.Topics settings) {
    int most = (int) Math.sqrt(2.0 * articles);
    double[] agreement =
        IntStream.rangeClosed(NUMBERS[0], most)
            .parallel()
            .mapToDouble(k -> agreement(points, dimensions, k, settings))
            .toArray();
    int best = 0;
    for (int i = 1; i < agreement.length; i++) {
      best = agreement[i] > agreement[best] ? i : best;
    }
    return NUMBERS[0] + best;
  }

  private static double agreement(float[] points, int dimensions, int k, Settings.Topics settings) {
    return ConsensusClustering.agreement(
        SeveralDimensions.clusterings(points, dimensions, k, TIMES_IN_EACH, settings), k);
  }

  /**
   * Tries numbers of topics.
   *
   * @param stems columns of the shares
   */
  private record Search(
      float[] points, int dimensions, SparseRows shares, int stems, Settings.Topics settings) {
    /** Returns the number with the best prediction. */
    TopicCount best() {
      Map<Integer, Double> curve = new TreeMap<>();
      int best = NUMBERS[0];
      int worse = 0;
      double[] likelihoods = new double[0];
      for (int i = 0; i < NUMBERS.length && worse < PATIENCE; i++) {
        if (i % AT_ONCE == 0) {
          likelihoods = likelihoods(Arrays.copyOfRange(NUMBERS, i, i + AT_ONCE));
        }
        int k = NUMBERS[i];
        double likelihood = likelihoods[i % AT_ONCE];
        curve.put(k, likelihood);
        worse = likelihood < curve.get(best) ? worse + 1 : 0;
        best = likelihood > curve.get(best) ? k : best;
      }
      return new TopicCount(best, curve);
    }

    /** Tries several numbers at once, so that no core waits for another. */
    private double[] likelihoods(int[] numbers) {
      double[] sums =
          IntStream.range(0, numbers.length * FOLDS)
              .parallel()
              .mapToDouble(i -> heldOut(i % FOLDS, numbers[i / FOLDS]))
              .toArray();
      return IntStream.range(0, numbers.length)
          .mapToDouble(n -> Arrays.stream(sums, n * FOLDS, (n + 1) * FOLDS).sum() / shares.size())
          .toArray();
    }

    /** Returns the summed log-likelihood of the articles of a fold by a model of the others. */
    private double heldOut(int fold, int k) {
      int[] known = IntStream.range(0, shares.size()).filter(i -> i % FOLDS != fold).toArray();
      float[] knownPoints = new float[known.length * dimensions];
      for (int i = 0; i < known.length; i++) {
        System.arraycopy(points, known[i] * dimensions, knownPoints, i * dimensions, dimensions);
      }
      int[] labels =
          SphericalKMeans.of(knownPoints, dimensions, k)
              .best(RESTARTS, settings.iterations(), settings.seed())
              .labels();
      TopicMixture mixture = Annealing.anneal(shares.rows(known), labels, k, stems, STEPS);
      return IntStream.range(0, shares.size())
          .filter(i -> i % FOLDS == fold)
          .mapToDouble(row -> mixture.logLikelihood(shares, row))
          .sum();
    }
  }
}
