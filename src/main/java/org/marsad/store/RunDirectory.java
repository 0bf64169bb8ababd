package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.marsad.UserError;
import org.marsad.table.Table;

/**
 * One run's folder inside an output folder, {@code OUT/runs/<run_id>}, and the act of publishing
 * it.
 *
 * <p>A run is written beside the others and becomes the latest by replacing one small file, {@code
 * OUT/LATEST}, which holds its id. That replacement is atomic: on a local file system the rename of
 * POSIX; on HDFS the rename that overwrites, one transaction of the NameNode; on an object store
 * one PUT, before whose end the old object is read (a rename there is a copy and a deletion). A
 * reader sees the old run or the new one; a run that dies leaves LATEST as it was. On a local file
 * system {@code OUT/latest} is a symbolic link to the same run, replaced by rename too.
 */
public final class RunDirectory {
  private static final String RUNS = "runs";
  private static final String LATEST = "LATEST";
  private static final String LINK = "latest";
  private static final String PUBLISHED = "_PUBLISHED";
  private static final Set<String> OURS = Set.of(RUNS, LATEST, LINK);
  private static final Set<String> RENAMING = Set.of("file", "hdfs", "viewfs");
  private static final Pattern RUN_ID = Pattern.compile("\\d{8}T\\d{9}-[0-9a-f]{4}");
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final FileSystem files;
  private final Path output;
  private final String id;

  private RunDirectory(FileSystem files, Path output, String id) {
    this.files = files;
    this.output = output;
    this.id = id;
  }

  /**
   * A new run in the output folder, which is made if it is not there.
   *
   * @throws UserError if the folder holds anything that Marsad did not write
   */
  public static RunDirectory create(String output, Configuration hadoop, Instant now) {
    try {
      Path folder = qualified(output, hadoop);
      FileSystem files = folder.getFileSystem(hadoop);
      refuseForeign(files, folder, output);
      String id = ID_TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
      RunDirectory run = new RunDirectory(files, folder, id);
      files.mkdirs(run.path());
      return run;
    } catch (IOException e) {
      throw new UserError("Cannot write to " + output + ": " + e.getMessage(), e);
    }
  }

