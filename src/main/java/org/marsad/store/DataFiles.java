package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;

/**
 * The Parquet files of a table's folder, or others of a run. They are replaced as a whole and never
 * changed in place, so that a new run can have them, too: by hard links on a local file system,
 * which cost nothing and stay when an old run is deleted; elsewhere by a copy of their bytes, which
 * are not decoded. HDFS and the object stores have no hard links, and Hadoop has no call that
 * copies on the server.
 */
final class DataFiles {
  private static final String ENDING = ".parquet";

  private final FileSystem files;
  private final Path folder;

  DataFiles(FileSystem files, String folder) {
    this.files = files;
    this.folder = new Path(folder);
  }

  /** Returns the files, the smallest first, none where there is no such folder. */
  List<FileStatus> list() {
    try {
      return Arrays.stream(files.listStatus(folder))
          .filter(file -> file.getPath().getName().endsWith(ENDING))
          .sorted(
              Comparator.comparingLong(FileStatus::getLen)
                  .thenComparing(file -> file.getPath().getName()))
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  /** Adds files of another folder of the same file system under their own names. */
  void take(List<FileStatus> others) {
    try {
      files.mkdirs(folder);
      for (FileStatus other : others) {
        take(other.getPath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot take over files to " + folder, e);
    }
  }

  private void take(Path other) throws IOException {
    Path own = new Path(folder, other.getName());
    if (!files.getUri().getScheme().equals("file") || !isLinked(other, own)) {
      FileUtil.copy(files, other, files, own, false, files.getConf());
    }
  }

  private static boolean isLinked(Path other, Path own) throws IOException {
    try {
      Files.createLink(local(own), local(other));
      return true;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return false; // a file system without links, or a file that has as many as it may have
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
