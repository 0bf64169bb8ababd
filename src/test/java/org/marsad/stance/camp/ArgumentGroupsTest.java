package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentGroupsTest {
  private static final float[] POINTS = {1, 0, 0, 1, 0.8f, 0.6f, 0, 1, 0.6f, 0.8f};

  @Test
  void joinsWhatIsAlikeEnough() {
    assertThat(ArgumentGroups.of(POINTS, 2, 0.75))
        .containsExactly(List.of(0), List.of(1, 3), List.of(2, 4));
    assertThat(ArgumentGroups.of(POINTS, 2, 0.99))
        .containsExactly(List.of(0), List.of(1, 3), List.of(2), List.of(4));
    assertThat(ArgumentGroups.of(POINTS, 2, 0)).containsExactly(List.of(0, 1, 2, 3, 4));
  }

  @Test
  void takesAnyNumber() {
    assertThat(ArgumentGroups.of(new float[0], 2, 0.5)).isEmpty();
    assertThat(ArgumentGroups.of(new float[] {1, 0}, 2, 0.5)).containsExactly(List.of(0));
  }
}
