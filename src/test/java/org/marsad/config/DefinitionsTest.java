package org.marsad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
  @TempDir Path folder;

  @Test
  void readsALexiconWithoutCommentsAndBlankLines() throws IOException {
    Files.createDirectory(folder.resolve("lexicons"));
    Files.writeString(
        folder.resolve("lexicons/stop-words.txt"), "# source\n\nفي \r\n  من\n  # indented\n#\nعلى");
    assertThat(Definitions.in(folder.toString()).lexicon("stop-words"))
        .containsExactly("في", "من", "على");
  }

  @Test
  void takesWhatIsNotInTheFolderFromTheJar() throws IOException {
    Files.createDirectory(folder.resolve("issues"));
    Definitions own = Definitions.in(folder.toString());
    assertThat(own.lexicon("stop-words")).isEqualTo(Definitions.packaged().lexicon("stop-words"));
    assertThat(own.text("pipeline.yaml")).contains("deduplication:");
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    String missing = folder.resolve("nowhere").toString();
    assertThatThrownBy(() -> Definitions.in(missing).lexicon("stop-words"))
        .isInstanceOf(UserError.class)
        .hasMessage("--definitions: there is no folder " + missing);
  }

  @Test
  void refusesAFolderWithoutAnyOfTheFiles() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "");
    assertThatThrownBy(() -> Definitions.in(folder.toString()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder + " holds none of pipeline.yaml, speakers.yaml");
  }

  @Test
  void refusesAFileInPlaceOfTheFolder() throws IOException {
    String file = Files.writeString(folder.resolve("a.yaml"), "").toString();
    assertThatThrownBy(() -> Definitions.in(file).lexicon("stop-words"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(file);
  }

  @Test
  void refusesASettingsFileThatIsNotThere() {
    assertThatThrownBy(() -> Definitions.readFile(folder + "/my.yaml"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("my.yaml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop-words", "noise-lines", "noise-tails", "noise-words"})
  void packsEveryLexicon(String name) {
    assertThat(Definitions.packaged().lexicon(name))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .noneMatch(line -> line.startsWith("#"));
  }
}
