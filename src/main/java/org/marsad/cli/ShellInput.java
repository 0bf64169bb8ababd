package org.marsad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where the shell gets its lines from; a line that ends in a backslash goes on in the next. */
interface ShellInput extends AutoCloseable {
  String CONTINUED = "\\";

  /**
   * Returns the next line, or empty at the end of the input.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  Optional<String> next();

  @Override
  default void close() {}

  /** Reads a script in UTF-8. */
  static ShellInput of(InputStream script) {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(script, StandardCharsets.UTF_8));
    return () -> {
      try {
        String line = reader.readLine();
        while (line != null && line.endsWith(CONTINUED)) {
          String more = reader.readLine();
          line = line.substring(0, line.length() - 1) + " " + (more == null ? "" : more);
        }
        return Optional.ofNullable(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
