package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {
  @Test
  void sumsAreTheSameInAnyOrder() {
    Random random = new Random(1);
    double[] values = random.doubles(100_000, -1, 1).toArray();
    double grid = ExactSum.grid(values.length);
    double forward = 0;
    double backward = 0;
    double plain = 0;
    for (int i = 0; i < values.length; i++) {
      forward += ExactSum.round(values[i], grid);
      backward += ExactSum.round(values[values.length - 1 - i], grid);
      plain += values[i];
    }
    assertThat(forward).isEqualTo(backward).isEqualTo(plain, within(1e-6));
  }
}
