package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.config.Settings;
import org.marsad.numeric.UnitVectors;
import org.marsad.testing.Defaults;

class CampClusteringTest {
  private static final int DIMENSIONS = PassageVectors.DIMENSIONS;
  private static final Settings.Stances SETTINGS = Defaults.settings().stances();

  /** Points around some directions, which take turns. */
  private static float[] points(int size, int directions) {
    Random random = new Random(4);
    double[] points = new double[size * DIMENSIONS];
    for (int i = 0; i < size; i++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        points[i * DIMENSIONS + d] = (d == i % directions ? 1 : 0) + 0.02 * random.nextGaussian();
      }
    }
    return UnitVectors.normalized(points, DIMENSIONS);
  }

  @Test
  void findsAsManyClustersAsThereAreDirections() {
    CampClustering clustering = CampClustering.of(points(60, 3), 5, SETTINGS);
    assertThat(clustering.k()).isEqualTo(3);
    for (int i = 3; i < 60; i++) {
      assertThat(clustering.labels()[i]).isEqualTo(clustering.labels()[i % 3]);
    }
    assertThat(clustering.centres()).hasSize(3 * DIMENSIONS);
  }

  @Test
  void leavesPassagesTogetherThatAreAlike() {
    assertThat(CampClustering.of(points(60, 1), 5, SETTINGS).k()).isEqualTo(1);
  }

  @Test
  void makesNoMoreClustersThanAllowed() {
    assertThat(CampClustering.of(points(60, 3), 2, SETTINGS).k()).isLessThanOrEqualTo(2);
    assertThat(CampClustering.of(points(60, 3), 1, SETTINGS).k()).isEqualTo(1);
  }

  @Test
  void makesNoClusterOfTooFewPassages() {
    float[] points = points(2 * SETTINGS.minCampArticles() - 1, 2);
    assertThat(CampClustering.of(points, 5, SETTINGS).k()).isEqualTo(1);
  }

  @Test
  void givesAStanceWithoutPassagesOneClusterWithoutACentre() {
    CampClustering clustering = CampClustering.of(new float[0], 5, SETTINGS);
    assertThat(clustering.k()).isEqualTo(1);
    assertThat(clustering.largest()).isZero();
    assertThat(clustering.centres()).containsOnly(0);
  }

  @Test
  void theLargestClusterIsTheFirstOfEquallyLargeOnes() {
    int[] labels = IntStream.range(0, 6).map(i -> i % 3).toArray();
    float[] points = points(6, 3);
    assertThat(new CampClustering(points, labels, 3).largest()).isZero();
    int[] more = Arrays.copyOf(labels, 6);
    more[0] = 2;
    assertThat(new CampClustering(points, more, 3).largest()).isEqualTo(2);
  }
}
