package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.attribution.Nesting;
import org.marsad.lexicon.Lexicon;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.SpeakerParser;
import org.marsad.phrase.TaggedTokens;
import org.marsad.speaker.NameComparison;
import org.marsad.speaker.NameWords;
import org.marsad.table.Stance;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;
import org.marsad.testing.Growth;
import org.marsad.testing.ShippedIssues;
import org.marsad.text.Tokens;
import org.marsad.text.Unicode;

/** What holds for the reading of articles whatever the text is. */
class StanceFuzzTest {
  private static final StanceReader READER = ShippedIssues.reader();
  private static final Lexicon LEXICON = Defaults.lexicon();
  private static final SpeakerParser PARSER = new SpeakerParser(LEXICON);
  private static final NameWords WORDS = new NameWords(LEXICON.words());
  private static final NameComparison NAMES = new NameComparison(LEXICON.words());
  private static final Set<String> KINDS = Set.of("direct", "indirect", "author");

  @Test
  void whateverTheArticleIsItsStatementsAreApartAndItsScoresInBounds() {
    ArabicFuzz.holds(
        12_000,
        fuzz -> {
          String title = fuzz.below(3) == 0 ? null : Unicode.clean(fuzz.pieces(12));
          String raw = fuzz.text();
          String text = fuzz.below(5) == 0 ? raw : Unicode.clean(raw);
          ArticleReading reading = READER.read(title, text);
          int start = 0;
          int behind = 0;
          for (ArticleReading.JudgedStatement said : reading.statements()) {
            assertThat(said.start()).isLessThan(said.end());
            boolean together = said.start() == start && said.end() == behind;
            if (said.outer() == Nesting.NONE && !together) {
              assertThat(said.start()).isGreaterThanOrEqualTo(behind);
              start = said.start();
              behind = said.end();
            } else if (together) {
              assertThat(said.outer()).isEqualTo(Nesting.NONE);
            } else {
              ArticleReading.JudgedStatement outer = reading.statements().get(said.outer());
              assertThat(said.start()).isBetween(outer.start(), said.end());
              assertThat(said.end()).isLessThanOrEqualTo(outer.end());
            }
            assertThat(said.kind()).isIn(KINDS);
            boolean author = said.kind().equals("author");
            assertThat(author).isEqualTo(said.name().isEmpty() && said.role().isEmpty());
            said.judgements().forEach(StanceFuzzTest::assertInBounds);
          }
          assertThat(behind).isLessThanOrEqualTo(text.length());
          reading.stances().forEach(stance -> assertInBounds(stance, reading));
          if (fuzz.below(8) == 0) {
            assertThat(READER.read(title, text)).isEqualTo(reading);
          }
        });
  }

  private static void assertInBounds(Judgement judgement) {
    assertThat(judgement.score()).isBetween(-1.0, 1.0);
    assertThat(judgement.stance())
        .isEqualTo(
            judgement.score() > 0 && judgement.stance() != Stance.NEUTRAL
                ? Stance.SUPPORT
                : judgement.score() < 0 && judgement.stance() != Stance.NEUTRAL
                    ? Stance.OPPOSE
                    : Stance.NEUTRAL);
  }

  private static void assertInBounds(ArticleReading.ArticleStance stance, ArticleReading reading) {
    assertThat(stance.score()).isBetween(-1.0, 1.0);
    assertThat(stance.confidence()).isBetween(0.0, 1.0);
    long judged =
        reading.statements().stream()
            .flatMap(said -> said.judgements().stream())
            .filter(judgement -> judgement.issue().equals(stance.issue()))
            .count();
    assertThat(stance.supporting() + stance.opposing() + stance.neutral()).isEqualTo((int) judged);
  }

  @Test
  void whateverThePhraseIsASpeakerIsPartOfIt() {
    ArabicFuzz.holds(
        40_000,
        fuzz -> {
          Tokens tokens = new Tokens(fuzz.pieces(12));
          TaggedTokens text = PARSER.tag(tokens);
          for (int i = 0; i < tokens.size(); i++) {
            Optional<SpeakerMention> mention =
                PARSER.parse(text, i, tokens.size(), fuzz.oneOf("", "لبو"), word -> false);
            if (mention.isPresent()) {
              assertThat(mention.get().from()).isEqualTo(i);
              assertThat(mention.get().to()).isGreaterThan(i).isLessThanOrEqualTo(tokens.size());
              assertThat(mention.get().name() + mention.get().role()).isNotBlank();
            }
          }
          String one = fuzz.pieces(3);
          String other = fuzz.mutated(one);
          assertThat(NAMES.joins(one, other)).isEqualTo(NAMES.joins(other, one));
          assertThat(NAMES.joins(one, one)).isEqualTo(!WORDS.bare(one).isEmpty());
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "«",
        "» ",
        "أن \"قال ",
        "فيما ",
        "الذي أكد أن ",
        "«أ ب ج د» ",
        "د. ",
        "(",
        ": ",
        "، ",
        "قال ",
        "وقال الوزير ",
        "الوزير محمد ",
        "قال محمد: ",
        "\n",
        "هل ",
        "؟",
        "قال؟",
        "نقل عن ",
        "الحشد الشعبي ",
        "الحشد الشعبي في العراق ",
        "انسحاب القوات الأجنبية ",
        "القوات ",
        "التحالف ",
        "رفض ",
        "لا ",
        "رفض انسحاب القوات الأجنبية من العراق، ",
        "قال أحمد علي إن الحشد الشعبي ",
        "محمد علي حسن، ",
        "العراق ",
        "سوريا ",
        "قال المصدر «الحشد الشعبي في خطر» ",
        "داعش ",
        "و "
      })
  void timeGrowsWithTheLengthOfTheArticle(String unit) {
    Growth.isLinear(unit, text -> READER.read(null, text));
  }

  @Test
  void timeGrowsWithTheLengthOfAnyArticle() {
    ArabicFuzz.holds(
        200, fuzz -> Growth.isLinear(fuzz.pieces(12), text -> READER.read(null, text)));
  }

  @Test
  void timeGrowsWithTheNumberOfSpeakers() {
    ArabicFuzz.holds(
        40,
        fuzz -> {
          StringBuilder unit = new StringBuilder();
          for (int i = 0; i < 400; i++) {
            unit.append("قال ").append(fuzz.piece()).append(' ').append(fuzz.piece()).append(". ");
          }
          Growth.isLinear(unit.toString(), text -> READER.read(null, text));
        });
  }
}
