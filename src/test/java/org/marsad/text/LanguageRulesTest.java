package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.testing.Defaults;
import org.marsad.text.date.Dates;
import org.marsad.text.html.HtmlText;
import org.marsad.text.noise.NoiseFilter;

/** Every rule on text as a row of a CSV file under {@code cases}. */
class LanguageRulesTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final NoiseFilter NOISE =
      NoiseFilter.of(
          PACKAGED.lexicon("noise-lines"),
          PACKAGED.lexicon("noise-tails"),
          PACKAGED.lexicon("noise-words"));
  private static final Dates DATES = Defaults.dates("UTC");
  private static final Terms TERMS = new Terms(PACKAGED.lexicon("stop-words"));

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/folding.csv", numLinesToSkip = 1)
  void folds(String text, String folded, String rule) {
    assertThat(Folding.fold(text)).as(rule).isEqualTo(folded);
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/unicode.csv", numLinesToSkip = 1)
  void cleansCharacters(String text, String clean, String rule) {
    assertThat(Unicode.clean(text)).as(rule).isEqualTo(clean);
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/html.csv", numLinesToSkip = 1)
  void readsHtml(String text, String plain, String rule) {
    assertThat(HtmlText.plain(text).replaceAll(" +", " ")).as(rule).isEqualTo(plain);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/cases/stems.csv", numLinesToSkip = 1)
  void stems(String word, String stem, String rule) {
    assertThat(TERMS.stems(word)).as(rule).isEqualTo(stem == null ? List.of() : List.of(stem));
  }

  @ParameterizedTest(name = "{2}: {0}")
  @CsvFileSource(resources = "/cases/dates.csv", numLinesToSkip = 1)
  void readsDates(String text, String instant, String rule) {
    assertThat(DATES.parse(text == null ? "" : text).map(Object::toString))
        .as(rule)
        .isEqualTo(java.util.Optional.ofNullable(instant));
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/urls.csv", numLinesToSkip = 1)
  void makesUrlsCanonical(String url, String canonical, String rule) {
    assertThat(CanonicalUrl.of(url)).as(rule).isEqualTo(java.util.Optional.ofNullable(canonical));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/noise-lines.csv", numLinesToSkip = 1)
  void dropsLinesOfThePageAndKeepsThoseOfTheArticle(String line, boolean noise) {
    assertThat(NOISE.clean("source", line)).isEqualTo(noise ? "" : line);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/noise-tails.csv", numLinesToSkip = 1)
  void cutsSignOffs(String line, String clean) {
    assertThat(NOISE.clean("source", line)).isEqualTo(clean);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/script.csv", numLinesToSkip = 1)
  void tellsArabicFromOthers(String text, String reason) {
    assertThat(Script.problem(text, 0.5).map(verdict -> verdict.reason().code()))
        .isEqualTo(java.util.Optional.ofNullable(reason));
  }
}
