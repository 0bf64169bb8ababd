package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/** What the lexicon of attitudes as shipped finds, and what it says of lines it cannot use. */
class AttitudesTest {
  private static final StanceLexicon SHIPPED =
      StanceLexicon.of(Definitions.packaged().lexicon("attitudes"), List.of());

  private static final StanceLexicon LISTED = StanceLexicon.of(listed(), List.of());

  private static List<String> listed() {
    try (InputStream in = AttitudesTest.class.getResourceAsStream("/lexicon/attitude-forms.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("\t", " | ").replaceFirst("\t", " "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every form that was once listed by hand is still found, with the same kind and strength, and
   * what comes first for its words is the same as in the list.
   */
  @ParameterizedTest(name = "{0} | {1} {2}")
  @CsvFileSource(resources = "/lexicon/attitude-forms.tsv", delimiter = '\t')
  void findsEveryFormThatWasListed(String phrase, String kind, double strength) {
    Attitude expected = new Attitude(AttitudeKind.valueOf(kind.toUpperCase(Locale.ROOT)), strength);
    String text = phrase.replace("=", "");
    assertThat(whole(SHIPPED, text)).contains(expected);
    Sign first = whole(LISTED, text).stream().findFirst().orElse(expected);
    assertThat(whole(SHIPPED, text)).first().isEqualTo(first);
  }

  /** What is found in a text that is one phrase from its beginning to its end. */
  private static List<Sign> whole(StanceLexicon lexicon, String text) {
    Tokens tokens = new Tokens(text);
    return lexicon.in(tokens).stream()
        .filter(match -> match.from() == 0 && match.to() == tokens.size())
        .<Sign>map(Match::value)
        .toList();
  }

  @ParameterizedTest(name = "{3}: {1}")
  @CsvFileSource(resources = "/cases/attitudes.csv", numLinesToSkip = 1)
  void matches(String lines, String text, String found, String rule) {
    StanceLexicon lexicon = StanceLexicon.of(List.of(lines.split(";", -1)), List.of());
    Tokens tokens = new Tokens(text);
    List<String> printed =
        lexicon.in(tokens).stream()
            .limit(1)
            .map(match -> tokens.printed(match.from(), match.to()) + " " + kind(match.value()))
            .toList();
    assertThat(printed).as(rule).isEqualTo(found == null ? List.of() : List.of(found));
  }

  private static String kind(Sign sign) {
    Attitude attitude = (Attitude) sign;
    String kind = attitude.kind().name().toLowerCase(Locale.ROOT);
    return attitude.strength() == 1 ? kind : kind + " " + attitude.strength();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "رفض against, is not `phrase | kind strength`",
    "رفض | opposed, there is no kind opposed",
    "verb رفض | against, is not `past present measure masdar`",
    "verb رفض يرفض XI | against, is no measure",
    "{رفض} بقاء | against, there is no verb رفض",
    "verb رفض يرفض I رفض;{رفض now} | against, a verb has no part now",
    "verb رفض يرفض I رفض;verb رفض يرفض I رفض, a second verb رفض",
    "verb رفض يرفض I رفض, verb رفض has no kind and is in no phrase",
    "رفض | against;رفض | for, a second line for رفض",
  })
  void saysWhatIsWrongWithALine(String lines, String message) {
    assertThatThrownBy(() -> StanceLexicon.of(List.of(lines.split(";", -1)), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lexicons/attitudes.txt")
        .hasMessageContaining(message);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> StanceLexicon.of(List.of("رفض", "{دعم} بقاء | for"), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("\"رفض\"")
        .hasMessageContaining("there is no verb دعم");
  }
}
