package org.marsad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DateCoverageTest {
  @Test
  void saysHowManyDatesAreNotUnderstoodAndShowsOne() {
    assertThat(new DateCoverage(10, 6, 2, "منذ\nساعتين").warning())
        .contains(
            "2 of 8 dates are not understood, for example منذ ساعتين; published_at is null there");
    assertThat(new DateCoverage(10, 0, 10, "x".repeat(200)).warning())
        .hasValueSatisfying(line -> assertThat(line).contains("10 of 10").hasSizeLessThan(180));
  }

  @Test
  void saysWhenNoArticleHasADate() {
    assertThat(new DateCoverage(10, 0, 0, null).warning()).isPresent();
    assertThat(new DateCoverage(10, 1, 0, null).warning()).isEmpty();
  }
}
