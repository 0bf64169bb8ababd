package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClusterScoresTest {
  private static final Offset<Double> ROUNDING = within(1e-10);

  /** Homogeneity, completeness, NMI and ARI as scikit-learn 1.x gives them; purity by hand. */
  static Stream<Arguments> tables() {
    return Stream.of(
        arguments(
            "mostly agreeing",
            new long[][] {{5, 1, 0}, {1, 4, 2}, {0, 1, 6}},
            scores(0.434002480549, 0.436859169957, 0.435426139851, 0.364089775561, 0.75)),
        arguments(
            "a cluster of two classes",
            new long[][] {{10, 0}, {0, 5}, {5, 0}},
            scores(0.540852082973, 1, 0.702016876181, 0.506493506494, 0.75)),
        arguments(
            "more clusters than classes",
            new long[][] {{100, 20, 3, 0}, {7, 80, 0, 40}, {2, 2, 2, 2}},
            scores(0.487251917594, 0.357767065259, 0.412588810753, 0.433496439165, 0.864341085271)),
        arguments("chance", new long[][] {{3, 3}, {3, 3}}, scores(0, 0, 0, -0.1, 0.5)),
        arguments("one class", new long[][] {{4, 6}}, scores(1, 0, 0, 0, 1)),
        arguments("one cluster", new long[][] {{4}, {6}}, scores(0, 1, 0, 0, 0.6)),
        arguments("the same", new long[][] {{0, 7}, {3, 0}}, scores(1, 1, 1, 1, 1)),
        arguments("one article", new long[][] {{1}}, scores(1, 1, 1, 1, 1)));
  }

  private static ClusterScores scores(
      double homogeneity, double completeness, double nmi, double ari, double purity) {
    return new ClusterScores(homogeneity, completeness, nmi, ari, purity);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  void agreesWithScikitLearn(String name, long[][] table, ClusterScores expected) {
    ClusterScores scores = ClusterScores.of(table);
    assertThat(scores.homogeneity()).isCloseTo(expected.homogeneity(), ROUNDING);
    assertThat(scores.completeness()).isCloseTo(expected.completeness(), ROUNDING);
    assertThat(scores.nmi()).isCloseTo(expected.nmi(), ROUNDING);
    assertThat(scores.ari()).isCloseTo(expected.ari(), ROUNDING);
    assertThat(scores.purity()).isCloseTo(expected.purity(), ROUNDING);
  }
}
