package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "=أيد, وأيد القرار, وأيد",
    "=أيد, أيده القرار,",
    "~يؤيد, ليؤيد القرار, ليؤيد",
    "~يؤيد, يؤيدهم القرار,",
    "+يؤيد, يؤيدهم القرار, يؤيدهم",
    "+يؤيد, يؤيد القرار,",
    "^تأييد, وللتأييد القرار, وللتأييد",
    "^تأييد, بتأييد القرار, بتأييد",
    "^تأييد, تأييدهم القرار,",
    "%تأييد, بتأييدهم القرار, بتأييدهم",
    "تأييد, تأييدات القرار, تأييدات",
  })
  void findsTheWordsThatANameStandsFor(String word, String text, String found) {
    Phrases<String> phrases = new Phrases<>();
    phrases.define("support", List.of(word));
    phrases.add("{support}", "support");
    phrases.add("{support} القرار", "support for a decision");
    Tokens tokens = new Tokens(text);
    List<String> expected = found == null ? List.of() : List.of(found + " القرار", found);
    assertThat(phrases.in(tokens)).extracting(m -> printed(tokens, m)).isEqualTo(expected);
  }

  @Test
  void putsWhatIsWrittenBeforeAFormAndAFormBeforeAStem() {
    Phrases<String> phrases = new Phrases<>();
    phrases.define("forms", List.of("~توقف"));
    phrases.add("وقف", "stem");
    phrases.add("{forms}", "form");
    phrases.add("=توقف", "written");
    assertThat(phrases.in(new Tokens("توقف")))
        .extracting(Phrases.Match::value)
        .containsExactly("written", "form", "stem");
  }

  private static String printed(Tokens tokens, Phrases.Match<String> match) {
    int from =
        match.from() > 0 && tokens.is(match.from() - 1, '«') ? match.from() - 1 : match.from();
    return tokens.printed(from, match.to());
  }
}
