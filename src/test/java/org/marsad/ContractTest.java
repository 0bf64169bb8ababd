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
import org.marsad.text.Reason;

/** What the README and the layout promise. */
class ContractTest {
  private static final Path README = Path.of("README.md");

  @Test
  void theReadmeHasTheCurrentDictionary() throws IOException {
    assertSection("dictionary", DataDictionary.markdown());
  }

  @Test
  void theReadmeHasTheCurrentReasons() throws IOException {
    String rows =
        Arrays.stream(Reason.values())
            .map(
                reason ->
                    String.format(Locale.ROOT, "| `%s` | %s |\n", reason.code(), reason.meaning()))
            .collect(Collectors.joining());
    assertSection("reasons", "| reason | meaning |\n|---|---|\n" + rows);
  }

  /** With {@code -Dgolden.write=true} the section is written anew instead of compared. */
  private static void assertSection(String name, String expected) throws IOException {
    String readme = Files.readString(README);
    String start = String.format(Locale.ROOT, "<!-- %s -->\n", name);
    String end = String.format(Locale.ROOT, "<!-- /%s -->", name);
    int from = readme.indexOf(start) + start.length();
    int to = readme.indexOf(end);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
    } else {
      assertThat(readme.substring(from, to)).isEqualTo(expected);
    }
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
