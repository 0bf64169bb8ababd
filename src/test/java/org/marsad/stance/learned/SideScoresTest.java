package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.marsad.table.Stance;

class SideScoresTest {
  private static void add(SideScores scores, int times, Stance label, Stance stance) {
    for (int i = 0; i < times; i++) {
      scores.add(label, stance);
    }
  }

  @Test
  void countsWhatIsRightMissedWrongAndUnseen() {
    SideScores scores = new SideScores();
    add(scores, 4, Stance.SUPPORT, Stance.SUPPORT);
    add(scores, 2, Stance.SUPPORT, Stance.NEUTRAL);
    add(scores, 1, Stance.SUPPORT, Stance.OPPOSE);
    add(scores, 1, Stance.SUPPORT, null);
    add(scores, 2, Stance.OPPOSE, Stance.OPPOSE);
    add(scores, 3, Stance.NEUTRAL, Stance.NEUTRAL);
    add(scores, 1, Stance.NEUTRAL, Stance.OPPOSE);
    add(scores, 1, Stance.NEUTRAL, null);
    assertThat(scores.right()).isCloseTo(0.6, within(1e-12));
    assertThat(scores.missed()).isCloseTo(0.2, within(1e-12));
    assertThat(scores.wrong()).isCloseTo(0.1, within(1e-12));
    assertThat(scores.unseen()).isCloseTo(0.1, within(1e-12));
    assertThat(scores.falseSides()).isCloseTo(0.2, within(1e-12));
    assertThat(scores.f1(Stance.SUPPORT)).isCloseTo(2 * 4 / 12.0, within(1e-12));
    assertThat(scores.f1(Stance.OPPOSE)).isCloseTo(2 * 2 / 6.0, within(1e-12));
    assertThat(scores.labelled(Stance.NEUTRAL)).isEqualTo(5);
  }

  @Test
  void leavesASideWithTooFewLabelsOutOfTheMean() {
    SideScores scores = new SideScores();
    add(scores, 5, Stance.SUPPORT, Stance.SUPPORT);
    add(scores, 4, Stance.OPPOSE, Stance.NEUTRAL);
    assertThat(scores.meanF1()).isEqualTo(1);
    add(scores, 1, Stance.OPPOSE, Stance.NEUTRAL);
    assertThat(scores.meanF1()).isEqualTo(0.5);
    assertThat(new SideScores().meanF1()).isZero();
    assertThat(new SideScores().right()).isZero();
  }
}
