package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsensusClusteringTest {
  private static final int[] THIRDS = IntStream.range(0, 60).map(i -> i % 3).toArray();
  private static final int[] RENUMBERED = IntStream.range(0, 60).map(i -> (i + 1) % 3).toArray();

  private static int[] byChance(long seed) {
    return new SplittableRandom(seed).ints(60, 0, 3).toArray();
  }

  @Test
  void pointsThatMostPutTogetherStayTogether() {
    int[] labels =
        ConsensusClustering.labels(List.of(THIRDS, RENUMBERED, THIRDS, byChance(1)), 3, 10, 20, 17);
    assertThat(ConsensusClustering.agreement(List.of(labels, THIRDS), 3))
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void theSameClustersInAnotherOrderAgree() {
    assertThat(ConsensusClustering.agreement(List.of(THIRDS, RENUMBERED), 3))
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void clustersByChanceDoNot() {
    assertThat(ConsensusClustering.agreement(List.of(THIRDS, byChance(2), byChance(3)), 3))
        .isBetween(-0.1, 0.1);
  }

  @Test
  void oneClusterAgreesWithItself() {
    int[] one = new int[60];
    assertThat(ConsensusClustering.agreement(List.of(one, one), 3)).isEqualTo(1);
  }
}
