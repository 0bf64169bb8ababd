package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is inside the jar that users run, and why; what runs it (Spark, Hadoop) is not. */
class JarIT {
  private static final String JAR = "target/marsad.jar";

  /** Folders of classes, with what needs them. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("org/marsad/", "the program"),
          Map.entry("com/fasterxml/jackson/dataformat/yaml/", "YAML of settings and definitions"),
          Map.entry("com/fasterxml/jackson/core/", "comes with it, in Spark's own version"),
          Map.entry("org/yaml/snakeyaml/", "comes with it"),
          Map.entry("org/apache/lucene/", "Arabic stems"),
          Map.entry("org/tartarus/snowball/", "comes with Lucene"),
          Map.entry("picocli/", "the command line"),
          Map.entry("com/ibm/icu/", "charsets of old pages"),
          Map.entry("com/carrotsearch/hppc/", "maps and lists of numbers without objects"),
          Map.entry("org/jsoup/", "HTML"),
          Map.entry("org/netpreserve/jwarc/", "web archives"),
          Map.entry("org/apache/commons/csv/", "CSV"),
          Map.entry("org/apache/commons/io/", "comes with it"),
          Map.entry("org/apache/commons/codec/", "comes with it"),
          Map.entry("freemarker/", "the report's template"),
          Map.entry("org/dhatim/fastexcel/", "spreadsheets"),
          Map.entry("com/github/rzymek/opczip/", "comes with it"),
          Map.entry("org/jline/", "the shell's terminal"));

  @Test
  void holdsWhatItNeedsAndNothingElse() throws IOException {
    Set<String> unexpected = new TreeSet<>();
    try (JarFile jar = new JarFile(JAR)) {
      jar.stream()
          .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
          .filter(name -> name.endsWith(".class"))
          .filter(name -> EXPECTED.keySet().stream().noneMatch(name::startsWith))
          .forEach(name -> unexpected.add(name.substring(0, name.lastIndexOf('/') + 1)));
      assertThat(unexpected).isEmpty();
      for (String folder : EXPECTED.keySet()) {
        assertThat(jar.stream().anyMatch(entry -> entry.getName().startsWith(folder)))
            .as(folder)
            .isTrue();
      }
    }
  }

  @Test
  void keepsTheLicencesOfWhatItHolds() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
      assertThat(text(jar, "META-INF/LICENSE.txt")).contains("Apache License");
      assertThat(text(jar, "META-INF/jline/LICENSE")).contains("JLine", "BSD-3-Clause");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Jackson");
      assertThat(text(jar, "META-INF/NOTICE.txt")).contains("Apache Lucene", "Commons CSV");
      assertThat(jar.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.matches("META-INF/.*chart.js/.*/LICENSE.md"));
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
