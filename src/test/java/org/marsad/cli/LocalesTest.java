package org.marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalesTest {
  @ParameterizedTest
  @CsvSource({"ANSI_X3.4-1968, نتائج", "ANSI_X3.4-1968, \uFFFD\uFFFD", "ISO-8859-1, text=النص"})
  void saysWhatToDoWhereTheLocaleCannotSpellAnArgument(String encoding, String argument) {
    assertThat(Locales.problemOf(encoding, "analyze", "--output", argument))
        .hasValueSatisfying(
            problem ->
                assertThat(problem).contains(encoding).contains("LC_ALL").doesNotContain("\n"));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, نتائج", "ANSI_X3.4-1968, results", "windows-1256, نتائج"})
  void saysNothingWhereItCan(String encoding, String argument) {
    assertThat(Locales.problemOf(encoding, "--input", argument)).isEmpty();
  }

  @Test
  void knowsItsOwnLocale() {
    assertThat(Locales.problem("analyze")).isEmpty();
  }
}
