package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.testing.Linkage;
import org.marsad.testing.SparkHomes;

/**
 * The one jar beside the jars of each Spark distribution, see {@link SparkHomes}: all that its
 * classes use of Spark, Hadoop, Scala and Jackson must be there in the form they were compiled
 * against.
 */
class SparkLinesIT {
  private static final Path JAR = Path.of("target/marsad.jar");

  static List<Path> sparks() {
    return SparkHomes.all();
  }

  @ParameterizedTest
  @MethodSource("sparks")
  void theJarFindsAllThatItUses(Path spark) throws IOException {
    JavaClasses ours = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertThat(ours.contain(Main.class)).isTrue();
    try (URLClassLoader together =
        new URLClassLoader(urls(spark), ClassLoader.getPlatformClassLoader())) {
      assertThat(Linkage.missing(ours, together)).isEmpty();
    }
  }

  /** A distribution's jars come first, as they do on a cluster. */
  private static URL[] urls(Path spark) throws IOException {
    try (Stream<Path> jars = Files.list(spark.resolve("jars"))) {
      return Stream.concat(
              jars.filter(jar -> jar.toString().endsWith(".jar")).sorted(), Stream.of(JAR))
          .map(SparkLinesIT::url)
          .toArray(URL[]::new);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
