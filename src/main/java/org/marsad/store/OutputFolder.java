package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/**
 * The layout of an output folder, on any Hadoop file system:
 *
 * <pre>
 * OUT/runs/&lt;run_id&gt;/             a run: its tables, its report, its model
 * OUT/runs/&lt;run_id&gt;/_RUNNING     the heartbeat of a run that goes on
 * OUT/runs/&lt;run_id&gt;/_PUBLISHED   the mark of a run that LATEST has named
 * OUT/LATEST                     the id of the run that was published last
 * OUT/latest                     a symbolic link to the same run, on a local file system
 * </pre>
 */
final class OutputFolder {
  private static final String RUNS = "runs";
  private static final String LATEST = "LATEST";
  private static final String LINK = "latest";
  private static final String PUBLISHED = "_PUBLISHED";
  private static final Set<String> OURS = Set.of(RUNS, LATEST, LINK);
  private static final int FOREIGN_SHOWN = 5;

  private final FileSystem files;
  private final Path path;

  private OutputFolder(FileSystem files, Path path) {
    this.files = files;
    this.path = path;
  }

  /**
   * Names an output folder; it need not exist.
   *
   * @throws UserError if the path is malformed or its file system cannot be reached
   */
  static OutputFolder of(String output, Configuration hadoop) {
    return of(qualified(output, hadoop), hadoop);
  }

  /**
   * Names the output folder that holds a run's folder.
   *
   * @param run the run's folder, {@linkplain #qualified qualified}
   * @return the output folder, or empty if the path cannot be that of a run
   */
  static Optional<OutputFolder> holding(Path run, Configuration hadoop) {
    Path runs = run.getParent();
    return runs == null || !runs.getName().equals(RUNS)
        ? Optional.empty()
        : Optional.of(of(runs.getParent(), hadoop));
  }

  private static OutputFolder of(Path qualified, Configuration hadoop) {
    try {
      return new OutputFolder(withoutChecksums(qualified.getFileSystem(hadoop)), qualified);
    } catch (IOException e) {
      throw unusable(qualified.toString(), e);
    }
  }

  /** Local files without checksums beside them: even on a full disk an empty file can be made. */
  private static FileSystem withoutChecksums(FileSystem files) {
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /**
   * Returns a path with the scheme and authority of its file system.
   *
   * @throws UserError if the path is malformed or its file system cannot be reached
   */
  static Path qualified(String path, Configuration hadoop) {
    try {
      Path parsed = new Path(path);
      return parsed.getFileSystem(hadoop).makeQualified(parsed);
    } catch (IOException | IllegalArgumentException e) {
      throw unusable(path, e);
    }
  }

  private static UserError unusable(String output, Exception e) {
    return new UserError(String.format(Locale.ROOT, "--output %s: %s", output, e.getMessage()), e);
  }

  /**
   * Checks that the folder holds nothing that Marsad did not write.
   *
   * @param output the folder as the user names it
   * @throws UserError naming the first five entries of another origin, or if the path is a file
   */
  void refuseForeign(String output) throws IOException {
    if (!files.exists(path)) {
      return;
    }
    if (!files.getFileStatus(path).isDirectory()) {
      throw new UserError(
          String.format(Locale.ROOT, "--output %s is a file: name a folder", output));
    }
    List<String> foreign = foreign();
    if (!foreign.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--output %s holds what Marsad did not write (%s): name a new or an empty folder",
              output,
              String.join(", ", foreign)));
    }
  }

  /** Returns the first entries that Marsad did not write, at most five. */
  private List<String> foreign() throws IOException {
    return Arrays.stream(files.listStatus(path))
        .map(status -> status.getPath().getName())
        .filter(name -> !OURS.contains(name))
        .sorted()
        .limit(FOREIGN_SHOWN)
        .toList();
  }

  FileSystem files() {
    return files;
  }

  Path path() {
    return path;
  }

  /** Whether the folder is on a local file system, where there are symbolic links. */
  boolean isLocal() {
    return files.getUri().getScheme().equals("file");
  }

  /** Returns the folder of a run. */
  Path run(String id) {
    return new Path(new Path(path, RUNS), id);
  }

  /** Returns the file that holds the id of the latest run. */
  Path latestFile() {
    return new Path(path, LATEST);
  }

  /** Returns the symbolic link to the latest run. */
  Path link() {
    return new Path(path, LINK);
  }

  /** Returns where the link to a run leads, relative to the output folder. */
  java.nio.file.Path linkTarget(String id) {
    return java.nio.file.Path.of(RUNS, id);
  }

  /** Returns the content of LATEST, which may be no valid id, or empty if there is no such file. */
  Optional<String> latestId() throws IOException {
    try (var in = files.open(latestFile())) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the id of the latest run.
   *
   * @param output the folder as the user names it
   * @throws UserError if there is none: nothing was published, or LATEST or the run is gone
   */
  String requireLatest(String output) throws IOException {
    Optional<String> latest = latestId();
    if (latest.isPresent() && !RunId.isValid(latest.get())) {
      throw new UserError(
          String.format(
              Locale.ROOT, "%s/%s does not name a run: %s", output, LATEST, latest.get()));
    }
    if (latest.isPresent() && files.exists(run(latest.get()))) {
      return latest.get();
    }
    List<String> published = files.exists(new Path(path, RUNS)) ? publishedIds() : List.of();
    throw new UserError(
        published.isEmpty() ? nothingPublished(output) : lost(output, latest, published.get(0)));
  }

  /** Whether no run was published here and nothing says that one was. */
  boolean isUnused() throws IOException {
    return latestId().isEmpty()
        && (!files.exists(new Path(path, RUNS)) || publishedIds().isEmpty());
  }

  private String nothingPublished(String output) throws IOException {
    List<String> foreign = files.exists(path) ? foreign() : List.of();
    return foreign.isEmpty()
        ? String.format(
            Locale.ROOT,
            "There is no published run in %s: run `analyze --output %s` first",
            output,
            output)
        : String.format(
            Locale.ROOT,
            "%s is no output of Marsad, it holds %s: name the folder that `analyze --output` wrote",
            output,
            String.join(", ", foreign));
  }

  private static String lost(String output, Optional<String> latest, String newest) {
    String what =
        latest
            .map(id -> String.format(Locale.ROOT, "%s names run %s, which is gone", LATEST, id))
            .orElse("there is no file " + LATEST);
    return String.format(
        Locale.ROOT,
        "%s: %s. The newest published run is %s: write that into %s/%s, or analyze again",
        output,
        what,
        newest,
        output,
        LATEST);
  }

  /** Returns the ids of all runs, published or not, newest first. */
  List<String> runIds() throws IOException {
    return Arrays.stream(files.listStatus(new Path(path, RUNS)))
        .map(run -> run.getPath().getName())
        .filter(RunId::isValid)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Returns the ids of the published runs, newest first. */
  List<String> publishedIds() throws IOException {
    List<String> published = new ArrayList<>();
    for (String id : runIds()) {
      if (isPublished(id)) {
        published.add(id);
      }
    }
    return published;
  }

  /** Whether a run has its mark. */
  boolean isPublished(String id) throws IOException {
    return files.exists(mark(id));
  }

  /** Gives a run its mark, if it has none. */
  void markPublished(String id) throws IOException {
    if (!isPublished(id)) {
      files.create(mark(id), true).close();
    }
  }

  private Path mark(String id) {
    return new Path(run(id), PUBLISHED);
  }
}
