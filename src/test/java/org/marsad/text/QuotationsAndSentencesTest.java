package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.lexicon.WordClass;
import org.marsad.testing.Defaults;

/** What is quoted and where sentences end, as rows of CSV files under {@code cases}. */
class QuotationsAndSentencesTest {
  private static final Set<String> OPENERS =
      Defaults.lexicon().words().of(WordClass.QUOTATION_OPENERS);

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/quotations.csv", numLinesToSkip = 1)
  void findsQuotations(String text, String quoted, String rule) {
    Tokens tokens = tokens(text);
    String found =
        Quotations.of(tokens, OPENERS).stream()
            .map(quotation -> tokens.printed(quotation.open() + 1, quotation.close()))
            .collect(Collectors.joining("|"));
    assertThat(found).as(rule).isEqualTo(quoted == null ? "" : quoted);
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "/cases/sentences.csv", numLinesToSkip = 1)
  void cutsSentences(String text, String sentences, String rule) {
    Tokens tokens = tokens(text);
    String found =
        Sentences.of(tokens, Quotations.of(tokens, OPENERS)).stream()
            .map(sentence -> tokens.printed(sentence.from(), sentence.to()))
            .collect(Collectors.joining("|"));
    assertThat(found).as(rule).isEqualTo(sentences);
  }

  private static Tokens tokens(String text) {
    return new Tokens(text == null ? "" : text.replace("\\n", "\n"));
  }
}
