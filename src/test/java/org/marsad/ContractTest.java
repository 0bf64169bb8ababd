package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.cli.DefinitionsCheck;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;
import org.marsad.table.DataDictionary;
import org.marsad.testing.Golden;
import org.marsad.text.Reason;

/** What the README and the layout promise. */
class ContractTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theReadmeHasTheCurrentDictionary() {
    Golden.requireSection(README, "dictionary", DataDictionary.markdown());
  }

  @Test
  void theReadmeHasTheCurrentReasons() {
    String rows =
        Arrays.stream(Reason.values())
            .map(
                reason ->
                    String.format(Locale.ROOT, "| `%s` | %s |\n", reason.code(), reason.meaning()))
            .collect(Collectors.joining());
    Golden.requireSection(README, "reasons", "| reason | meaning |\n|---|---|\n" + rows);
  }

  @Test
  void theFilesThatTheReadmeLinksToExist() throws IOException {
    List<String> links =
        java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)")
            .matcher(Files.readString(README))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link)).exists());
    assertThat(Path.of("jobs/run-local.sh")).isExecutable();
  }

  @Test
  void textKnowsNothingOfSpark() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/marsad/text"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(Files.readString(file)).doesNotContain("import org.apache.spark"));
    }
  }

  @Test
  void theDefinitionsThatAreShippedAreSound() {
    Definitions packaged = Definitions.packaged();
    Settings settings = SettingsReader.read(packaged.text("pipeline.yaml"), List.of(), List.of());
    assertThat(DefinitionsCheck.report(settings, packaged)).contains("stop-words");
  }
}
