package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.testing.Golden.Mode;
import org.opentest4j.TestAbortedException;

@ExtendWith(LocalSpark.class)
class GoldenTest {
  private static final String PAGE = "a\n<!-- part -->\nold\n<!-- /part -->\nz\n";

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file"), text);
  }

  @ParameterizedTest
  @CsvSource({"CI,true", "CI,1", "MARSAD_REQUIRE_ALL,true"})
  void cannotWriteInContinuousIntegration(String name, String value) {
    assertThatThrownBy(() -> Mode.of("true", Map.of(name, value)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not allowed with " + name + "=" + value);
    assertThat(Mode.of("false", Map.of(name, value))).isEqualTo(Mode.COMPARE);
  }

  @Test
  void writesOnRequestOnly() {
    assertThat(Mode.of(null, Map.of())).isEqualTo(Mode.COMPARE);
    assertThat(Mode.of("false", Map.of())).isEqualTo(Mode.COMPARE);
    assertThat(Mode.of("true", Map.of("CI", "", "MARSAD_REQUIRE_ALL", "false")))
        .isEqualTo(Mode.WRITE);
  }

  @Test
  void failsWhereAFileDiffersAndLeavesIt() throws IOException {
    Path file = file("old\n");
    Golden.requireFile(file, "old\n", Mode.COMPARE);
    assertThatThrownBy(() -> Golden.requireFile(file, "new\n", Mode.COMPARE))
        .isInstanceOf(AssertionError.class);
    assertThat(file).hasContent("old\n");
  }

  @Test
  void failsWhereThereIsNoFile() {
    assertThatThrownBy(() -> Golden.requireFile(folder.resolve("none"), "new\n", Mode.COMPARE))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("none cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "missing"})
  void skipsATestThatWritesAndPassesWhenItIsRunAgain(String name) throws IOException {
    file("old\n");
    Path file = folder.resolve(name);
    assertThatThrownBy(() -> Golden.requireFile(file, "new\n", Mode.WRITE))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("is written");
    assertThat(file).hasContent("new\n");
    Golden.requireFile(file, "new\n", Mode.WRITE);
    Golden.requireFile(file, "new\n", Mode.COMPARE);
  }

  @Test
  void comparesASectionAndWritesNothingElse() throws IOException {
    Path file = file(PAGE);
    Golden.requireSection(file, "part", "old\n", Mode.COMPARE);
    assertThatThrownBy(() -> Golden.requireSection(file, "part", "new\n", Mode.COMPARE))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Golden.requireSection(file, "part", "new\n", Mode.WRITE))
        .isInstanceOf(TestAbortedException.class);
    assertThat(Files.readString(file)).isEqualTo(PAGE.replace("old", "new"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", "<!-- part -->\n", "<!-- /part -->\n"})
  void failsWhereTheSectionIsNotMarked(String page) throws IOException {
    Path file = file(page);
    for (Mode mode : Mode.values()) {
      assertThatThrownBy(() -> Golden.requireSection(file, "part", "new\n", mode))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("has the section part");
    }
    assertThat(Files.readString(file)).isEqualTo(page);
  }

  @Test
  void writesSortedLinesWithNullsAndLineBreaks(SparkSession spark) {
    Dataset<Row> frame =
        spark.sql("select * from values (2, 'ب'), (1, 'أ\nب'), (null, null) t(n, s)");
    assertThat(Golden.tsv(frame, "s", "n")).isEqualTo("s\tn\nnull\tnull\nأ\\nب\t1\nب\t2\n");
  }
}
