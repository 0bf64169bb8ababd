package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {
  @ParameterizedTest
  @ValueSource(strings = {"0-0", "155EA33688-F11238627", "FFFFFFFFFFFFFFFF-1"})
  void isWrittenAsItWasRead(String text) {
    assertThat(Digest.of(text).text()).isEqualTo(text);
  }

  @Test
  void isCarriedOnWhenRowsComeAndGo() {
    Digest all = Digest.of("A0-B").plus(Digest.of("FF-FFFFFFFF"));
    assertThat(all.minus(Digest.of("FF-FFFFFFFF")).text()).isEqualTo("A0-B");
    assertThat(Digest.of("0-0").minus(all).plus(all).text()).isEqualTo("0-0");
  }
}
