package org.marsad.topic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.marsad.config.Settings;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;

/** Finds the {@link TopicMixture} of a corpus: first on a sample, then on all articles. */
final class MixtureSearch {
  /**
   * Articles that all annealings go over together at most, where there is more than one: in a large
   * sample a second annealing finds the same topics.
   */
  private static final int ENOUGH_ANNEALED = 10_000;

  private MixtureSearch() {}

  private record Annealed(TopicMixture mixture, double likelihood) {}

  /**
   * Anneals from several clusterings and returns the mixture that explains the sample best.
   *
   * @param kMeans clusters the sample
   * @param shares of the stems in each article of the sample
   * @param stems columns of the shares
   * @param settings how many annealings and restarts there are
   */
  static TopicMixture best(
      SphericalKMeans kMeans, SparseRows shares, int stems, Settings.Topics settings) {
    int annealings = Math.max(1, Math.min(settings.annealings(), ENOUGH_ANNEALED / shares.size()));
    return IntStream.range(0, annealings)
        .parallel()
        .mapToObj(i -> annealed(kMeans, shares, stems, settings, i))
        .toList()
        .stream()
        .max(Comparator.comparingDouble(Annealed::likelihood))
        .orElseThrow()
        .mixture();
  }

  private static Annealed annealed(
      SphericalKMeans kMeans, SparseRows shares, int stems, Settings.Topics settings, int number) {
    int[] labels =
        kMeans.best(settings.restarts(), settings.iterations(), settings.seed() + number).labels();
    TopicMixture mixture = Annealing.anneal(shares, labels, kMeans.k(), stems, Annealing.STEPS);
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
