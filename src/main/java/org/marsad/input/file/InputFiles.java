package org.marsad.input.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * Lists the files that the inputs stand for and cuts them into slices. An input is a path or a glob
 * on any Hadoop file system, and is taken for a glob only if nothing has that very name; a folder
 * stands for all files below it. Names that start with a dot or an underscore are skipped, as
 * Hadoop and Spark do because such files are marks and drafts of programs, unless the input names
 * them itself.
 */
public final class InputFiles {
  private static final long SLICE_BYTES = 32L << 20;
  private static final long LEAST_GROUP_BYTES = 1 << 16;

  /** What opening a slice costs, as the number of bytes that could be read in the same time. */
  private static final long OPENING_BYTES = 4096;

  private static final int HIDDEN_SHOWN = 3;

  private InputFiles() {}

  /**
   * Lists the slices of all files, each file once, in the order of their paths.
   *
   * @param inputs paths and globs
   * @param hadoop the settings of the file systems
   * @return the slices; not empty
   * @throws UserError naming every input that does not exist or holds no file
   */
  public static List<Slice> find(List<String> inputs, Configuration hadoop) {
    List<String> problems = new ArrayList<>();
    List<ListedFile> files = new ArrayList<>();
    for (String input : inputs) {
      try {
        files.addAll(filesOf(input, hadoop));
      } catch (IOException | IllegalArgumentException e) {
        problems.add(input + ": " + problem(e));
      }
    }
    UserError.throwIfAny("Nothing can be read from:", problems);
    return files.stream()
        .sorted(Comparator.comparing(ListedFile::path))
        .distinct()
        .flatMap(file -> slices(file, hadoop).stream())
        .toList();
  }

  private static String problem(Exception e) {
    return e instanceof AccessDeniedException ? "there is no permission" : e.getMessage();
  }

  private static List<ListedFile> filesOf(String input, Configuration hadoop) throws IOException {
    Set<String> hidden = new LinkedHashSet<>();
    List<ListedFile> files = new ArrayList<>();
    if (LocalListing.isPath(input) && isLocal(input, hadoop)) {
      LocalListing listing = LocalListing.of(input);
      files.addAll(listing.files());
      hidden.addAll(listing.hidden());
    } else {
      addMatches(new Path(input), hadoop, files);
    }
    if (files.isEmpty()) {
      throw new FileNotFoundException(
          hidden.isEmpty()
              ? "the folder holds no file"
              : "the folder holds no file but hidden ones, whose names begin with a dot or an"
                  + " underscore; name them outright to read them: "
                  + String.join(", ", hidden.stream().limit(HIDDEN_SHOWN).toList()));
    }
    return files;
  }

  private static boolean isLocal(String input, Configuration hadoop) {
    return input.startsWith(LocalFiles.SCHEME)
        || LocalFiles.SCHEME.startsWith(FileSystem.getDefaultUri(hadoop).getScheme() + ":");
  }

  private static void addMatches(Path pattern, Configuration hadoop, List<ListedFile> files)
      throws IOException {
    FileSystem fileSystem = pattern.getFileSystem(hadoop);
    FileStatus[] matches =
        fileSystem.exists(pattern)
            ? new FileStatus[] {fileSystem.getFileStatus(pattern)}
            : fileSystem.globStatus(pattern);
    if (matches == null || matches.length == 0) {
      throw new FileNotFoundException("there is no such file or folder");
    }
    for (FileStatus match : matches) {
      if (!isHidden(match) || match.getPath().getName().equals(pattern.getName())) {
        addFiles(fileSystem, match, files);
      }
    }
  }

  private static void addFiles(FileSystem fileSystem, FileStatus status, List<ListedFile> files) {
    String path = status.getPath().toString();
    if (status.isFile()) {
      files.add(ListedFile.of(path, status.getLen()));
      return;
    }
    try {
      for (FileStatus child : fileSystem.listStatus(status.getPath())) {
        if (!isHidden(child)) {
          addFiles(fileSystem, child, files);
        }
      }
    } catch (IOException e) {
      files.add(ListedFile.unreadable(path));
    }
  }

  private static boolean isHidden(FileStatus status) {
    return LocalListing.isHiddenName(status.getPath().getName());
  }

  private static List<Slice> slices(ListedFile file, Configuration hadoop) {
    Slice whole = Slice.whole(file.path(), file.format(), file.length());
    boolean small = !whole.isSplittable() || file.length() <= SLICE_BYTES;
    boolean whole16 =
        !small && file.format() == FileFormat.JSON_LINES && SliceInput.isUtf16(whole, hadoop);
    return small || whole16 ? List.of(whole) : whole.cut(SLICE_BYTES);
  }

  /**
   * Packs slices into groups of about equal bytes, so that small files share a task.
   *
   * @param slices the slices; their order is kept
   * @param leastGroups the number of groups to aim for where there is little to read
   * @return the groups; at most 32 MB each unless one slice is larger
   */
  public static List<List<Slice>> packed(List<Slice> slices, int leastGroups) {
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
