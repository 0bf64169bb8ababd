package org.marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.testing.Defaults;

class DefinitionsCheckTest {
  private static final String NAME_PARTS = Definitions.packaged().text("lexicons/name-parts.yaml");

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve("lexicons").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private String check() {
    return DefinitionsCheck.report(Defaults.settings(), Definitions.in(folder.toString()));
  }

  @Test
  void saysWhatEveryFileHolds() {
    assertThat(DefinitionsCheck.report(Defaults.settings(), Definitions.packaged()))
        .contains("lexicons/noise-lines.txt: ")
        .containsPattern("lexicons/attribution-verbs\\.txt: \\d+ entries\n")
        .containsPattern("lexicons/function-words\\.yaml: \\d+ lists, [\\d,]+ words\n")
        .containsPattern("lexicons/stance-words\\.yaml: \\d+ lists, \\d+ words\n")
        .containsPattern("lexicons/attribution-phrases\\.yaml: \\d+ lists, \\d+ words\n")
        .containsPattern("lexicons/office-words\\.yaml: \\d+ lists, \\d+ words\n")
        .containsPattern("lexicons/name-parts\\.yaml: \\d+ lists, \\d+ words\n")
        .containsPattern("lexicons/label-words\\.yaml: \\d+ lists, \\d+ words\n")
        .contains("topic-labels.yaml: 0 labels")
        .containsPattern("issues/withdrawal\\.yaml: \\d+ of \\d+ examples as expected");
  }

  @Test
  void doesNotCountExamplesThatAreOnlyProposed() throws IOException {
    Path issues = Files.createDirectories(folder.resolve("issues"));
    Files.writeString(
        issues.resolve("mine.yaml"),
        """
        name: {ar: أ, en: a}
        targets: [{phrases: [كهرباء]}]
        examples: [{text: وصلت الكهرباء, proposed: oppose}]
        """);
    assertThat(check())
        .contains(
            "issues/mine.yaml: 0 of 0 examples as expected, 0 known to be missed; 1 are proposed"
                + " and not counted: write `stance` for `proposed` in those that you confirm");
  }

  @Test
  void namesEverythingThatIsWrongWithWordListsAtOnce() throws IOException {
    write(
        "name-parts.yaml",
        NAME_PARTS
            .replaceFirst("(?m)^divine:.*$", "")
            .replaceFirst("(?m)^called:", "kalled:")
            .replaceFirst("(?m)^joined:.*$", "joined:")
            .replaceFirst("(?m)^kunya:", "kunya: أبو"));
    write("office-words.yaml", "- a list");
    write("function-words.yaml", "that: [");
    write("stop-words.txt", "في\nمن\nفي\nكل يوم\n");
    write("titles.txt", "# nothing\n");
    write("attribution-verbs.txt", "قال يقول | say\nقال\nصرخ يصرخ | shout\n");
    write("noise-lines.txt", "(\n");
    write("label-words.yaml", "web: رابط رابط");
    write("../topic-labels.yaml", "- {label: ماء}");
    assertThatThrownBy(this::check)
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Definitions that cannot be used:")
        .hasMessageContaining("lexicons/name-parts.yaml: the list divine is missing")
        .hasMessageContaining("lexicons/name-parts.yaml: the list called is missing")
        .hasMessageContaining("lexicons/name-parts.yaml: nothing asks for kalled; there are bound,")
        .hasMessageContaining("lexicons/name-parts.yaml: joined is no list of words")
        .hasMessageContaining("lexicons/name-parts.yaml: kunya has أبو twice")
        .hasMessageContaining("lexicons/office-words.yaml: not a map of names to words")
        .hasMessageContaining("lexicons/function-words.yaml: no YAML")
        .hasMessageContaining("lexicons/stop-words.txt has في twice")
        .hasMessageContaining("lexicons/stop-words.txt: one word a line: كل يوم")
        .hasMessageContaining("lexicons/titles.txt is empty")
        .hasMessageContaining("lexicons/attribution-verbs.txt: \"قال\" is not `past present")
        .hasMessageContaining("lexicons/attribution-verbs.txt: \"صرخ يصرخ | shout\" is not")
        .hasMessageContaining("lexicons/noise-lines.txt: (: ")
        .hasMessageContaining("lexicons/label-words.yaml: web has رابط twice")
        .hasMessageContaining("lexicons/label-words.yaml: the list vague is missing")
        .hasMessageContaining("entry 1 (ماء): words must be a list")
        .hasMessageNotContaining("the list adjectives is missing");
  }

  @ParameterizedTest
  @CsvSource({
    "'divine: الله', '', the list divine is missing",
    "'divine: الله', 'divine:', divine is no list of words: write `divine: one two three`",
    "'divine: الله', 'divine: [الله]', divine is no list of words",
    "'divine: الله', 'divine: الله الله', divine has الله twice",
    "'divine: الله', 'divine: الله\ndivin: الله', nothing asks for divin; there are",
    "'divine: الله', 'divine: الله\ndivine: الله', no YAML: Duplicate field 'divine'",
  })
  void findsEachMistakeInAWordList(String right, String wrong, String problem) throws IOException {
    assertThat(NAME_PARTS).contains(right);
    write("name-parts.yaml", NAME_PARTS.replace(right, wrong == null ? "" : wrong));
    assertThatThrownBy(this::check)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lexicons/name-parts.yaml: " + problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "words", "- a", "7"})
  void aFileThatIsNoMapHasOneProblemOnly(String yaml) throws IOException {
    write("name-parts.yaml", yaml);
    assertThatThrownBy(this::check)
        .isInstanceOf(UserError.class)
        .hasMessage(
            "Definitions that cannot be used:\n"
                + "  - lexicons/name-parts.yaml: not a map of names to words");
  }
}
