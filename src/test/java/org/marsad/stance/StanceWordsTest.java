package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

class StanceWordsTest {
  @TempDir Path folder;

  @Test
  void readsTheListsFolded() {
    StanceWords words = StanceWords.read(Definitions.packaged());
    assertThat(words.turns()).contains("لكن", "بينما", "الا");
    assertThat(words.clauseStart()).containsExactly("ان");
  }

  @Test
  void namesListsThatAreMissingAndListsThatNobodyAsksFor() throws IOException {
    Files.createDirectories(folder.resolve("lexicons"));
    Files.writeString(folder.resolve("lexicons/stance-words.yaml"), "thatt: أن\n");
    assertThatThrownBy(() -> StanceWords.read(Definitions.in(folder.toString())))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the list that is missing")
        .hasMessageContaining("nothing asks for thatt");
  }
}
