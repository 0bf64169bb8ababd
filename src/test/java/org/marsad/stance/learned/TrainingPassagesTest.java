package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.table.Stance;
import org.marsad.testing.Defaults;
import org.marsad.testing.ShippedIssues;

/** How labelled passages become evidence. */
class TrainingPassagesTest {
  private static final String TEXT =
      "\"text\":\"قال النائب سهل الجبلي إن رسم العبور ظلم للفقراء. وقالت الوزيرة إن رسم العبور عادل."
          + " وأوضح الناطق أن رسم العبور يبدأ غدا.\",\"targets\":[\"رسم العبور\"]";

  private final TrainingPassages passages =
      new TrainingPassages(
          Definitions.packaged(), Defaults.settings().stances().rules(), ShippedIssues.all());

  private static String passage(String issue, String... statements) {
    return "{\"issue\":\""
        + issue
        + "\","
        + TEXT
        + ",\"statements\":["
        + String.join(",", statements)
        + "]}";
  }

  private static String statement(String span, String stance, String second) {
    return "{\"span\":\""
        + span
        + "\",\"stance\":\""
        + stance
        + "\",\"second\":\""
        + second
        + "\"}";
  }

  @Test
  void takesTheLabelOfEachStatement() {
    passages.addAll(
        Stream.of(
            passage(
                "toll",
                statement("رسم العبور ظلم للفقراء", "oppose", "oppose"),
                statement("رسم العبور عادل", "support", "neutral"))));
    assertThat(passages.read())
        .extracting(LabelledEvidence::stance)
        .containsExactly(Stance.OPPOSE, Stance.SUPPORT, Stance.NEUTRAL);
  }

  @Test
  void learnsNothingWhereReadersTakeDifferentSides() {
    passages.addAll(
        Stream.of(passage("toll", statement("رسم العبور ظلم للفقراء", "oppose", "support"))));
    assertThat(passages.read()).extracting(LabelledEvidence::stance).containsOnly(Stance.NEUTRAL);
  }

  @Test
  void takesNoSideInATextAboutSomethingElse() {
    passages.addAll(
        Stream.of(
            "{\"issue\":\"none\",\"label\":\"none\",\"text\":\"ندد النائب سهل الجبلي بجريمة السوق في سامراء"
                + " وقال إن الحشد الشعبي طوق المكان.\"}"));
    assertThat(passages.read()).extracting(LabelledEvidence::stance).containsOnly(Stance.NEUTRAL);
  }

  @Test
  void takesAnExampleOfAnIssueAsAWhole() {
    passages.addExample(
        "pmf_role", new Issue.Example("نشكر الحشد الشعبي في العراق", "support", false));
    assertThat(passages.read())
        .extracting(LabelledEvidence::stance)
        .containsExactly(Stance.SUPPORT);
  }

  @Test
  void readsAllThatIsShipped() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TrainingPassages.class.getResourceAsStream("passages.jsonl"),
                StandardCharsets.UTF_8))) {
      List<String> some = lines.lines().filter(line -> line.contains("\"pmf_role\"")).toList();
      passages.addAll(some.stream());
      assertThat(passages.read())
          .extracting(LabelledEvidence::stance)
          .contains(Stance.values())
          .hasSizeGreaterThan(some.size());
    }
  }
}
