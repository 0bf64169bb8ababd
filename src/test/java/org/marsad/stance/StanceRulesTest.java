package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.stance.Judgement.Cue;
import org.marsad.table.Stance;
import org.marsad.testing.ShippedIssues;

/**
 * Every rule of stance as rows of {@code cases/stances.csv}, with the issues as shipped and without
 * what is learned. Each row says what is right, and {@code missed} where the rules are known to get
 * it wrong.
 */
class StanceRulesTest {
  private static final StanceReader READER =
      ShippedIssues.reader("stances.rules.statements.learned=false");
  private static final Path CASES = Path.of("src/test/resources/cases/stances.csv");
  private static final int FEWEST_CASES = 200;

  @ParameterizedTest(name = "{0} | {6}")
  @CsvFileSource(resources = "/cases/stances.csv", numLinesToSkip = 1)
  void judges(
      String rule,
      String issue,
      String stance,
      String missed,
      String cue,
      String title,
      String text) {
    ArticleReading read = READER.read(title, text);
    String got = stance(read, issue);
    if (missed != null) {
      assertThat(got)
          .as("%s: it comes out right now, take the mark `%s` off: %s", rule, missed, text)
          .isNotEqualTo(stance);
      return;
    }
    assertThat(got).as("%s: %s %s", rule, text, read.statements()).isEqualTo(stance);
    if (cue != null) {
      assertThat(cues(read, issue, Stance.SUPPORT.id().equals(stance)))
          .as("%s: words that decided: %s", rule, text)
          .anySatisfy(words -> assertThat(words).contains(cue));
    }
  }

  @Test
  void mentionsInPassingWhatAnOfficerIsOf() {
    String officer = "حضر نائب قائد الحشد الشعبي حفلا في البصرة أمس. ";
    String other = "وارتفعت أسعار الخضار في الأسواق بعد موجة البرد. ".repeat(20);
    assertThat(stance(READER.read(null, officer), "pmf_role")).isEqualTo("neutral");
    assertThat(stance(READER.read(null, officer + other), "pmf_role")).isEqualTo(Stance.NONE);
  }

  private static String stance(ArticleReading read, String issue) {
    return read.stances().stream()
        .filter(found -> found.issue().equals(issue))
        .map(found -> found.stance().id())
        .findFirst()
        .orElse(Stance.NONE);
  }

  private static List<String> cues(ArticleReading read, String issue, boolean inSupport) {
    return read.statements().stream()
        .flatMap(statement -> statement.judgements().stream())
        .filter(judgement -> judgement.issue().equals(issue))
        .flatMap(judgement -> judgement.cues().stream())
        .filter(cue -> cue.weight() > 0 == inSupport)
        .map(Cue::text)
        .toList();
  }

  @Test
  void hasManyCasesOfWhichFewAreMissed() throws IOException {
    List<List<String>> rows =
        Files.readAllLines(CASES).stream()
            .skip(1)
            .peek(line -> assertThat(line).as("no field needs quotes").doesNotContain("\""))
            .map(line -> List.of(line.split(",", -1)))
            .toList();
    assertThat(rows.stream().map(row -> row.get(6)))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(FEWEST_CASES);
    assertThat(rows.stream().map(row -> row.get(3)).distinct())
        .containsExactlyInAnyOrder("", "missed");
    assertThat(rows)
        .filteredOn(row -> row.get(3).equals("missed"))
        .hasSizeLessThan(rows.size() / 3);
  }

  @Test
  void saysWhichWordsDecided() {
    ArticleReading read = READER.read(null, "رفض النائب بقاء القوات الأمريكية في العراق.");
    assertThat(read.statements())
        .flatExtracting(ArticleReading.JudgedStatement::judgements)
        .filteredOn(judgement -> judgement.issue().equals("withdrawal"))
        .flatExtracting(Judgement::cues)
        .extracting(Cue::text)
        .contains("بقاء القوات الأمريكية");
  }

  @Test
  void keepsTheOffsetsOfEveryStatement() {
    String text = "بغداد: قال النائب إن «التحالف الدولي ضرورة للعراق». وأضاف أن الحشد باق.";
    assertThat(READER.read(null, text).statements())
        .isNotEmpty()
        .allSatisfy(
            statement ->
                assertThat(text.substring(statement.start(), statement.end()))
                    .isNotBlank()
                    .doesNotStartWith(" "));
  }
}
