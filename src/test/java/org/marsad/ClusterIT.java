package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.HadoopSettings;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;
import org.marsad.testing.SparkCluster;

/**
 * The sample corpus through {@code jobs/submit.sh} on a standalone cluster of two workers: the same
 * rows in every table as on one machine. The Spark distribution is {@code MARSAD_SPARK_HOME}; where
 * it is not set the tests are skipped, unless {@code MARSAD_REQUIRE_ALL} is true.
 */
class ClusterIT {
  private static final String SPARK_HOME = System.getenv("MARSAD_SPARK_HOME");
  private static final String ARTICLES = Path.of("seeds/articles").toAbsolutePath().toString();

  @TempDir static Path folder;
  private static Path local;
  private static SparkCluster cluster;

  @BeforeAll
  static void startWhenThereIsASpark() throws Exception {
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    assumeTrue(required || SPARK_HOME != null, "MARSAD_SPARK_HOME is not set");
    assertThat(SPARK_HOME).as("MARSAD_SPARK_HOME").isNotNull();
    local = folder.resolve("local");
    MarsadCommand.run("-Dspark.master=local[2]", "analyze", "--output", local.toString())
        .succeeded();
    cluster = SparkCluster.start(Path.of(SPARK_HOME), folder, 2);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  @Test
  void findsTheSameWithTheDriverOnAWorkerAndDefinitionsInAFolder() throws Exception {
    Path output = folder.resolve("cluster-mode");
    Finished finished =
        MarsadCommand.finish(
            cluster.submission(
                "cluster",
                "analyze",
                "--input",
                ARTICLES,
                "--definitions",
                Path.of("jobs").toAbsolutePath().toUri().toString(),
                "--output",
                output.toString()));
    assertThat(finished.code()).as(finished.output() + driversOutput()).isZero();
    assertHoldsTheSameAsTheLocalRun(output);
  }

  @Test
  void findsTheSameWhenAnExecutorIsKilledHalfWay() throws Exception {
    Path output = folder.resolve("client-mode");
    Process driver =
        cluster
            .submission(
                "client",
                "analyze",
                "--input",
                ARTICLES,
                "--set",
                "small_runs.records=0", // so that rows stay on executors between stages
                "--output",
                output.toString())
            .start();
    StringBuilder printed = new StringBuilder();
    boolean killed = false;
    try (var lines =
        new BufferedReader(
            new InputStreamReader(driver.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        printed.append(line).append('\n');
        if (!killed && line.contains(" deduplicate ")) {
          killed = cluster.executor().orElseThrow().destroyForcibly();
        }
      }
    }
    assertThat(driver.waitFor()).as(printed.toString()).isZero();
    assertThat(printed.toString()).contains("Lost executor");
    assertThat(killed).isTrue();
    assertHoldsTheSameAsTheLocalRun(output);
  }

  @Test
  void tellsWhatToDoWhereThereIsNoSpark() throws Exception {
    ProcessBuilder submission = cluster.submission("client", "check");
    submission.environment().put("SPARK_HOME", folder.resolve("nowhere").toString());
    Finished finished = MarsadCommand.finish(submission);
    assertThat(finished.code()).isEqualTo(2);
    assertThat(finished.output()).contains("set SPARK_HOME to a Spark 4.0 distribution");
  }

  private static String driversOutput() throws Exception {
    try (var files = Files.find(folder, 4, (path, a) -> path.endsWith("stderr"))) {
      return files
          .filter(path -> path.getParent().getFileName().toString().startsWith("driver-"))
          .map(ClusterIT::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }

  private static void assertHoldsTheSameAsTheLocalRun(Path output) {
    Verification verification =
        Verification.between(
            LocalSpark.session(),
            RunDirectory.latest(output.toString(), HadoopSettings.configuration()),
            RunDirectory.latest(local.toString(), HadoopSettings.configuration()));
    assertThat(verification.different()).as(verification.text()).isEmpty();
  }
}
