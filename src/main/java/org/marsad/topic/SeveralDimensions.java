package org.marsad.topic;

import java.util.List;
import java.util.stream.IntStream;
import org.marsad.config.Settings;
import org.marsad.numeric.SphericalKMeans;
import org.marsad.numeric.UnitVectors;

/**
 * Clusters points in their leading dimensions, a few of them up to all. Where clusterings differ
 * the points are too few to say what belongs together; what they agree on are topics.
 */
final class SeveralDimensions {
  private static final int FEWEST_DIMENSIONS = 5;
  private static final int DIMENSIONS_TRIED = 8;
  private static final int RESTARTS = 4;

  private SeveralDimensions() {}

  /**
   * Clusters points several times.
   *
   * @param points one after another, each of length one
   * @param dimensions of each point
   * @param k clusters
   * @param times how often in each number of dimensions
   * @param settings of k-means
   * @return for each clustering the cluster of each point, from 0
   */
  static List<int[]> clusterings(
      float[] points, int dimensions, int k, int times, Settings.Topics settings) {
    int fewest = Math.min(FEWEST_DIMENSIONS, dimensions);
    return IntStream.range(0, DIMENSIONS_TRIED)
        .map(i -> fewest + i * (dimensions - fewest) / (DIMENSIONS_TRIED - 1))
        .distinct()
        .boxed()
        .flatMap(
            leading -> {
              SphericalKMeans kMeans =
                  SphericalKMeans.of(UnitVectors.leading(points, dimensions, leading), leading, k);
              return IntStream.range(0, times)
                  .mapToObj(i -> kMeans.best(RESTARTS, settings.iterations(), settings.seed() + i));
            })
        .map(SphericalKMeans.Clustering::labels)
        .toList();
  }
}
