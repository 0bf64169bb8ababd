package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SphericalKMeansTest {
  @Test
  void findsSeparateBundlesOfDirections() {
    int dimensions = 8;
    float[] points = bundles(new Random(3), 4, 50, dimensions);
    SphericalKMeans.Clustering clustering =
        SphericalKMeans.of(points, dimensions, 4).best(5, 50, 7);
    for (int bundle = 0; bundle < 4; bundle++) {
      int[] labels = Arrays.copyOfRange(clustering.labels(), bundle * 50, bundle * 50 + 50);
      assertThat(Arrays.stream(labels).distinct().count()).isEqualTo(1);
    }
    assertThat(Arrays.stream(clustering.labels()).distinct().count()).isEqualTo(4);
    assertThat(clustering.objective()).isGreaterThan(0.95);
  }

  @Test
  void leavesNoClusterEmpty() {
    float[] points = bundles(new Random(4), 2, 30, 4);
    SphericalKMeans.Clustering clustering = SphericalKMeans.of(points, 4, 9).best(1, 50, 1);
    assertThat(Arrays.stream(clustering.labels()).distinct().count()).isEqualTo(9);
  }

  @Test
  void givesEachPointItsNearestCentre() {
    int dimensions = 7; // neither these nor the points fill the loops that are unrolled
    float[] points = bundles(new Random(8), 3, 101, dimensions);
    SphericalKMeans.Clustering clustering = SphericalKMeans.of(points, dimensions, 5).best(1, 0, 1);
    for (int i = 0; i < clustering.labels().length; i++) {
      int point = i * dimensions;
      double[] cosines =
          IntStream.range(0, 5)
              .mapToDouble(
                  c ->
                      UnitVectors.dot(
                          points, point, clustering.centres(), c * dimensions, dimensions))
              .toArray();
      double nearest = Arrays.stream(cosines).max().orElseThrow();
      assertThat(cosines[clustering.labels()[i]]).isEqualTo(nearest, within(1e-6));
      assertThat((double) clustering.cosines()[i]).isEqualTo(nearest, within(1e-6));
    }
  }

  @Test
  void takesNoMoreClustersThanPoints() {
    assertThat(SphericalKMeans.of(new float[] {1, 0, 0, 1}, 2, 5).k()).isEqualTo(2);
  }

  private static float[] bundles(Random random, int bundles, int each, int dimensions) {
    double[] points = new double[bundles * each * dimensions];
    for (int i = 0; i < bundles * each; i++) {
      for (int d = 0; d < dimensions; d++) {
        points[i * dimensions + d] = 0.08 * random.nextGaussian() + (d == i / each ? 1 : 0);
      }
    }
    return UnitVectors.normalized(points, dimensions);
  }
}
