package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Expected texts that are kept in files, so that a change of results shows as a diff: whole tables
 * as sorted TSV under {@code src/test/resources/golden}, and sections of Markdown files between the
 * lines {@code <!-- name -->} and {@code <!-- /name -->}.
 *
 * <p>With {@code -Dgolden.write=true} a text that differs is written into its file and its test
 * counts as skipped, never as passed. Writing fails where {@code CI} or {@code MARSAD_REQUIRE_ALL}
 * is set: there a golden file must be compared.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final List<String> FORBID_WRITING = List.of("CI", "MARSAD_REQUIRE_ALL");

  /** The treatment of a text that differs from its file. */
  enum Mode {
    COMPARE,
    WRITE;

    /**
     * Chooses the mode.
     *
     * @param write the system property {@code golden.write}, which may be null
     * @param environment the environment variables
     * @throws AssertionError if golden files would be written where they must be compared
     */
    static Mode of(String write, Map<String, String> environment) {
      if (!Boolean.parseBoolean(write)) {
        return COMPARE;
      }
      for (String name : FORBID_WRITING) {
        String value = environment.getOrDefault(name, "");
        if (!value.isEmpty() && !value.equals("false")) {
          throw new AssertionError(
              String.format(
                  Locale.ROOT,
                  "-Dgolden.write=true is not allowed with %s=%s: golden files are written on a"
                      + " developer's machine and their diff is reviewed",
                  name,
                  value));
        }
      }
      return WRITE;
    }

    private static Mode current() {
      return of(System.getProperty("golden.write"), System.getenv());
    }
  }

  private Golden() {}

  /**
   * Makes a test that some columns of a frame are as in {@code golden/<name>.tsv}.
   *
   * @return a test under that name, so that one run compares, or writes, all tables
   */
  public static DynamicTest test(String name, Dataset<Row> frame, String... columns) {
    Path file = FOLDER.resolve(name + ".tsv");
    return DynamicTest.dynamicTest(
        name, () -> requireFile(file, tsv(frame, columns), Mode.current()));
  }

  /**
   * Requires that a section of a file is as expected.
   *
   * @param name the name in the lines that begin and end the section
   */
  public static void requireSection(Path file, String name, String expected) {
    requireSection(file, name, expected, Mode.current());
  }

  static void requireFile(Path file, String actual, Mode mode) {
    String kept = mode == Mode.WRITE && !Files.exists(file) ? null : read(file);
    require(file, kept, actual, actual, mode);
  }

  static void requireSection(Path file, String name, String actual, Mode mode) {
    String text = read(file);
    String start = String.format(Locale.ROOT, "<!-- %s -->\n", name);
    String end = String.format(Locale.ROOT, "<!-- /%s -->", name);
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf(end);
    assertThat(text).as("%s has the section %s", file, name).contains(start, end);
    String replaced = text.substring(0, from) + actual + text.substring(to);
    require(file, text.substring(from, to), actual, replaced, mode);
  }

  private static void require(Path file, String kept, String actual, String text, Mode mode) {
    if (mode == Mode.COMPARE) {
      assertThat(actual).as("%s, which -Dgolden.write=true writes", file).isEqualTo(kept);
    } else if (!actual.equals(kept)) {
      write(file, text);
      Assumptions.abort(file + " is written: review its diff and run again without golden.write");
    }
  }

  static String tsv(Dataset<Row> frame, String... columns) {
    Column[] asText =
        Arrays.stream(columns)
            .map(column -> functions.col(column).cast("string").as(column))
            .toArray(Column[]::new);
    Stream<String> lines = frame.select(asText).collectAsList().stream().map(Golden::line).sorted();
    return Stream.concat(Stream.of(String.join("\t", columns)), lines)
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Row row) {
    return row.toSeq().mkString("\t").replace("\n", "\\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("golden file " + file + " cannot be read", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
