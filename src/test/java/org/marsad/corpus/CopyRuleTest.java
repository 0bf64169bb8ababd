package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.corpus.CopyRule.Version;
import org.marsad.testing.Defaults;

/** Which texts are copies; shingles are numbers, a range of them for a passage. */
class CopyRuleTest {
  private static final CopyRule RULE = new CopyRule(Defaults.settings().deduplication());
  private static final Instant MORNING = Instant.parse("2021-03-01T08:00:00Z");

  @Test
  void measuresHowMuchIsCommon() {
    assertThat(similarity(passage(0, 10), passage(0, 10))).isEqualTo(1.0);
    assertThat(similarity(passage(0, 10), passage(2, 12)))
        .as("Jaccard 8/12, containment 8/10")
        .isEqualTo(0.8, within(1e-9));
    assertThat(similarity(passage(0, 10), passage(6, 16))).as("Jaccard 4/16").isNull();
    assertThat(similarity(new int[0], new int[0])).isNull();
  }

  @Test
  void countsRepeatedShinglesOnce() {
    assertThat(similarity(new int[] {1, 1, 1, 1, 1, 2}, new int[] {2, 3, 4, 5, 6, 1})).isNull();
    assertThat(similarity(new int[] {7, 7, 7, 8, 8}, new int[] {8, 7})).isEqualTo(1.0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "cut at its end,            0,  45, true",
    "cut at its begin a little, 10, 70, true",
    "quoted further down,       60, 100, false",
    "a brief,                   0,  35, false"
  })
  void takesACutTextForACopyWhereItHasTheLead(String kind, int from, int to, boolean isCopy) {
    assertThat(similarity(passage(0, 100), passage(from, to)) != null).as(kind).isEqualTo(isCopy);
  }

  @ParameterizedTest
  @CsvSource({
    "نشر فرق الإنقاذ في بلدة الواحة,    فرق الإنقاذ في الواحة تواصل بحثها, true",
    "نشر فرق الإنقاذ في بلدة الواحة,    ارتفاع أسعار القمح في الأسواق,    false",
    ",                                 ارتفاع أسعار القمح في الأسواق,    false"
  })
  void takesTheSecondPartOfAStoryForACopyWhereTheTitlesAreAlike(
      String title, String other, boolean isCopy) {
    Version whole = new Version(passage(0, 100), title, "النهر", MORNING);
    Version part = new Version(passage(60, 100), other, "الضفة", MORNING);
    assertThat(RULE.compare(whole, part).isPresent()).isEqualTo(isCopy);
    assertThat(RULE.compare(part, whole).isPresent()).isEqualTo(isCopy);
  }

  @ParameterizedTest
  @CsvSource({"الضفة, 20, true", "النهر, 20, false", "الضفة, 100, false"})
  void takesWhatTwoOutletsHaveEditedForACopy(String source, int hours, boolean isCopy) {
    Version one = new Version(passage(0, 100), null, "النهر", MORNING);
    Version other =
        new Version(passage(35, 135), null, source, MORNING.plus(Duration.ofHours(hours)));
    assertThat(RULE.compare(one, other).isPresent()).as("Jaccard 65/135").isEqualTo(isCopy);
    assertThat(RULE.compare(other, one).isPresent()).isEqualTo(isCopy);
  }

  private static Double similarity(int[] a, int[] b) {
    return RULE.compare(
            new Version(a, null, "النهر", MORNING), new Version(b, null, "النهر", MORNING))
        .map(CopyRule.Likeness::similarity)
        .orElse(null);
  }

  private static int[] passage(int from, int to) {
    return IntStream.range(from, to).toArray();
  }
}
