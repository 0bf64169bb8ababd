package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.marsad.config.HadoopSettings;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.testing.LocalSpark;

/** Compares the tables of two outputs. */
final class SameTables {
  private SameTables() {}

  /** Fails unless the latest run of an output holds the same rows as that of another. */
  static void assertHolds(Path output, Path expected) {
    Verification verification =
        Verification.between(LocalSpark.session(), latest(output), latest(expected));
    assertThat(verification.different()).as(verification.text()).isEmpty();
  }

  private static RunDirectory latest(Path output) {
    return RunDirectory.latest(output.toString(), HadoopSettings.configuration());
  }
}
