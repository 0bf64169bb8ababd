package org.marsad.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * Lists the files that the inputs stand for and cuts them into slices. An input is a path or a glob
 * on any Hadoop file system; a folder stands for all files below it. Names that start with a dot or
 * an underscore are skipped, as Hadoop does, unless the input names them itself.
 */
final class InputFiles {
  private static final long SLICE_BYTES = 32L << 20;
  private static final long LEAST_GROUP_BYTES = 1 << 16;

  /** What opening a slice costs, as the number of bytes that could be read in the same time. */
  private static final long OPENING_BYTES = 4096;

  private InputFiles() {}

  /**
   * Lists the slices of all files, each file once, in the order of their paths.
   *
   * @param inputs paths and globs
   * @param hadoop the settings of the file systems
   * @return the slices; not empty
   * @throws UserError naming every input that does not exist or holds no file
   */
  static List<Slice> find(List<String> inputs, Configuration hadoop) {
    List<String> problems = new ArrayList<>();
    List<FileStatus> files = new ArrayList<>();
    for (String input : inputs) {
      try {
        files.addAll(filesOf(input, hadoop));
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

  private static List<FileStatus> filesOf(String input, Configuration hadoop) throws IOException {
    Path pattern = new Path(input);
    FileSystem fileSystem = pattern.getFileSystem(hadoop);
    FileStatus[] matches = fileSystem.globStatus(pattern);
    if (matches == null || matches.length == 0) {
      throw new FileNotFoundException("there is no such file or folder");
    }
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus match : matches) {
      if (!isHidden(match) || match.getPath().getName().equals(pattern.getName())) {
        addFiles(fileSystem, match, files);
      }
    }
    if (files.isEmpty()) {
      throw new FileNotFoundException("the folder holds no file");
    }
    return files;
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
    FileFormat format = FileFormat.of(path);
    long length = file.getLen();
    Slice whole = new Slice(path, format, 0, length, length);
    if (!whole.isSplittable() || length <= SLICE_BYTES) {
      return List.of(whole);
    }
    List<Slice> slices = new ArrayList<>();
    for (long start = 0; start < length; start += SLICE_BYTES) {
      slices.add(new Slice(path, format, start, Math.min(SLICE_BYTES, length - start), length));
    }
    return slices;
  }

  /**
   * Packs slices into groups of about equal bytes, so that small files share a task.
   *
   * @param slices the slices; their order is kept
   * @param leastGroups the number of groups to aim for where there is little to read
   * @return the groups; at most 32 MB each unless one slice is larger
   */
  static List<List<Slice>> packed(List<Slice> slices, int leastGroups) {
    long total = slices.stream().mapToLong(slice -> slice.length() + OPENING_BYTES).sum();
    long target = Math.max(LEAST_GROUP_BYTES, Math.min(SLICE_BYTES, total / leastGroups + 1));
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
      bytes += slice.length() + OPENING_BYTES;
    }
    groups.add(List.copyOf(group));
    return groups;
  }
}
