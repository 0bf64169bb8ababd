package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The Spark distributions of the tests: {@code MARSAD_SPARK_HOME} of the line that Marsad is
 * compiled against, and {@code MARSAD_OTHER_SPARK_HOME} of a newer one.
 */
public final class SparkHomes {
  private static final List<String> VARIABLES =
      List.of("MARSAD_SPARK_HOME", "MARSAD_OTHER_SPARK_HOME");

  private SparkHomes() {}

  /**
   * Returns the distributions, that of the older line first. Where none is set the test is skipped;
   * where {@code MARSAD_REQUIRE_ALL} is true and one is missing it fails.
   */
  public static List<Path> all() {
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    Stream<String> set = VARIABLES.stream().map(System::getenv).filter(Objects::nonNull);
    List<Path> homes = set.map(Path::of).toList();
    assumeTrue(required || !homes.isEmpty(), VARIABLES + " are not set");
    if (required) {
      assertThat(homes).as(VARIABLES.toString()).hasSameSizeAs(VARIABLES);
    }
    return homes;
  }
}
