package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The files in a run's folder that are no tables: reads them, and takes them over. */
public final class RunFiles {
  private RunFiles() {}

  /** Reads a text; empty where there is no such file. */
  public static Optional<String> read(RunDirectory run, String name) {
    Path file = new Path(run.path(), name);
    try (var in = run.files().open(file)) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  /**
   * Takes files of another run of the same output folder over, as {@link TableUpdate} takes those
   * of tables.
   *
   * @param names the names of the files
   * @return whether all of them are there; else none is taken
   */
  public static boolean take(RunDirectory from, RunDirectory to, List<String> names) {
    FileSystem files = to.files();
    try {
      List<FileStatus> found = new ArrayList<>();
      for (String name : names) {
        found.add(files.getFileStatus(new Path(from.path(), name)));
      }
      new DataFiles(files, to.path().toString()).take(found);
      return true;
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take over files of run " + from.id(), e);
    }
  }
}
