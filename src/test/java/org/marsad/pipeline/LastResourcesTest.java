package org.marsad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;

class LastResourcesTest {
  private static Settings settings(String... assignments) {
    String defaults = Definitions.packaged().text("pipeline.yaml");
    return SettingsReader.read(defaults, List.of(), List.of(assignments));
  }

  @Test
  void areReadAgainOnceAFileOrASettingIsAnotherOne(@TempDir Path folder) throws IOException {
    Path words = Files.createDirectory(folder.resolve("lexicons")).resolve("stop-words.txt");
    Files.writeString(words, "من\n");
    LastResources last = new LastResources();
    Resources first = last.of(Definitions.in(folder.toString()), settings());
    assertThat(last.of(Definitions.in(folder.toString()), settings())).isSameAs(first);
    Resources other = last.of(Definitions.in(folder.toString()), settings("topics.k=9"));
    assertThat(other).isNotSameAs(first);
    Files.writeString(words, "من\nإلى\n");
    assertThat(last.of(Definitions.in(folder.toString()), settings("topics.k=9")).stopWords())
        .containsExactly("من", "إلى");
  }
}
