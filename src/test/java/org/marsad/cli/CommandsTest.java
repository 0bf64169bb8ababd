package org.marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of wrong and of unused options, without Spark. */
class CommandsTest {
  @Test
  void namesWhatACommandDoesNotUse() {
    assertThat(progressOf("check", "--output", "x"))
        .isEqualTo("marsad: check does not use --output" + System.lineSeparator());
    assertThat(progressOf("sql", "--output", "/nowhere", "--settings", "a", "--set", "topics.k=9"))
        .startsWith("marsad: sql does not use --set, --settings" + System.lineSeparator());
  }

  @Test
  void namesSettingsThatACommandDoesNotUse() {
    assertThat(
            progressOf(
                "report", "--output", "/nowhere", "--set", "topics.k=9", "--set", "input.x=1"))
        .startsWith("marsad: report does not use --set topics.k=9, --set input.x=1");
  }

  @ParameterizedTest
  @CsvSource({
    "--about=،,               --about: give the words by which",
    "--about=جسر --id=a/b,    'a/b: an issue''s id has letters, digits, _ and - only'",
    "--about=جسر --file=pom.xml, pom.xml exists already: name another with --file or --id"
  })
  void refusesADraftBeforeAnythingIsRead(String options, String message) {
    assertThat(progressOf(("draft-issue " + options).split(" "))).contains(message);
  }

  @Test
  void isSilentWhereEveryOptionIsUsed() {
    assertThat(progressOf("dictionary")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "check --ouput=x,         Unknown option: '--ouput=x'; did you mean --output?",
    "chekc,                   Unmatched argument at index 0: 'chekc'; did you mean",
    "sql --format xml,        Invalid value for option '--format'",
    "evaluate,                Missing required option: '--gold=FILE'",
    "draft-issue,             Missing required option: '--about=WORDS'",
    "label,                   Missing required option: '--issue=ID'",
    "train-stance --labels x, Missing required option: '--model=DIR'",
    "sql --limit many,        Invalid value for option '--limit'"
  })
  void saysInOneLineWhatIsWrongWithACommandLine(String line, String message) {
    assertThat(progressOf(line.split(" ")))
        .startsWith("marsad: " + message)
        .contains("--help")
        .hasLineCount(1);
  }

  private static String progressOf(String... arguments) {
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Console console = new Console(out, new PrintStream(progress, true, StandardCharsets.UTF_8));
    Commands.run(console, arguments);
    return progress.toString(StandardCharsets.UTF_8);
  }
}
