package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.numeric.UnitVectors;
import org.marsad.text.Packed;

class PassageVectorsTest {
  private static final int DIMENSIONS = PassageVectors.DIMENSIONS;

  private static Passage passage(long... stems) {
    return new Passage("a", "support", Packed.longs(stems));
  }

  private static final List<Passage> PASSAGES =
      List.of(passage(1, 2), passage(1, 3), passage(1, 2, 3), passage(1, 9));

  @Test
  void knowsTheStemsThatAreFrequentEnough() {
    assertThat(PassageVectors.of(PASSAGES, 2).stems()).containsExactly(1, 2, 3);
    assertThat(PassageVectors.of(PASSAGES, 1).stems()).containsExactly(1, 2, 3, 9);
    assertThat(PassageVectors.of(PASSAGES, 1).idf()[1])
        .isEqualTo((float) Math.log(5.0 / 2), within(1e-6f));
  }

  @Test
  void vectorsHaveLengthOne() {
    PassageVectors vectors = PassageVectors.of(PASSAGES, 1);
    float[] all = vectors.vectors(PASSAGES);
    for (int i = 0; i < PASSAGES.size(); i++) {
      int at = i * DIMENSIONS;
      assertThat(UnitVectors.dot(all, at, all, at, DIMENSIONS)).isEqualTo(1, within(1e-6));
    }
  }

  @Test
  void aPassageWithoutKnownStemsIsZero() {
    assertThat(PassageVectors.of(PASSAGES, 2).vector(Packed.longs(new long[] {9, 77})))
        .containsOnly(0);
  }
}
