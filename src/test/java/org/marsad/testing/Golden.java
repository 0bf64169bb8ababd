package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Whole tables written down as TSV under {@code src/test/resources/golden}, sorted, so that a
 * change shows as a diff. With {@code -Dgolden.write=true} they are written anew instead of
 * compared.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Fails, showing both tables, unless the frame's columns are as written down. */
  public static void matches(String name, Dataset<Row> frame, String... columns) {
    Column[] asText =
        Arrays.stream(columns)
            .map(column -> functions.col(column).cast("string").as(column))
            .toArray(Column[]::new);
    List<String> lines =
        frame.select(asText).collectAsList().stream().map(Golden::line).sorted().toList();
    String actual =
        String.join("\t", columns)
            + "\n"
            + lines.stream().map(l -> l + "\n").collect(Collectors.joining());
    Path file = FOLDER.resolve(name + ".tsv");
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError("no golden table " + file, e);
    }
  }

  private static String line(Row row) {
    return row.toSeq().mkString("\t").replace("\n", "\\n");
  }
}
