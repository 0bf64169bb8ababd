package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilhouetteTest {
  @ParameterizedTest
  @CsvSource({"0, 0.5, 1", "0.5, 0, -1", "0.5, 0.5, 0", "0, 0, 0", "0.25, 0.5, 0.5"})
  void comparesTheOwnCentreWithTheNearestOther(double own, double other, double silhouette) {
    assertThat(Silhouette.of(own, other)).isEqualTo(silhouette);
  }
}