  /**
   * The published run that LATEST names.
   *
   * @throws UserError if there is none
   */
  public static RunDirectory latest(String output, Configuration hadoop) {
    Path folder = qualified(output, hadoop);
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      try (var in = files.open(new Path(folder, LATEST))) {
        String id = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!RUN_ID.matcher(id).matches()) {
          throw new UserError("%s/%s does not name a run: %s".formatted(output, LATEST, id));
        }
        return new RunDirectory(files, folder, id);
      }
    } catch (FileNotFoundException e) {
      throw new UserError(
          "There is no published run in %s: run `analyze --output %s` first"
              .formatted(output, output),
          e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + output + ": " + e.getMessage(), e);
    }
  }

  /**
   * The run that a path names: a run's own folder, {@code OUT/runs/<run_id>}, or an output folder,
   * which stands for its latest run.
   *
   * @throws UserError if there is none
   */
  public static RunDirectory named(String path, Configuration hadoop) {
    Path folder = qualified(path, hadoop);
    if (!RUN_ID.matcher(folder.getName()).matches()) {
      return latest(path, hadoop);
    }
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      if (!files.exists(new Path(folder, PUBLISHED))) {
        throw new UserError(path + ": there is no published run");
      }
      return new RunDirectory(files, folder.getParent().getParent(), folder.getName());
    } catch (IOException e) {
      throw new UserError("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  public String id() {
    return id;
  }

  /** The run's own folder. */
  public Path path() {
    return new Path(new Path(output, RUNS), id);
  }

  /** Where a table's Parquet files are. */
  public String table(Table table) {
    return new Path(path(), table.name()).toString();
  }

  /** Whether the table was written. */
  public boolean has(Table table) {
    try {
      return files.exists(new Path(table(table)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + table(table), e);
    }
  }

  /**
   * Writes a text into the run's folder, or replaces it as a whole.
   *
   * @return where it is, as a reader finds it in the latest run
   */
  public String write(String name, String text) {
    Path file = new Path(path(), name);
    Path draft = renames() ? new Path(path(), "." + name) : file;
    try {
      put(draft, text);
      if (renames()) {
        files.delete(file, false);
        if (!files.rename(draft, file)) {
          throw new IOException("cannot rename " + draft);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return latestPath() + "/" + name;
  }

  /** Where a part of the fitted model is. */
  public String model(String part) {
    return new Path(new Path(path(), "model"), part).toString();
  }

  /** How a reader finds the latest run from outside. */
  public String latestPath() {
    return isLocal() ? new Path(output, LINK).toUri().getPath() : path().toString();
  }

  /** Makes this run the latest one. */
  public void publish() {
    try {
      files.create(new Path(path(), PUBLISHED), true).close();
      if (isLocal()) {
        publishLocally(java.nio.file.Path.of(output.toUri().getPath()));
      } else if (renames()) {
        Path draft = new Path(output, "." + LATEST + "-" + id);
        put(draft, id + "\n");
        FileContext.getFileContext(output.toUri(), files.getConf())
            .rename(draft, new Path(output, LATEST), Options.Rename.OVERWRITE);
      } else {
        put(new Path(output, LATEST), id + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish " + path(), e);
    }
  }

  /** The published runs of the same output folder, newest first. */
  public List<RunDirectory> published() {
    try {
      return publishedIds().stream().map(other -> new RunDirectory(files, output, other)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the runs in " + output, e);
    }
  }

  private List<String> publishedIds() throws IOException {
    return Arrays.stream(files.listStatus(new Path(output, RUNS)))
        .filter(run -> RUN_ID.matcher(run.getPath().getName()).matches())
        .filter(this::isPublished)
        .map(run -> run.getPath().getName())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Deletes published runs older than the newest {@code keep}; 0 keeps all. */
  public void prune(int keep) {
    if (keep == 0) {
      return;
    }
    try {
      for (String old : publishedIds().stream().skip(keep).toList()) {
        if (!old.equals(id)) {
          files.delete(new Path(new Path(output, RUNS), old), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete old runs in " + output, e);
    }
  }

  /** Takes away what a run that failed has written. */
  public void discard() {
    try {
      files.delete(path(), true);
    } catch (IOException e) {
      // It is not published: nobody reads it.
    }
  }

  private boolean isPublished(FileStatus run) {
    try {
      return files.exists(new Path(run.getPath(), PUBLISHED));
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isLocal() {
    return files.getUri().getScheme().equals("file");
  }

  /**
   * Whether files are replaced by renaming; elsewhere a file appears as a whole when it is closed.
   */
  private boolean renames() {
    return RENAMING.contains(files.getUri().getScheme());
  }

  private void put(Path file, String text) throws IOException {
    try (var out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void publishLocally(java.nio.file.Path folder) throws IOException {
    java.nio.file.Path draft = folder.resolve("." + LATEST + "-" + id);
    Files.writeString(draft, id + "\n");
    move(draft, folder.resolve(LATEST));
    java.nio.file.Path link = folder.resolve("." + LINK + "-" + id);
    try {
      Files.createSymbolicLink(link, java.nio.file.Path.of(RUNS, id));
    } catch (UnsupportedOperationException | IOException e) {
      return; // no symbolic links here: LATEST says it all
    }
    move(link, folder.resolve(LINK));
  }

  private static void move(java.nio.file.Path from, java.nio.file.Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path qualified(String output, Configuration hadoop) {
    try {
      Path path = new Path(output);
      return path.getFileSystem(hadoop).makeQualified(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("--output %s: %s".formatted(output, e.getMessage()), e);
    }
  }

  private static void refuseForeign(FileSystem files, Path folder, String output)
      throws IOException {
    if (!files.exists(folder)) {
      return;
    }
    if (!files.getFileStatus(folder).isDirectory()) {
      throw new UserError("--output %s is a file: name a folder".formatted(output));
    }
    List<String> foreign =
        Arrays.stream(files.listStatus(folder))
            .map(status -> status.getPath().getName())
            .filter(
                name -> !OURS.contains(name) && !name.startsWith(".L") && !name.startsWith(".l"))
            .sorted()
            .limit(5)
            .toList();
    if (!foreign.isEmpty()) {
      throw new UserError(
          "--output %s holds what Marsad did not write (%s): name a new or an empty folder"
              .formatted(output, String.join(", ", foreign)));
    }
  }
}
