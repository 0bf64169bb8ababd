package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;
import org.marsad.stance.camp.ArgumentReader.Said;
import org.marsad.text.Terms;

class ArgumentReaderTest {
  private static final ArgumentLexicon LEXICON =
      ArgumentLexicon.read(Definitions.packaged(), List.of(Bridge.ISSUE));
  private static final ArgumentReader READER = new ArgumentReader(LEXICON, new Terms(List.of()));

  private static Optional<Argument> read(String text, String verb, String... cues) {
    return READER.read(new Said(Bridge.ISSUE.id(), text, "", verb, List.of(cues)));
  }

  private static String themes(Argument argument) {
    return IntStream.range(0, LEXICON.themes().size())
        .filter(theme -> argument.themes()[theme] >= 0.6)
        .mapToObj(LEXICON.themes()::get)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "الجسر المعلق عبء على ميزانية المدينة, عبء, economy",
    "الجسر المعلق ينتهك سيادة البلدة, ينتهك, sovereignty",
    "الجسر المعلق سيلوث مياه النهر ويقتل أسماكه, يقتل, environment",
    "لم ينجح الجسر المعلق يوماً وفشل المشروع, وفشل, outcome",
    "أهلا بهدم الجسر المعلق, أهلا بهدم الجسر المعلق, position"
  })
  void findsWhatIsArguedWith(String text, String cue, String theme) {
    assertThat(read(text, "", cue).map(ArgumentReaderTest::themes)).contains(theme);
  }

  @Test
  void findsNothingWhereNoReasonStandsBesideTheTarget() {
    assertThat(read("الجسر المعلق جميل جداً", "", "جميل")).isEmpty();
    assertThat(
            read(
                "الجسر المعلق طويل وقد تحدث عنه كثيرون أمس في لقاء ودي جمعهم مع رجال جاؤوا من القرى"
                    + " ومنهم من كتب عن ميزانية",
                ""))
        .isEmpty();
  }

  @Test
  void doesNotTakeNamesOfForcesForArguments() {
    assertThat(read("الجسر المعلق أمام قوات الأمن", "")).isEmpty();
    assertThat(read("الجسر المعلق خطر على الأمن", "", "خطر")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "'قد يعود الوفد غداً، والجسر المعلق عبء على ميزانية المدينة، ثم يغادر', '', عبء,"
        + " '… والجسر المعلق عبء على ميزانية المدينة …'",
    "'من أن الجسر المعلق خطر على المدينة', حذر, خطر, 'حذر … من أن الجسر المعلق خطر على المدينة'",
    "'نحن نقول إن الجسر المعلق خطر', '', خطر, 'نحن نقول إن الجسر المعلق خطر'"
  })
  void cutsTheClauseThatArgues(String text, String verb, String cue, String clause) {
    assertThat(read(text, verb == null ? "" : verb, cue).orElseThrow().clause().text())
        .isEqualTo(clause);
  }
}
