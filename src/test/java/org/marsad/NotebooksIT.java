package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

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
      return MarsadCommand.finish(new ProcessBuilder(command).redirectErrorStream(true));
    } catch (IOException e) {
      return new Finished(NOT_INSTALLED, e.getMessage());
    }
  }

  @Test
  void areCommittedWithoutOutputs() throws Exception {
    Finished committed = python();
    assertThat(committed.code()).as(committed.output()).isZero();
  }

  @Test
  void showEveryRunEvenOneWithoutRows() throws Exception {
    MarsadCommand.run("analyze", "--output", folder.toString()).succeeded();
    Finished shown = python(folder.resolve("latest").toString());
    assertThat(shown.code()).as(shown.output()).isZero();
  }
}
