package org.marsad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.lexicon.Lexicon;
import org.marsad.phrase.SpeakerParser;
import org.marsad.speaker.NameComparison;
import org.marsad.testing.Defaults;
import org.marsad.text.Tokens;

/**
 * Who says what: every rule as a row of a CSV file under {@code cases}; all persons are invented.
 */
class AttributionTest {
  private static final Lexicon LEXICON = Defaults.lexicon();
  private static final SpeakerParser PARSER = new SpeakerParser(LEXICON);
  private static final Attribution ATTRIBUTION = new Attribution(LEXICON);
  private static final NameComparison NAMES = new NameComparison(LEXICON.words());

  @ParameterizedTest(name = "{4}")
  @CsvFileSource(resources = "/cases/statements.csv", numLinesToSkip = 1)
  void findsStatements(String text, String kind, String speaker, String span, String rule) {
    Tokens tokens = ATTRIBUTION.tokens(text.replace("\\n", "\n"));
    List<String> found =
        ATTRIBUTION.of(tokens).stream().map(statement -> line(tokens, statement)).toList();
    assertThat(found).as(rule).contains(kind + " | " + speaker + " | " + span.replace("\\n", "\n"));
  }

  private static String line(Tokens tokens, Statement statement) {
    String speaker = statement.speaker() == null ? null : statement.speaker().text();
    String span = tokens.printed(statement.from(), statement.to());
    return statement.kind().id() + " | " + speaker + " | " + span;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/statements.csv", numLinesToSkip = 1)
  void statementsAreInOrderAndApartOrWithinAnother(String text) {
    Statement before = null;
    int end = 0;
    for (Statement statement : ATTRIBUTION.of(ATTRIBUTION.tokens(text.replace("\\n", "\n")))) {
      assertThat(statement.from()).isLessThan(statement.to());
      assertThat(statement.speaker() == null).isEqualTo(statement.kind() == StatementKind.AUTHOR);
      if (statement.from() < end) {
        assertThat(statement.from()).isGreaterThanOrEqualTo(before.from());
        assertThat(statement.to()).isLessThanOrEqualTo(end);
        assertThat(statement.speaker()).isNotSameAs(before.speaker());
      }
      before = statement;
      end = Math.max(end, statement.to());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/speakers.csv", numLinesToSkip = 1, emptyValue = "")
  void readsSpeakers(String phrase, String name, String role) {
    Tokens tokens = new Tokens(phrase);
    Optional<String> found =
        PARSER.parse(PARSER.tag(tokens), 0, tokens.size()).map(m -> m.name() + " | " + m.role());
    Optional<String> expected =
        "-".equals(name) ? Optional.empty() : Optional.of(text(name) + " | " + text(role));
    assertThat(found).isEqualTo(expected);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvFileSource(resources = "/cases/name-keys.csv", numLinesToSkip = 1)
  void joinsSpellingsOfOneName(String one, String other, boolean same) {
    assertThat(NAMES.joins(text(one), text(other))).isEqualTo(same);
    assertThat(NAMES.joins(text(other), text(one))).isEqualTo(same);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"وقال الوزير ماهر الدرويش: «هل جاء المطر إلى المدينة؟»", "هل جاء المطر اليوم؟"})
  void questionsAreNobodysStatement(String text) {
    assertThat(ATTRIBUTION.of(ATTRIBUTION.tokens(text)))
        .noneMatch(statement -> statement.to() - statement.from() > 3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"", "«", "» ", "أن \"قال ", "فيما ", "الذي أكد أن ", "«أ ب ج د» ", "د. ", "("})
  void oddInputTakesNoLongerThanItsLength(String unit) {
    Tokens tokens = ATTRIBUTION.tokens(unit.repeat(100_000 / unit.length()));
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> ATTRIBUTION.of(tokens));
  }

  @Test
  void emptyTextHasNoStatements() {
    assertThat(ATTRIBUTION.of(ATTRIBUTION.tokens(""))).isEmpty();
  }
}
