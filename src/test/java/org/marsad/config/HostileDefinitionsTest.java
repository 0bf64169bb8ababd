package org.marsad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.issue.Issues;
import org.marsad.speaker.KnownSpeakers;
import org.marsad.topic.GivenLabels;

/** Definitions and settings made to exhaust or to mislead whoever reads them. */
@Timeout(60)
class HostileDefinitionsTest {
  @TempDir Path folder;

  static List<String> hostileYaml() {
    return List.of(
        "a: &a [x, x]\n"
            + IntStream.range(0, 30)
                .mapToObj(
                    i -> String.format(Locale.ROOT, "%c%d: &k%d [*k%d, *k%d]", 'k', i, i + 1, i, i))
                .collect(Collectors.joining("\n")),
        "- &a [*a, *a]",
        "[".repeat(100_000),
        "a:\n" + " ".repeat(50_000) + "- b",
        "{a: ".repeat(50_000),
        "x: \"" + "y".repeat(8 << 20) + "\"",
        "- ".repeat(50_000),
        "? ".repeat(50_000),
        "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
        "%YAML 9.9\n---\na: b",
        "a: \u0000",
        "a: b\n\ta: c",
        "'");
  }

  @ParameterizedTest
  @MethodSource("hostileYaml")
  void settingsThatAreNoneAreTheUsersError(String yaml) {
    String defaults = Definitions.packaged().text("pipeline.yaml");
    assertThatThrownBy(() -> SettingsReader.read(defaults, List.of(yaml), List.of()))
        .isInstanceOf(UserError.class);
    assertThatThrownBy(() -> SettingsReader.read(defaults, List.of(), List.of("topics.k=" + yaml)))
        .isInstanceOf(UserError.class);
  }

  @ParameterizedTest
  @MethodSource("hostileYaml")
  void issuesSpeakersAndLabelsThatAreNoneAreTheUsersError(String yaml) throws IOException {
    Files.createDirectories(folder.resolve("issues"));
    Files.writeString(folder.resolve("issues/hostile.yaml"), yaml);
    Definitions definitions = Definitions.in(folder.toString());
    assertThatThrownBy(() -> Issues.read(definitions, List.of())).isInstanceOf(UserError.class);
    Files.writeString(folder.resolve("speakers.yaml"), yaml);
    assertThatThrownBy(() -> KnownSpeakers.of(definitions)).isInstanceOf(UserError.class);
    Files.writeString(folder.resolve("topic-labels.yaml"), yaml);
    assertThatThrownBy(() -> GivenLabels.read(definitions)).isInstanceOf(UserError.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../x", "a/b", "..", "", "a\\b", "a b", "/etc/passwd"})
  void anIssueIsNeverReadFromOutsideItsFolder(String id) throws IOException {
    Files.createDirectories(folder.resolve("definitions/issues"));
    Files.writeString(folder.resolve("x.yaml"), "name: {en: outside}");
    Definitions definitions = Definitions.in(folder.resolve("definitions").toString());
    assertThatThrownBy(() -> Issues.read(definitions, List.of(id)))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("letters, digits, _ and - only");
  }

  @Test
  void aTagMakesNoObject() {
    String defaults = Definitions.packaged().text("pipeline.yaml");
    String tagged = "topics: !!java.net.URL {k: !!java.io.File 9}";
    assertThat(SettingsReader.read(defaults, List.of(tagged), List.of()).topics().k())
        .isEqualTo("9");
  }
}
