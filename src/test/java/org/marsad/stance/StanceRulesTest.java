package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.issue.Issues;
import org.marsad.table.Stance;

/** Every rule of stance as a row of {@code cases/stances.csv}, with the issues as shipped. */
public class StanceRulesTest {
  private static final StanceReader READER = reader();

  public static StanceReader reader() {
    Definitions packaged = Definitions.packaged();
    List<String> ids = List.of("coalition_presence", "pmf_role", "withdrawal");
    return StanceReaders.of(packaged, Issues.read(packaged, ids));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/cases/stances.csv", numLinesToSkip = 1)
  void judges(String issue, String stance, String rule, String text) {
    ArticleReading read = READER.read(null, text);
    String got =
        read.stances().stream()
            .filter(found -> found.issue().equals(issue))
            .map(found -> found.stance().id())
            .findFirst()
            .orElse(Issues.NONE);
    assertThat(got).as("%s: %s %s", rule, text, read.statements()).isEqualTo(stance);
  }

  @Test
  void saysWhichWordsDecided() {
    ArticleReading read =
        READER.read(null, "رفض النائب حسن العقابي بقاء القوات الأمريكية في العراق.");
    assertThat(read.statements())
        .flatExtracting(ArticleReading.Said::judgements)
        .filteredOn(judgement -> judgement.issue().equals("withdrawal"))
        .flatExtracting(Judgement::cues)
        .extracting(Judgement.Cue::text)
        .contains("بقاء القوات الأمريكية");
  }

  @Test
  void weighsTheHeadline() {
    String text = "بحث الوزير في بغداد ملف التحالف الدولي في العراق مع ضيفه.";
    ArticleReading read = READER.read("نرفض وجود التحالف الدولي في العراق", text);
    assertThat(read.stances())
        .filteredOn(stance -> stance.issue().equals("coalition_presence"))
        .extracting(ArticleReading.ArticleStance::stance)
        .containsExactly(Stance.OPPOSE);
  }

  @Test
  void keepsTheOffsetsOfEveryStatement() {
    String text =
        "بغداد: قال النائب حسن العقابي إن «التحالف الدولي ضرورة للعراق». وأضاف أن الحشد باق.";
    assertThat(READER.read(null, text).statements())
        .isNotEmpty()
        .allSatisfy(
            said ->
                assertThat(text.substring(said.start(), said.end()))
                    .isNotBlank()
                    .doesNotStartWith(" "));
  }
}
