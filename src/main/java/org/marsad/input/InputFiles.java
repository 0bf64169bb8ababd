package org.marsad.input;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * Which files an input stands for: paths and globs on any Hadoop file system, folders with all that
 * is below them. Names that start with a dot or an underscore are passed over, as Hadoop does,
 * unless they are given outright.
 */
final class InputFiles {
  private static final Set<String> COMPRESSED = Set.of("gz", "bz2", "zst");
  private static final long SLICE_BYTES = 32L << 20;

  /** How a file's records are laid out. */
  enum Format {
    TEXT,
    JSON_LINES,
    JSON,
    DELIMITED,
    PARQUET,
    UNSUPPORTED
  }

  /** A part of a file that one task reads: all of it, or for plain JSON Lines a range of bytes. */
  record Slice(String path, Format format, long start, long length, long fileLength)
      implements Serializable {

    Path file() {
      return new Path(path);
    }

    /** Whether the file cannot be read in parts. */
    boolean isWhole() {
      return format != Format.JSON_LINES || compression(path).isPresent();
    }
  }

  private InputFiles() {}

  /**
   * The slices of all files, in the order of their paths.
   *
   * @throws UserError naming every input that does not exist or holds no file
   */
  static List<Slice> find(List<String> inputs, Configuration hadoop) {
    List<String> problems = new ArrayList<>();
    List<FileStatus> files = new ArrayList<>();
    for (String input : inputs) {
      int before = files.size();
      try {
        Path pattern = new Path(input);
        FileSystem fileSystem = pattern.getFileSystem(hadoop);
        FileStatus[] matches = fileSystem.globStatus(pattern);
        if (matches == null || matches.length == 0) {
          problems.add(input + ": there is no such file or folder");
          continue;
        }
        for (FileStatus match : matches) {
          if (!isHidden(match) || match.getPath().getName().equals(pattern.getName())) {
            addFiles(fileSystem, match, files);
          }
        }
        if (files.size() == before) {
          problems.add(input + ": the folder holds no file");
        }
      } catch (IOException | IllegalArgumentException e) {
        problems.add(input + ": " + e.getMessage());
      }
    }
    UserError.throwIfAny("Nothing can be read from:", problems);
    return files.stream()
        .sorted(Comparator.comparing(FileStatus::getPath))
        .distinct()
        .flatMap(file -> slices(file).stream())
        .toList();
  }

  private static void addFiles(FileSystem fileSystem, FileStatus status, List<FileStatus> files)
      throws IOException {
    if (status.isFile()) {
      files.add(status);
      return;
    }
    for (FileStatus child : fileSystem.listStatus(status.getPath())) {
      if (!isHidden(child)) {
        addFiles(fileSystem, child, files);
      }
    }
  }

  private static boolean isHidden(FileStatus status) {
    String name = status.getPath().getName();
    return name.startsWith(".") || name.startsWith("_");
  }

  private static List<Slice> slices(FileStatus file) {
    String path = file.getPath().toString();
    Format format = format(path);
    long length = file.getLen();
    Slice whole = new Slice(path, format, 0, length, length);
    if (whole.isWhole() || length <= SLICE_BYTES) {
      return List.of(whole);
    }
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start < length; start += SLICE_BYTES) {
      slices.add(new Slice(path, format, start, Math.min(SLICE_BYTES, length - start), length));
    }
    return slices;
  }

  /** The extension of the compression, if the name has one. */
  static Optional<String> compression(String path) {
    return Optional.of(extension(path)).filter(COMPRESSED::contains);
  }

  private static Format format(String path) {
    String plain = compression(path).isPresent() ? path.substring(0, path.lastIndexOf('.')) : path;
    return switch (extension(plain)) {
      case "txt" -> Format.TEXT;
      case "jsonl", "ndjson" -> Format.JSON_LINES;
      case "json" -> Format.JSON;
      case "csv", "tsv" -> Format.DELIMITED;
      case "parquet" -> Format.PARQUET;
      default -> Format.UNSUPPORTED;
    };
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Slices packed into groups of about one slice's bytes, so that small files share a task. */
  static List<List<Slice>> packed(List<Slice> slices, int leastGroups) {
    long total = slices.stream().mapToLong(slice -> slice.length() + 4096).sum();
    long target = Math.max(1 << 16, Math.min(SLICE_BYTES, total / leastGroups + 1));
    List<List<Slice>> groups = new ArrayList<>();
    List<Slice> group = new ArrayList<>();
    long bytes = 0;
    for (Slice slice : slices) {
      if (bytes + slice.length() > target && !group.isEmpty()) {
        groups.add(List.copyOf(group));
        group.clear();
        bytes = 0;
      }
      group.add(slice);
      bytes += slice.length() + 4096;
    }
    groups.add(List.copyOf(group));
    return groups;
  }

  static String folderName(Path file) {
    Path folder = file.getParent();
    return folder == null ? "" : folder.getName();
  }

  static String supported() {
    return String.join(", ", Arrays.asList(".txt", ".jsonl", ".ndjson", ".json", ".csv", ".tsv"))
        + " (also .gz, .bz2, .zst), .parquet";
  }
}
