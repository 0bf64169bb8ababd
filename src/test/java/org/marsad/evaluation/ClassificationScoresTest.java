package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.evaluation.ClassificationScores.Case;

class ClassificationScoresTest {
  private static Case of(String accepted, String predicted) {
    return new Case(List.of(accepted.split("\\|", -1)), predicted);
  }

  @Test
  void scoresEachClass() {
    ClassificationScores scores =
        ClassificationScores.of(
            List.of(
                of("support", "support"),
                of("support", "none"),
                of("oppose", "support"),
                of("none", "none"),
                of("none", "none")));
    assertThat(scores.cases()).isEqualTo(5);
    assertThat(scores.accuracy()).isEqualTo(0.6, within(1e-9));
    assertThat(scores.precision("support")).isEqualTo(0.5);
    assertThat(scores.recall("support")).isEqualTo(0.5);
    assertThat(scores.f1("support")).isEqualTo(0.5);
    assertThat(scores.f1("oppose")).isZero();
    assertThat(scores.meanF1("support", "oppose")).isEqualTo(0.25);
    assertThat(scores.precision("none")).isEqualTo(2 / 3.0, within(1e-9));
    assertThat(scores.recall("none")).isEqualTo(1);
  }

  @Test
  void acceptsEachOfSeveralLabelsAndCountsTheFirstWhenNoneIsMet() {
    ClassificationScores scores =
        ClassificationScores.of(
            List.of(of("neutral|oppose", "oppose"), of("neutral|oppose", "support")));
    assertThat(scores.accuracy()).isEqualTo(0.5);
    assertThat(scores.f1("oppose")).isEqualTo(1);
    assertThat(scores.labelled("neutral")).isEqualTo(1);
    assertThat(scores.labelled("oppose")).isEqualTo(1);
    assertThat(scores.precision("support")).isZero();
  }

  @Test
  void isZeroWithoutCases() {
    ClassificationScores scores = ClassificationScores.of(List.of());
    assertThat(scores.accuracy()).isZero();
    assertThat(scores.meanF1("support", "oppose")).isZero();
    assertThat(scores.recall("none")).isZero();
  }
}
