package org.marsad.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.stance.IssueExamples;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.testing.Defaults;
import org.marsad.testing.ShippedIssues;

/** The issues that come with the product, and those that users write. */
class IssuesTest {
  private static final int FEWEST_EXAMPLES = 10;
  private static final String MINIMAL = "name: {ar: أ, en: a}\ntargets: [{phrases: [كهرباء]}]\n";

  @TempDir Path folder;

  static Stream<Arguments> examples() {
    StanceReader reader = ShippedIssues.reader();
    return ShippedIssues.all().stream()
        .flatMap(
            issue ->
                IssueExamples.run(reader, issue).stream()
                    .map(
                        outcome ->
                            Arguments.of(
                                issue.id(),
                                outcome.example().stance(),
                                outcome.example().text(),
                                outcome)));
  }

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @MethodSource("examples")
  void everyExampleComesOutAsItSays(
      String issue, String stance, String text, IssueExamples.Outcome outcome) {
    if (outcome.example().missed()) {
      assertThat(outcome.got())
          .as("%s: it comes out right now, take `missed` off: %s", issue, text)
          .isNotEqualTo(stance);
    } else {
      assertThat(outcome.got())
          .as("%s: decided by [%s]: %s", issue, outcome.cues(), text)
          .isEqualTo(stance);
    }
  }

  @Test
  void theShippedIssuesAreThoseOfTheFolder() {
    assertThat(ShippedIssues.all())
        .extracting(Issue::id)
        .isEqualTo(Definitions.in("jobs").names("issues", ".yaml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "oppose", "neutral|none"})
  void eachIssueHasEnoughExamplesThatComeOutRight(String stances) {
    assertThat(ShippedIssues.all())
        .allSatisfy(
            issue ->
                assertThat(issue.examples())
                    .filteredOn(example -> !example.missed())
                    .filteredOn(example -> example.stance().matches(stances))
                    .hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES));
  }

  @Test
  void readsTheIssueThatTheReadmeShowsWithoutABuild() throws IOException {
    Matcher block =
        Pattern.compile("```yaml\\n# issues/electricity_imports.yaml\\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();
    write("electricity_imports", block.group(1));
    Definitions own = Definitions.in(folder.toString());
    List<Issue> issues = Issues.read(own, List.of());
    assertThat(issues).extracting(Issue::id).containsExactly("electricity_imports");
    StanceReader reader = StanceReaders.of(own, Defaults.settings().stances().rules(), issues);
    assertThat(IssueExamples.run(reader, issues.get(0)))
        .isNotEmpty()
        .allSatisfy(outcome -> assertThat(outcome.isRight()).as(outcome.toString()).isTrue());
  }

  @Test
  void takesThoseOfTheFolderBesidesThoseOfTheSettings() throws IOException {
    write("mine", "name: {ar: أ, en: a}\ntargets: [{phrases: [كهرباء]}]\n");
    assertThat(Issues.read(Definitions.in(folder.toString()), List.of("pmf_role")))
        .extracting(Issue::id)
        .containsExactly("mine", "pmf_role");
  }

  @Test
  void namesEverythingThatIsWrongAtOnce() throws IOException {
    write(
        "a",
        "name: {ar: أ}\ntargets: [{of: [استيراد]}, {of: [verb غادر], with: [ميناء]}, {phrases: [$none], direction: 2}]\n");
    write("b", "name: {ar: أ, en: a}\ntargest: []\n");
    write("c", "examples: [{text: نص, stance: maybe}]\n");
    write("d", "- just a list\n");
    write(
        "e", "examples: [{text: نص, stance: support, proposed: oppose}, {text: نص, proposed: no}]");
    write("f", "measured: {articles: 4, labelled_sided: 9, read_sided: 3, right: 2}\n");
    Definitions own = Definitions.in(folder.toString());
    assertThatThrownBy(() -> Issues.read(own, List.of("nowhere")))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll(
            "issues/a.yaml: name",
            "of and with",
            "of: \"غادر\" is not `past present measure masdar`",
            "2 is neither 1 nor -1",
            "none for $none",
            "issues/b.yaml",
            "targest",
            "issues/c.yaml: targets",
            "one of support, oppose, neutral, none",
            "issues/d.yaml",
            "issues/e.yaml: examples: give a stance or leave it `proposed`, not both: نص",
            "issues/e.yaml: examples: each needs a text and a stance",
            "issues/f.yaml: measured: write it as `evaluate` prints it",
            "nowhere");
  }

  @Test
  void countsOnlyExamplesThatAPersonConfirmed() throws IOException {
    write(
        "a", MINIMAL + "examples: [{text: نص, stance: none}, {text: نص آخر, proposed: support}]\n");
    Issue issue = Issues.read(Definitions.in(folder.toString()), List.of()).get(0);
    assertThat(issue.examples()).hasSize(2);
    assertThat(issue.confirmed()).extracting(Issue.Example::text).containsExactly("نص");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "about: نص                                        | true",
        "examples: [{text: نص, stance: none}]             | true",
        "measured: {articles: 1, labelled_sided: 1, read_sided: 1, right: 1, of: 'x'} | true",
        "cues: {support: [نافع]}                          | false",
        "context: {needs: [بغداد]}                        | false",
        "lists: {places: [بغداد]}                         | false"
      })
  void theFingerprintChangesWithWhatIsRead(String line, boolean same) throws IOException {
    write("a", MINIMAL);
    write("b", MINIMAL + line + "\n");
    List<Issue> issues = Issues.read(Definitions.in(folder.toString()), List.of());
    assertThat(issues.get(0).fingerprint()).hasSize(8);
    assertThat(issues.get(1).fingerprint().equals(issues.get(0).fingerprint())).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tagrets: []                     | 2 | tagrets does not exist; did you mean targets?",
        "targets: [{phrase: [كهرباء]}]   | 2 | phrase does not exist; did you mean phrases?",
        "targets: [{phrases: كهرباء}]    | 2 | targets[0].phrases must be a list",
        "targets: [{direction: up}]      | 2 | targets[0].direction must be a number",
        "cues: [كهرباء]                  | 2 | cues must be keys with values",
        "colour: red                     | 2 | colour does not exist; there are",
        "targets: [                      | 2 | expected the node content"
      })
  void namesFileAndLineOfAMistake(String line, int number, String message) throws IOException {
    write("a", "name: {ar: أ, en: a}\n" + line + "\n");
    Definitions own = Definitions.in(folder.toString());
    assertThatThrownBy(() -> Issues.read(own, List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("issues/a.yaml, line " + number + ": ")
        .hasMessageContaining(message);
  }

  private void write(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve("issues"));
    Files.writeString(folder.resolve("issues").resolve(id + ".yaml"), text);
  }
}
