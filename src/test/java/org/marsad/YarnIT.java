package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;
import org.marsad.testing.SparkHomes;
import org.marsad.testing.YarnCluster;

/**
 * The sample corpus through {@code jobs/submit.sh} on YARN, with each Spark distribution (see
 * {@link SparkHomes}), the driver on this machine and in a container: the same rows in every table
 * as in local mode.
 */
class YarnIT {
  @TempDir static Path folder;
  private static Path local;
  private static YarnCluster yarn;

  @BeforeAll
  static void startWhenThereIsASpark() throws Exception {
    SparkHomes.all();
    local = folder.resolve("local");
    MarsadCommand.run("-Dspark.master=local[2]", "analyze", "--output", local.toString())
        .succeeded();
    yarn =
        YarnCluster.start(
            Path.of("target/servers/yarn"), Files.createDirectory(folder.resolve("yarn")));
  }

  @AfterAll
  static void stop() {
    if (yarn != null) {
      yarn.close();
    }
  }

  static Stream<Arguments> sparksAndModes() {
    return SparkHomes.all().stream()
        .flatMap(spark -> Stream.of(Arguments.of(spark, "client"), Arguments.of(spark, "cluster")));
  }

  @ParameterizedTest
  @MethodSource("sparksAndModes")
  void findsTheSameAsInLocalMode(Path spark, String deployMode) throws Exception {
    Path output =
        folder.resolve(
            String.format(Locale.ROOT, "%s-%d", deployMode, SparkHomes.all().indexOf(spark)));
    Finished finished =
        MarsadCommand.finish(
            yarn.submission(
                spark,
                deployMode,
                "analyze",
                "--input",
                Path.of("seeds/articles").toAbsolutePath().toString(),
                "--set",
                "small_runs.records=0", // so that rows stay on executors between stages
                "--output",
                output.toString()));
    assertThat(finished.code()).as(finished.output() + yarn.logs()).isZero();
    SameTables.assertHolds(output, local);
  }
}
