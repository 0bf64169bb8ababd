package org.marsad.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.HadoopSettings;
import org.marsad.config.UserError;

/** A file for a person on any Hadoop file system, written only where there is none yet. */
final class NewFile {
  private NewFile() {}

  /**
   * Makes sure that a path is free.
   *
   * @param option by which another one is named
   * @throws UserError if there is a file
   */
  static void requireNone(String file, String option) {
    Path path = new Path(file);
    try {
      if (files(path).exists(path)) {
        throw new UserError(file + " exists already: name another with " + option);
      }
    } catch (IOException e) {
      throw new UserError("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a text in UTF-8, with the folders that it needs.
   *
   * @throws UserError if it cannot be written
   */
  static void write(String file, String text) {
    Path path = new Path(file);
    try {
      FileSystem files = files(path);
      files.setWriteChecksum(false); // no hidden file of checksums beside it
      try (OutputStream out = files.create(path, false)) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UserError("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  private static FileSystem files(Path path) throws IOException {
    return path.getFileSystem(HadoopSettings.configuration());
  }
}
