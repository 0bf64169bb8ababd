package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {
  private static final Instant MORNING = Instant.parse("2020-01-07T08:00:00.123Z");

  @Test
  void tellsWhenTheRunStarted() {
    String id = RunId.create(MORNING);
    assertThat(id).matches("20200107T080000123-[0-9a-f]{4}").matches(RunId::isValid);
    assertThat(RunId.startMillis(id)).isEqualTo(MORNING.toEpochMilli());
  }

  @Test
  void sortsByTime() {
    assertThat(RunId.create(MORNING.plusMillis(1))).isGreaterThan(RunId.create(MORNING));
    assertThat(RunId.create(MORNING.plusSeconds(60 * 60 * 24)))
        .isGreaterThan(RunId.create(MORNING.plusMillis(999)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20200107",
        "20200107T080000123",
        "20200107T080000123-abc",
        "20200107T080000123-abcde",
        "20200107T080000123-ABCD",
        "20200107T080000123-abcd/..",
        "٢٠٢٠٠١٠٧T٠٨٠٠٠٠١٢٣-abcd"
      })
  void nothingElseIsAnId(String text) {
    assertThat(RunId.isValid(text)).isFalse();
  }
}
