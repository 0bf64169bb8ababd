package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * The same articles give the same rows however a run is carried out. The other Java is {@code
 * MARSAD_OTHER_JAVA_HOME}; where it is not set that run is skipped, unless {@code
 * MARSAD_REQUIRE_ALL} is true.
 */
class DeterminismIT {
  private static final String OTHER_JAVA = System.getenv("MARSAD_OTHER_JAVA_HOME");

  @TempDir static Path folder;
  private static Path first;

  @BeforeAll
  static void analyzeOnTwoCores() throws Exception {
    first = folder.resolve("first");
    MarsadCommand.run("-Dspark.master=local[2]", "analyze", "--output", first.toString())
        .succeeded();
  }

  @Test
  void onOneCoreFromShuffledCompressedFiles() throws Exception {
    List<String> lines =
        new ArrayList<>(Files.readAllLines(Path.of("seeds/articles/articles.jsonl")));
    Collections.shuffle(lines, new Random(9));
    Path shuffled = Files.createDirectories(folder.resolve("shuffled"));
    for (int part = 0; part < 3; part++) {
      try (var gzip =
          new GZIPOutputStream(Files.newOutputStream(shuffled.resolve(part + ".jsonl.gz")))) {
        for (int i = part; i < lines.size(); i += 3) {
          gzip.write((lines.get(i) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    Path output = folder.resolve("one-core");
    MarsadCommand.run(
            "-Dspark.master=local[1]",
            "analyze",
            "--input",
            shuffled.toString(),
            "--input",
            "seeds/articles/*.txt",
            "--output",
            output.toString())
        .succeeded();
    assertHoldsTheSameAsTheFirst(output);
    loseAFileOf(output.resolve("latest/speakers"));
    Finished verified = MarsadCommand.run("verify", "--output", output.toString());
    assertThat(verified.code()).as(verified.output()).isEqualTo(2);
    assertThat(verified.output())
        .containsPattern("articles .* as written")
        .containsPattern("speakers .* DAMAGED: \\d+ rows were written");
  }

  @Test
  void inManyPartitionsByThePlansOfLargeRuns() throws Exception {
    Path output = folder.resolve("many-partitions");
    MarsadCommand.run(
            "-Dspark.sql.shuffle.partitions=7",
            "-Dspark.sql.files.maxPartitionBytes=50000",
            "analyze",
            "--set",
            "small_runs.records=0",
            "--output",
            output.toString())
        .succeeded();
    assertHoldsTheSameAsTheFirst(output);
    Finished verified =
        MarsadCommand.run("verify", "--output", output.toString(), "--against", first.toString())
            .succeeded();
    assertThat(verified.output()).containsPattern("stance_summary .* the same");
  }

  @Test
  void inAnArabicLocale() throws Exception {
    String[] input = {"--input", "seeds/articles", "--input", "src/test/resources/corpus"};
    List<List<String>> consoles = new ArrayList<>();
    List<Path> outputs = List.of(folder.resolve("english"), folder.resolve("arabic"));
    String[][] locales = {
      {"-Duser.language=en", "-Duser.country=GB"},
      {"-Duser.language=ar", "-Duser.country=IQ", "-Duser.timezone=Asia/Baghdad"}
    };
    for (int i = 0; i < locales.length; i++) {
      String[] command = {"analyze", "--output", outputs.get(i).toString()};
      String[] all =
          Stream.of(locales[i], command, input).flatMap(Stream::of).toArray(String[]::new);
      consoles.add(withoutTimes(MarsadCommand.run(all).succeeded().output(), outputs.get(i)));
    }
    assertHoldTheSame(outputs.get(1), outputs.get(0));
    assertThat(consoles.get(1)).isEqualTo(consoles.get(0));
    assertThat(consoles.get(0))
        .anySatisfy(line -> assertThat(line).matches("\\d+ records: \\d+ articles.*"));
    assertThat(report(outputs.get(1))).isEqualTo(report(outputs.get(0)));
  }

  /** The lines of a console, in any order, for stages overlap. */
  private static List<String> withoutTimes(String console, Path output) {
    return console
        .replace(output.toString(), "OUT")
        .replaceAll("[0-9\\u0660-\\u0669]+[.\\u066b][0-9\\u0660-\\u0669] s", "TIME")
        .lines()
        .map(String::strip)
        .sorted()
        .toList();
  }

  /** The report without the id of its run, the time and the seconds. */
  private static String report(Path output) throws IOException {
    String run = Files.readString(output.resolve("LATEST")).strip();
    return Files.readString(output.resolve("latest/report.html"))
        .replace(run, "RUN")
        .replaceAll("sha256-[A-Za-z0-9+/=]+", "HASH")
        .replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?", "TIME");
  }

  @Test
  void onAnotherJava() throws Exception {
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    assumeTrue(required || OTHER_JAVA != null, "MARSAD_OTHER_JAVA_HOME is not set");
    assertThat(OTHER_JAVA).as("MARSAD_OTHER_JAVA_HOME").isNotNull();
    Path output = folder.resolve("other-java");
    ProcessBuilder analyze = MarsadCommand.prepare("analyze", "--output", output.toString());
    analyze.environment().put("JAVA_HOME", OTHER_JAVA);
    MarsadCommand.finish(analyze).succeeded();
    assertHoldsTheSameAsTheFirst(output);
  }

  private static void assertHoldsTheSameAsTheFirst(Path output) {
    assertHoldTheSame(output, first);
  }

  private static void assertHoldTheSame(Path output, Path other) {
    Configuration hadoop = new Configuration();
    Verification verification =
        Verification.between(
            LocalSpark.session(),
            RunDirectory.latest(output.toString(), hadoop),
            RunDirectory.latest(other.toString(), hadoop));
    assertThat(verification.different()).as(verification.text()).isEmpty();
    assertThat(verification.text()).contains("statements");
  }

  private static void loseAFileOf(Path table) throws IOException {
    try (var files = Files.newDirectoryStream(table, "part-*.parquet")) {
      Files.delete(files.iterator().next());
    }
  }
}
