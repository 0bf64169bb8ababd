package org.marsad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A file that is replaced as a whole: a reader finds the old content or the new one and never a
 * part of it. If the program dies while it writes, the old content stays.
 *
 * <p>On a local file system and on HDFS a draft is written and renamed over the file: locally by
 * the rename of POSIX, on HDFS by the rename that overwrites, one transaction of the NameNode. On
 * an object store a rename is a copy and a deletion; there the file is written in place, which is
 * one PUT, before whose end the old object is read.
 */
final class AtomicFile {
  private static final String LOCAL = "file";
  private static final Set<String> RENAMING = Set.of(LOCAL, "hdfs", "viewfs");

  private final FileSystem files;
  private final Path file;
  private final Path draft;

  private AtomicFile(FileSystem files, Path file, Path draft) {
    this.files = files;
    this.file = file;
    this.draft = draft;
  }

  /**
   * Names a file to be replaced.
   *
   * @param files the file system
   * @param file the file; it need not exist
   * @param draftFolder an existing folder of the same file system for the draft, to be deleted with
   *     it if the program dies
   */
  static AtomicFile of(FileSystem files, Path file, Path draftFolder) {
    return new AtomicFile(files, file, new Path(draftFolder, "." + file.getName()));
  }

  /** Replaces the content by a text in UTF-8. */
  void write(String text) throws IOException {
    String scheme = files.getUri().getScheme();
    if (!RENAMING.contains(scheme)) {
      write(file, text);
      return;
    }
    write(draft, text);
    if (scheme.equals(LOCAL)) {
      moveLocally();
    } else {
      FileContext.getFileContext(file.toUri(), files.getConf())
          .rename(draft, file, Options.Rename.OVERWRITE);
    }
  }

  private void write(Path to, String text) throws IOException {
    try (var out = files.create(to, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Replaces the file by a symbolic link; for local files only.
   *
   * @param target where the link leads, relative to its folder
   * @throws UnsupportedOperationException if the file system has no symbolic links
   */
  void linkTo(java.nio.file.Path target) throws IOException {
    Files.deleteIfExists(local(draft));
    Files.createSymbolicLink(local(draft), target);
    moveLocally();
  }

  private void moveLocally() throws IOException {
    Files.move(
        local(draft),
        local(file),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
