package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void npmiIsOneForWhatAlwaysStandsTogetherAndZeroByChance() {
    assertThat(Vocabulary.npmi(0.01, 0.01, 0.01)).isEqualTo(1, within(1e-9));
    assertThat(Vocabulary.npmi(0.1, 0.2, 0.02)).isEqualTo(0, within(1e-9));
    assertThat(Vocabulary.npmi(0.1, 0.2, 0.001)).isNegative();
  }
}
