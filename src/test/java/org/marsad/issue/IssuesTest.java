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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.stance.IssueExamples;
import org.marsad.stance.StanceReaders;
import org.marsad.stance.StanceRulesTest;

/** The issues that come with the product, and those that users write. */
class IssuesTest {
  private static final List<String> SHIPPED =
      List.of("coalition_presence", "pmf_role", "withdrawal");
  private static final int FEWEST_EXAMPLES = 12;

  @TempDir Path folder;

  static Stream<Issue> shipped() {
    return Issues.read(Definitions.packaged(), SHIPPED).stream();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyExampleComesOutAsItSays(Issue issue) {
    assertThat(IssueExamples.run(StanceRulesTest.reader(), issue))
        .allSatisfy(
            outcome ->
                assertThat(outcome.isRight())
                    .as("%s: %s %s", outcome.got(), outcome.cues(), outcome.example())
                    .isEqualTo(!outcome.example().missed()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "oppose", "neutral|none"})
  void eachIssueHasEnoughExamplesThatComeOutRight(String stances) {
    assertThat(shipped())
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
    assertThat(IssueExamples.run(StanceReaders.of(own, issues), issues.get(0)))
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
    write("a", "name: {ar: أ}\ntargets: [{of: [استيراد]}, {phrases: [$none], direction: 2}]\n");
    write("b", "name: {ar: أ, en: a}\ntargest: []\n");
    write("c", "examples: [{text: نص, stance: maybe}]\n");
    write("d", "- just a list\n");
    Definitions own = Definitions.in(folder.toString());
    assertThatThrownBy(() -> Issues.read(own, List.of("nowhere")))
        .isInstanceOf(UserError.class)
        .hasMessageContainingAll(
            "issues/a.yaml: name",
            "of and with",
            "2 is neither 1 nor -1",
            "none for $none",
            "issues/b.yaml",
            "targest",
            "issues/c.yaml: targets",
            "one of support, oppose, neutral, none",
            "issues/d.yaml",
            "nowhere");
  }

  private void write(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve("issues"));
    Files.writeString(folder.resolve("issues").resolve(id + ".yaml"), text);
  }
}
