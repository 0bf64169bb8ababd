package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebooks on a fresh run of the sample corpus. The Python is {@code MARSAD_PYTHON}, else
 * {@code python3}; where it lacks notebooks/requirements.txt the notebooks are skipped, unless
 * {@code MARSAD_REQUIRE_ALL} is true.
 */
class NotebooksIT {
  private static final String PYTHON =
      Optional.ofNullable(System.getenv("MARSAD_PYTHON")).orElse("python3");
  private static final String SCRIPT = "src/test/python/run_notebooks.py";
  private static final int NOT_INSTALLED = 2;

  @TempDir static Path folder;

  private record Finished(int code, String output) {}

  @BeforeAll
  static void needsTheRequirements() throws Exception {
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    Finished committed = python();
    assumeTrue(
        required || committed.code() != NOT_INSTALLED,
        () -> PYTHON + " cannot run the notebooks: " + committed.output());
  }

  private static Finished python(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(PYTHON, SCRIPT));
    command.addAll(List.of(arguments));
    try {
      return finish(new ProcessBuilder(command));
    } catch (IOException e) {
      return new Finished(NOT_INSTALLED, e.getMessage());
    }
  }

  private static Finished finish(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return new Finished(process.exitValue(), output);
  }

  @Test
  void areCommittedWithoutOutputs() throws Exception {
    Finished committed = python();
    assertThat(committed.code()).as(committed.output()).isZero();
  }

  @Test
  void showEveryRunEvenOneWithoutRows() throws Exception {
    ProcessBuilder analyze =
        new ProcessBuilder("jobs/run-local.sh", "analyze", "--output", folder.toString());
    analyze.environment().put("JAVA_HOME", System.getProperty("java.home"));
    analyze.environment().put("MARSAD_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    Finished analyzed = finish(analyze);
    assertThat(analyzed.code()).as(analyzed.output()).isZero();
    Finished shown = python(folder.resolve("latest").toString());
    assertThat(shown.code()).as(shown.output()).isZero();
  }
}
