package org.marsad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateCoverageTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void saysHowManyDatesAreNotUnderstoodAndShowsOne() {
    assertThat(new DateCoverage(10, 6, 2, "منذ\nساعتين").warning(NONE))
        .contains(
            "2 of 8 dates are not understood, for example منذ ساعتين; published_at is null there");
    assertThat(new DateCoverage(10, 0, 10, "x".repeat(200)).warning(NONE))
        .hasValueSatisfying(line -> assertThat(line).contains("10 of 10").hasSizeLessThan(180));
  }

  @Test
  void saysWhenNoArticleHasADate() {
    assertThat(new DateCoverage(10, 0, 0, null).warning(NONE)).contains("no article has a date");
    assertThat(new DateCoverage(10, 0, 0, null).warning(Optional.of("columns not used: [day]")))
        .hasValueSatisfying(line -> assertThat(line).contains("--column published=NAME"));
    assertThat(new DateCoverage(10, 1, 0, null).warning(NONE)).isEmpty();
  }
}
