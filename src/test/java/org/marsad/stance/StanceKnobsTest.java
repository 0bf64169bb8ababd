package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.table.Stance;
import org.marsad.testing.Defaults;

/**
 * What each number of {@code stances.rules} does: a row of {@code cases/stance-knobs.csv} has a
 * sentence that comes out otherwise when the number is another. What is learned is left out where
 * the number is one of the rules; where it is not, the score is that of the weights and not told.
 */
class StanceKnobsTest {
  private static final Definitions OWN = Definitions.in("src/test/resources/definitions");
  private static final List<Issue> ISSUES = Issues.read(OWN, List.of());
  private static final String STATEMENTS = "stances.rules.statements.";
  private static final List<String> UNDERSTOOD =
      List.of(
          "stances.rules.targets.understood",
          "stances.rules.targets.central",
          "stances.rules.targets.discussed");
  private static final String LEARNED = STATEMENTS + "learned";
  private static final Path CASES = Path.of("src/test/resources/cases/stance-knobs.csv");

  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(resources = "/cases/stance-knobs.csv", numLinesToSkip = 1)
  void hasAnEffect(String setting, String before, String after, String title, String text) {
    boolean weighed =
        setting.startsWith(STATEMENTS) || UNDERSTOOD.stream().anyMatch(setting::startsWith);
    String learned = String.format(Locale.ROOT, "%s=%s", LEARNED, weighed);
    assertThat(read(title, text, learned)).as("as shipped").startsWith(before);
    assertThat(read(title, text, learned, setting)).as(setting).isEqualTo(after);
  }

  private static String read(String title, String text, String... assignments) {
    return StanceReaders.of(OWN, Defaults.settings(assignments).stances().rules(), ISSUES)
        .read(title, text)
        .stances()
        .stream()
        .map(found -> String.format(Locale.ROOT, "%s %.2f", found.stance().id(), found.score()))
        .findFirst()
        .orElse(Stance.NONE);
  }

  @Test
  void everyNumberHasACase() throws IOException {
    List<String> covered =
        Files.readAllLines(CASES).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();
    assertThat(new TreeSet<>(covered)).isEqualTo(settings());
  }

  private static Set<String> settings() throws JsonProcessingException {
    Set<String> settings = new TreeSet<>();
    JsonNode all = new ObjectMapper().readTree(Defaults.settings().toJson());
    for (var section : all.at("/stances/rules").properties()) {
      for (var number : section.getValue().properties()) {
        settings.add("stances.rules." + section.getKey() + "." + number.getKey());
      }
    }
    return settings;
  }
}
