package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * The stages of MLlib pipelines as they are used with the jar: from PySpark and {@code
 * spark-shell}, on a fresh run of the sample corpus, of which they find the topics again. The
 * Python is {@code MARSAD_PYTHON}, else {@code python3}; where it lacks PySpark this is skipped,
 * unless {@code MARSAD_REQUIRE_ALL} is true.
 */
class PipelineStagesIT {
  private static final String PYTHON =
      Optional.ofNullable(System.getenv("MARSAD_PYTHON")).orElse("python3");
  private static final String JAR = "target/marsad.jar";

  @TempDir static Path folder;
  private static Path spark;

  @BeforeAll
  static void needsPySparkAndARun() throws Exception {
    Finished asked = python("-c", "import pyspark; print(pyspark.__path__[0])");
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    assumeTrue(required || asked.code() == 0, () -> PYTHON + " has no PySpark: " + asked.output());
    spark = Path.of(asked.succeeded().output().strip());
    MarsadCommand.run("analyze", "--output", folder.resolve("out").toString()).succeeded();
  }

  private static Finished python(String... arguments) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(PYTHON);
    builder.command().addAll(List.of(arguments));
    try {
      return MarsadCommand.finish(withJava(builder));
    } catch (IOException e) {
      return new Finished(1, e.getMessage());
    }
  }

  private static ProcessBuilder withJava(ProcessBuilder builder) {
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder.redirectErrorStream(true);
  }

  private static String run() {
    return folder.resolve("out/latest").toString();
  }

  @Test
  void findTheTopicsOfARunFromPySpark() throws Exception {
    Finished checked = python("src/test/python/check_stages.py", run(), JAR);
    assertThat(checked.code()).as(checked.output()).isZero();
    assertThat(checked.output()).contains("have the topics of the run").doesNotContain("FAILED");
  }

  @Test
  void findTheTopicsOfARunFromSparkShell() throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder(
            spark.resolve("bin/spark-shell").toString(),
            "--master",
            "local[2]",
            "--jars",
            JAR,
            "--conf",
            "spark.ui.enabled=false");
    shell.environment().put("MARSAD_RUN", run());
    shell.environment().put("MARSAD_MODEL", folder.resolve("model").toString());
    shell.redirectInput(Path.of("src/test/scala/stages.scala").toFile());
    Finished checked = MarsadCommand.finish(withJava(shell));
    assertThat(checked.output()).contains("differ: 0 of 115 articles");
    assertThat(checked.code()).isZero();
  }
}
