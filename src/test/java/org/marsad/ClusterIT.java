package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;
import org.marsad.testing.SparkCluster;
import org.marsad.testing.SparkHomes;

/**
 * The sample corpus through {@code jobs/submit.sh} on a standalone cluster of two workers: the same
 * rows in every table as on one machine, with each Spark distribution (see {@link SparkHomes}).
 */
class ClusterIT {
  private static final String ARTICLES = Path.of("seeds/articles").toAbsolutePath().toString();

  @TempDir static Path folder;
  private static Path local;
  private static final Map<Path, SparkCluster> STARTED = new HashMap<>();

  @BeforeAll
  static void startWhenThereIsASpark() throws Exception {
    SparkHomes.all();
    local = folder.resolve("local");
    MarsadCommand.run("-Dspark.master=local[2]", "analyze", "--output", local.toString())
        .succeeded();
  }

  @AfterAll
  static void stop() {
    STARTED.values().forEach(SparkCluster::close);
  }

  static List<Path> sparks() {
    return SparkHomes.all();
  }

  /** The cluster of a distribution. */
  private static SparkCluster cluster(Path spark) throws Exception {
    if (!STARTED.containsKey(spark)) {
      Path own = folder.resolve("spark-" + sparks().indexOf(spark));
      STARTED.put(spark, SparkCluster.start(spark, Files.createDirectories(own), 2));
    }
    return STARTED.get(spark);
  }

  private static Path output(String mode, Path spark) {
    return folder.resolve(mode + "-" + sparks().indexOf(spark));
  }

  @ParameterizedTest
  @MethodSource("sparks")
  void findsTheSameWithTheDriverOnAWorkerAndDefinitionsInAFolder(Path spark) throws Exception {
    Path output = output("cluster-mode", spark);
    Finished finished =
        MarsadCommand.finish(
            cluster(spark)
                .submission(
                    "cluster",
                    "analyze",
                    "--input",
                    ARTICLES,
                    "--definitions",
                    Path.of("jobs").toAbsolutePath().toUri().toString(),
                    "--output",
                    output.toString()));
    assertThat(finished.code()).as(finished.output() + driversOutput()).isZero();
    SameTables.assertHolds(output, local);
  }

  @ParameterizedTest
  @MethodSource("sparks")
  void findsTheSameWhenAnExecutorIsKilledHalfWay(Path spark) throws Exception {
    Path output = output("client-mode", spark);
    SparkCluster cluster = cluster(spark);
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
    SameTables.assertHolds(output, local);
  }

  @Test
  void tellsWhatToDoWhereThereIsNoSpark() throws Exception {
    ProcessBuilder submission = cluster(sparks().get(0)).submission("client", "check");
    submission.environment().put("SPARK_HOME", folder.resolve("nowhere").toString());
    Finished finished = MarsadCommand.finish(submission);
    assertThat(finished.code()).isEqualTo(2);
    assertThat(finished.output()).contains("set SPARK_HOME to a Spark 4 distribution");
  }

  private static String driversOutput() throws Exception {
    try (var files = Files.find(folder, 5, (path, a) -> path.endsWith("stderr"))) {
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
}
