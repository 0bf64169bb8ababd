package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PhrasesTest {
  @ParameterizedTest(name = "{3}")
  @CsvFileSource(resources = "/cases/phrases.csv", numLinesToSkip = 1)
  void finds(String phrase, String text, String found, String rule) {
    Phrases<String> phrases = new Phrases<>();
    phrases.add(phrase, phrase);
    Tokens tokens = new Tokens(text);
    assertThat(phrases.in(tokens).stream().map(m -> printed(tokens, m)).distinct())
        .as(rule)
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void givesOverlappingPhrasesTheLongestFirst() {
    Phrases<Integer> phrases = new Phrases<>();
    phrases.add("التحالف", 1);
    phrases.add("التحالف الدولي", 2);
    assertThat(phrases.in(new Tokens("قال التحالف الدولي")))
        .extracting(Phrases.Match::value)
        .containsExactly(2, 1);
  }

  private static String printed(Tokens tokens, Phrases.Match<String> match) {
    int from =
        match.from() > 0 && tokens.is(match.from() - 1, '«') ? match.from() - 1 : match.from();
    return tokens.printed(from, match.to());
  }
}
