package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedTest {
  @Test
  void givesBackWhatItPacked() {
    long[] longs = {0, -1, Long.MAX_VALUE};
    int[] ints = {0, -1, Integer.MIN_VALUE};
    float[] floats = {0, -0f, Float.NaN, 1e-40f};
    double[] doubles = {0, -0.0, Double.NEGATIVE_INFINITY, 1e-310};
    assertThat(Packed.longs(Packed.longs(longs))).isEqualTo(longs);
    assertThat(Packed.ints(Packed.ints(ints))).isEqualTo(ints);
    assertThat(Packed.floats(Packed.floats(floats))).isEqualTo(floats);
    assertThat(Packed.doubles(Packed.doubles(doubles))).isEqualTo(doubles);
  }

  @Test
  void packsTheBeginningOfABufferBigEndian() {
    assertThat(Packed.longs(new long[] {258, 7}, 1)).containsExactly(0, 0, 0, 0, 0, 0, 1, 2);
  }
}
