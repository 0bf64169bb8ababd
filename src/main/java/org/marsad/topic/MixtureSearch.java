package org.marsad.topic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.marsad.config.Settings;
import org.marsad.numeric.ConsensusClustering;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;

/**
 * Finds the {@link TopicMixture} of a corpus: first on a sample, then on all articles.
 *
 * <p>How it is found on the sample depends on its size, for what one annealing finds depends on its
 * start, and the likeliest result is not always the best:
 *
 * <ul>
 *   <li>below {@value FewArticles#FEW} articles k-means is run in several numbers of dimensions,
 *       and what these clusterings agree on are the topics: annealing does not improve them;
 *   <li>where there is room for several annealings, the likeliest is taken;
 *   <li>in larger samples the likeliest is often not the one that most starts lead to: some shorter
 *       annealings are combined, and the mixture is annealed from what they agree on.
 * </ul>
 */
final class MixtureSearch {
  /** Articles that all annealings go over together at most, where there is more than one. */
  private static final int ENOUGH_ANNEALED = 10_000;

  private static final int STARTS_IN_EACH = 4;
  private static final int RESTARTS = 4;

  /** Annealings that are combined, and the EM steps of each at one sharpness at most. */
  private static final int COMBINED = 6;

  private static final int STEPS_OF_COMBINED = 8;

  private final float[] points;
  private final int dimensions;
  private final int k;
  private final SparseRows shares;
  private final int stems;
  private final Settings.Topics settings;

  private MixtureSearch(
      float[] points,
      int dimensions,
      int k,
      SparseRows shares,
      int stems,
      Settings.Topics settings) {
    this.points = points;
    this.dimensions = dimensions;
    this.k = k;
    this.shares = shares;
    this.stems = stems;
    this.settings = settings;
  }

  private record Annealed(TopicMixture mixture, double likelihood) {}

  /**
   * Finds the mixture of a sample.
   *
   * @param points reduced vectors of the articles, one after another
   * @param dimensions of each point
   * @param topics how many are wanted; there are never more than articles
   * @param shares of the stems in the same articles
   * @param stems columns of the shares
   * @param settings how many annealings and restarts there are
   */
  static TopicMixture best(
      float[] points,
      int dimensions,
      int topics,
      SparseRows shares,
      int stems,
      Settings.Topics settings) {
    int k = Math.min(topics, shares.size());
    return new MixtureSearch(points, dimensions, k, shares, stems, settings).best();
  }

  private TopicMixture best() {
    int annealings = Math.min(settings.annealings(), ENOUGH_ANNEALED / shares.size());
    if (FewArticles.are(shares.size())) {
      return Annealing.ofClusters(shares, agreed(inSeveralDimensions()), k, stems);
    }
    return annealings > 1
        ? likeliest(annealings)
        : Annealing.anneal(shares, agreed(severalAnnealed()), k, stems, Annealing.STEPS);
  }

  /** Returns the clusters that several clusterings agree on. */
  private int[] agreed(List<int[]> clusterings) {
    return ConsensusClustering.labels(
        clusterings, k, settings.restarts(), settings.iterations(), settings.seed());
  }

  private List<int[]> inSeveralDimensions() {
    return SeveralDimensions.clusterings(points, dimensions, k, STARTS_IN_EACH, settings);
  }

  private List<int[]> severalAnnealed() {
    SphericalKMeans kMeans = SphericalKMeans.of(points, dimensions, k);
    return IntStream.range(0, COMBINED)
        .mapToObj(
            i -> {
              int[] labels =
                  kMeans.best(RESTARTS, settings.iterations(), settings.seed() + i).labels();
              TopicMixture mixture = Annealing.anneal(shares, labels, k, stems, STEPS_OF_COMBINED);
              return IntStream.range(0, shares.size())
                  .parallel()
                  .map(row -> mixture.topic(shares, row))
                  .toArray();
            })
        .toList();
  }

  private TopicMixture likeliest(int annealings) {
    SphericalKMeans kMeans = SphericalKMeans.of(points, dimensions, k);
    return IntStream.range(0, annealings)
        .parallel()
        .mapToObj(i -> annealed(kMeans, i))
        .toList()
        .stream()
        .max(Comparator.comparingDouble(Annealed::likelihood))
        .orElseThrow()
        .mixture();
  }

  private Annealed annealed(SphericalKMeans kMeans, int number) {
    int[] labels =
        kMeans.best(settings.restarts(), settings.iterations(), settings.seed() + number).labels();
    TopicMixture mixture = Annealing.anneal(shares, labels, k, stems, Annealing.STEPS);
    double likelihood =
        IntStream.range(0, shares.size())
            .mapToDouble(row -> mixture.logLikelihood(shares, row))
            .sum();
    return new Annealed(mixture, likelihood);
  }

  /**
   * Improves a mixture by EM steps over all articles, at its own sharpness.
   *
   * @param counts of the stems in all articles
   * @param stems columns of the counts
   * @param start the mixture to begin with
   * @param articles how many there are
   * @param passes steps to take
   */
  static TopicMixture finished(
      JavaRDD<SparseRows> counts, int stems, TopicMixture start, long articles, int passes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(counts.context());
    double grid = ExactSum.grid((double) articles);
    TopicMixture mixture = start;
    for (int i = 0; i < passes; i++) {
      Broadcast<TopicMixture> current = context.broadcast(mixture);
      MixtureSums sums =
          counts
              .map(SparseRows::shares)
              .mapPartitions(
                  blocks ->
                      List.of(MixtureSums.of(current.value(), blocks, stems, grid)).iterator())
              .treeReduce(MixtureSums::plus);
      mixture = sums.mixture(start.sharpness());
      current.destroy();
    }
    return mixture;
  }
}
