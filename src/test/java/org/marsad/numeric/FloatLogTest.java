package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FloatLogTest {
  @Test
  void logarithmsAreThoseOfStrictMath() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      double probability = Math.exp(-30 * random.nextDouble());
      double nearOne = 1 + random.nextGaussian() * Math.scalb(1.0, -random.nextInt(53));
      for (double x : new double[] {probability, Math.abs(nearOne) + Double.MIN_NORMAL}) {
        assertThat(FloatLog.of(x)).isEqualTo((float) StrictMath.log(x));
      }
    }
    assertThat(FloatLog.of(1)).isZero();
    assertThat(FloatLog.of(Double.MIN_NORMAL)).isEqualTo(-708.3964f);
  }
}
