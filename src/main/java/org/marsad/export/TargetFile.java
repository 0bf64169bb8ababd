package org.marsad.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * A file on any Hadoop file system that appears when it is complete: a draft is written beside it
 * and renamed. If the writing fails, the draft is deleted and what was there before stays.
 */
public final class TargetFile {
  /** What is done about a file that is there already. */
  public enum Existing {
    REFUSED,
    REPLACED
  }

  /** Writes the content. */
  @FunctionalInterface
  public interface Content<T> {
    /** Writes to a stream, which is closed behind it, and returns what there is to tell. */
    T to(OutputStream out) throws IOException;
  }

  private final String name;
  private final Path file;
  private final FileSystem files;
  private final Existing existing;

  private TargetFile(String name, Path file, FileSystem files, Existing existing) {
    this.name = name;
    this.file = file;
    this.files = files;
    this.existing = existing;
  }

  /**
   * Names a file.
   *
   * @throws UserError if it exists and is not to be replaced, or is a folder, or its file system
   *     cannot be reached
   */
  public static TargetFile of(String name, Existing existing, Configuration hadoop) {
    try {
      Path path = new Path(name);
      FileSystem files = path.getFileSystem(hadoop);
      TargetFile target = new TargetFile(name, files.makeQualified(path), files, existing);
      target.requireFree();
      return target;
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(name, e);
    }
  }

  private void requireFree() throws IOException {
    if (!files.exists(file)) {
      return;
    }
    if (files.getFileStatus(file).isDirectory()) {
      throw new UserError(name + " is a folder: name a file with --file");
    }
    if (existing == Existing.REFUSED) {
      throw new UserError(name + " exists already: name another with --file, or give --force");
    }
  }

  /**
   * Writes the file.
   *
   * @return what the content tells
   * @throws UserError if it cannot be written, or has come to exist meanwhile
   */
  public <T> T write(Content<T> content) {
    Path draft = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID());
    try {
      T told;
      try (OutputStream out = create(draft)) {
        told = content.to(out);
      }
      requireFree();
      moveFrom(draft);
      return told;
    } catch (IOException e) {
      throw unusable(name, e);
    } finally {
      delete(draft);
    }
  }

  private boolean isLocal() {
    return file.toUri().getScheme().equals("file");
  }

  /** Opens a draft; a local one by Java's own means, without Hadoop's file of checksums. */
  private OutputStream create(Path draft) throws IOException {
    if (!isLocal()) {
      return files.create(draft, false);
    }
    Files.createDirectories(local(draft).getParent());
    return Files.newOutputStream(local(draft));
  }

  private void moveFrom(Path draft) throws IOException {
    if (isLocal()) {
      Files.move(
          local(draft),
          local(file),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(file.toUri(), files.getConf())
          .rename(draft, file, Options.Rename.OVERWRITE);
    }
  }

  private void delete(Path draft) {
    try {
      if (isLocal()) {
        Files.deleteIfExists(local(draft));
      } else {
        files.delete(draft, false);
      }
    } catch (IOException e) {
      throw unusable(name, e);
    }
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static UserError unusable(String name, Exception e) {
    return new UserError("Cannot write " + name + ": " + e.getMessage(), e);
  }
}
