package org.marsad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.UserError;
import org.marsad.pipeline.LastResources;
import org.marsad.spark.SparkSessions;
import picocli.CommandLine;

/** What the lines of the shell mean. */
class ShellLineTest {
  private static final Map<String, CommandLine> COMMANDS =
      Map.of(
          "sql", command(new SqlCommand(null)),
          "analyze", command(new AnalyzeCommand(null)),
          "check", command(new CheckCommand(null)));

  private static CommandLine command(Object command) {
    return new CommandLine(
        command,
        new CommandLine.IFactory() {
          @Override
          public <K> K create(Class<K> type) throws Exception {
            return type == SharedOptions.class
                ? type.cast(new SharedOptions(SparkSessions::with, new LastResources()))
                : CommandLine.defaultFactory().create(type);
          }
        });
  }

  private static List<String> arguments(String line, String output) {
    return new ShellLine(COMMANDS, output).arguments(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "  | ``",
        "# a comment | ``",
        "analyze --input 'a b/*.txt' --set x=\"ب ج\" # all | analyze;--input;a b/*.txt;--set;x=ب ج",
        "check a\\ b '\\' \"\\\"\" | check;a b;\\;\"",
        "sql | sql",
        "sql select 'it''s' as a, \"b\" -- so ; | sql;select 'it''s' as a, \"b\" -- so",
        "sql --limit 5 --full --format=csv select 1 | sql;--limit;5;--full;--format=csv;select 1",
        "sql --run 2020 'select \"a\" from t'; | sql;--run;2020;select \"a\" from t",
        "sql -- only a comment | sql;-- only a comment",
        "SELECT 'ا' | sql;SELECT 'ا'",
        "selection x | selection;x"
      })
  void areTakenApart(String line, String expected) {
    assertThat(String.join(";", arguments(line == null ? "" : line, null))).isEqualTo(expected);
  }

  @Test
  void getTheOutputFolderOfTheSessionUnlessTheyNameAnother() {
    assertThat(arguments("select 1", "o 1")).containsExactly("sql", "--output=o 1", "select 1");
    assertThat(arguments("--input x", "o")).containsExactly("--output=o", "--input", "x");
    assertThat(arguments("sql --output p select 1", "o"))
        .containsExactly("sql", "--output", "p", "select 1");
    assertThat(arguments("check", "o")).containsExactly("check");
    assertThat(arguments("nonsense", "o")).containsExactly("nonsense");
  }

  @Test
  void needTheirQuotationMarksClosed() {
    assertThatThrownBy(() -> arguments("analyze --input 'a", null))
        .isInstanceOf(UserError.class)
        .hasMessage("a quotation mark ' is not closed");
  }

  @Test
  void goOnBehindABackslash() {
    byte[] script = "sql select 1,\\\n 2\nexit\\".getBytes(StandardCharsets.UTF_8);
    try (ShellInput input = ShellInput.of(new ByteArrayInputStream(script))) {
      assertThat(input.next()).contains("sql select 1,  2");
      assertThat(input.next()).contains("exit ");
      assertThat(input.next()).isEqualTo(Optional.empty());
    }
  }
}
