package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

/** How weights turn evidence into a score, and what is said of lines that are none. */
class StanceWeightsTest {
  private static final StanceWeights WEIGHTS =
      StanceWeights.of(List.of("(intercept) | -1 0", "GOOD> | 2 1.5", "question | -0.5 0"));

  private static Evidence said(int direction) {
    Evidence evidence = new Evidence();
    evidence.of("GOOD>", 1, direction);
    evidence.has("question");
    evidence.has("something that is not known");
    return evidence;
  }

  @Test
  void scoresByBothRegressions() {
    double side = 1 / (1 + Math.exp(-(-1 + 2 - 0.5)));
    double support = 1 / (1 + Math.exp(-1.5));
    assertThat(WEIGHTS.logOdds(said(1)).score()).isCloseTo(side * (2 * support - 1), within(1e-12));
  }

  @Test
  void turnsRoundWithTheTarget() {
    assertThat(WEIGHTS.logOdds(said(-1)).score())
        .isCloseTo(-WEIGHTS.logOdds(said(1)).score(), within(1e-12));
  }

  @Test
  void takesNoSideWithoutEvidenceOfOne() {
    Evidence evidence = new Evidence();
    evidence.has("question");
    assertThat(WEIGHTS.logOdds(evidence).score()).isZero();
  }

  @Test
  void countsTheSameWordTwiceAsOnce() {
    Evidence twice = said(1);
    twice.of("GOOD>", 1, 1);
    assertThat(WEIGHTS.logOdds(twice).score()).isEqualTo(WEIGHTS.logOdds(said(1)).score());
  }

  @Test
  void readsWhatIsShipped() {
    StanceWeights shipped = StanceWeights.read(Definitions.packaged());
    Evidence praise = new Evidence();
    praise.of("GOOD>", 1, 1);
    praise.amount("attitudes", 1);
    assertThat(shipped.logOdds(praise).score()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GOOD>", "GOOD> | 1", "GOOD> | much little"})
  void namesALineOfAnotherShape(String line) {
    assertThatThrownBy(() -> StanceWeights.of(List.of("(intercept) | 0 0", line)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lexicons/stance-weights.txt: \"" + line + "\"");
  }
}
