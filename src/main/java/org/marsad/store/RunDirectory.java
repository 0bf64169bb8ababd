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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;
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
 * system {@code OUT/latest} is a symbolic link to the same run, replaced by rename right after
 * LATEST.
 *
 * <p>Several runs may go on in one output folder. LATEST names the one that was published last. A
 * run gets its mark {@code _PUBLISHED} only once LATEST has named it, and only marked runs that
 * LATEST does not name are pruned: no lock is needed for that, which object stores do not have.
 *
 * <p>A run that fails takes its folder away; that of a dead run is taken away by the next one. Dead
 * is a run without the mark whose sign of life (see {@link Heartbeat}; where it gave none, the time
 * in its id) is ten minutes older than that of the run that looks, by the clock of the file system.
 * A run that was taken for dead all the same, say on a machine that slept, finds its sign gone and
 * does not publish. Should a run die after LATEST has named it and before its link and its mark,
 * the next one adds both.
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
  private Heartbeat heartbeat;
  private boolean published;

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
      FileSystem files = fileSystem(folder, hadoop);
      refuseForeign(files, folder, output);
      String id = ID_TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, 4);
      RunDirectory run = new RunDirectory(files, folder, id);
      files.mkdirs(run.path());
      run.heartbeat = run.firstSign();
      return run;
    } catch (IOException e) {
      throw new UserError("Cannot write to " + output + ": " + e.getMessage(), e);
    }
  }

  private Heartbeat firstSign() throws IOException {
    try {
      return Heartbeat.start(files, path());
    } catch (IOException e) {
      files.delete(path(), true);
      throw e;
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
      FileSystem files = fileSystem(folder, hadoop);
      try (var in = files.open(new Path(folder, LATEST))) {
        String id = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!RUN_ID.matcher(id).matches()) {
          throw new UserError(
              String.format(Locale.ROOT, "%s/%s does not name a run: %s", output, LATEST, id));
        }
        return new RunDirectory(files, folder, id);
      }
    } catch (FileNotFoundException e) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "There is no published run in %s: run `analyze --output %s` first",
              output,
              output),
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
      FileSystem files = fileSystem(folder, hadoop);
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
    return runPath(id);
  }

  private Path runPath(String run) {
    return new Path(new Path(output, RUNS), run);
  }

  /** Where a table's Parquet files are. */
  public String table(Table table) {
    return new Path(path(), table.name()).toString();
  }

  /** How much can still be written there, as far as the file system knows. */
  public long freeBytes() {
    try {
      return files.getStatus(output).getRemaining();
    } catch (IOException e) {
      return 0;
    }
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
    try {
      replace(file, text);
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

  /**
   * Makes this run the latest one.
   *
   * @throws UserError if another run has taken this one for dead
   */
  public synchronized void publish() {
    try {
      if (!heartbeat.goesOn()) {
        throw new UserError(
            String.format(
                    Locale.ROOT,
                    "Run %s gave no sign of life for %d minutes, and another run took it for dead: start it",
                    id,
                    Heartbeat.SILENCE.toMinutes())
                + " again. Nothing was published.");
      }
      replace(new Path(output, LATEST), id + "\n");
      published = true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish " + path(), e);
    }
    try {
      letLinkFollowLatest();
      mark(id);
      heartbeat.stop();
    } catch (IOException e) {
      // It is published: the next run adds what is missing.
    }
  }

  private void letLinkFollowLatest() throws IOException {
    if (!isLocal()) {
      return;
    }
    String latest;
    do {
      latest = named();
      Path link = new Path(output, LINK);
      Files.deleteIfExists(local(draft(link)));
      try {
        Files.createSymbolicLink(local(draft(link)), java.nio.file.Path.of(RUNS, latest));
      } catch (UnsupportedOperationException e) {
        return; // no symbolic links here: LATEST says it all
      }
      move(draft(link), link);
    } while (!latest.equals(named())); // another run was published in the meantime
  }

  /**
   * Puts a text in the place of a file as a whole. The draft is in the run's own folder: if the run
   * dies, it goes with it.
   */
  private void replace(Path file, String text) throws IOException {
    boolean renamed = RENAMING.contains(files.getUri().getScheme());
    Path draft = renamed ? draft(file) : file; // elsewhere a file appears when it is closed
    try (var out = files.create(draft, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (isLocal()) {
      move(draft, file);
    } else if (renamed) {
      FileContext.getFileContext(output.toUri(), files.getConf())
          .rename(draft, file, Options.Rename.OVERWRITE);
    }
  }

  private Path draft(Path file) {
    return new Path(path(), "." + file.getName());
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(
        local(from),
        local(to),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private void mark(String run) throws IOException {
    if (!isMarked(run)) {
      files.create(new Path(runPath(run), PUBLISHED), true).close();
    }
  }

  private boolean isMarked(String run) throws IOException {
    return files.exists(new Path(runPath(run), PUBLISHED));
  }

  /** The id in LATEST, or an empty text. */
  private String named() throws IOException {
    try (var in = files.open(new Path(output, LATEST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (FileNotFoundException e) {
      return "";
    }
  }

  /** The published runs of the same output folder, newest first. */
  public List<RunDirectory> published() {
    try {
      return markedIds().stream().map(other -> new RunDirectory(files, output, other)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the runs in " + output, e);
    }
  }

  /** The runs with the mark, newest first. */
  private List<String> markedIds() throws IOException {
    List<String> marked = new ArrayList<>();
    for (String other : ids()) {
      if (isMarked(other)) {
        marked.add(other);
      }
    }
    return marked;
  }

  private List<String> ids() throws IOException {
    return Arrays.stream(files.listStatus(new Path(output, RUNS)))
        .map(run -> run.getPath().getName())
        .filter(name -> RUN_ID.matcher(name).matches())
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Deletes published runs older than the newest {@code keep}; 0 keeps all. */
  public void prune(int keep) {
    if (keep == 0) {
      return;
    }
    try {
      List<String> marked = markedIds(); // before LATEST is read: who is marked was named before
      String latest = named();
      for (String old : marked.stream().skip(keep).toList()) {
        if (!old.equals(id) && !old.equals(latest)) {
          files.delete(runPath(old), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete old runs in " + output, e);
    }
  }

  /** Takes away what dead runs have left, and completes what one of them has published. */
  public void takeAwayLeftovers() {
    try {
      String latest = named();
      if (!latest.isEmpty() && files.exists(runPath(latest))) {
        letLinkFollowLatest();
        mark(latest);
      }
      for (String other : ids()) {
        if (isDead(other)) {
          files.delete(Heartbeat.in(runPath(other)), false); // first, so that it cannot publish
          files.delete(runPath(other), true);
        }
      }
    } catch (IOException e) {
      // Nobody reads them; a later run, or one that may delete them, takes them away.
    }
  }

  private boolean isDead(String run) throws IOException {
    boolean silent = lastSign(run) + Heartbeat.SILENCE.toMillis() < heartbeat.last();
    return silent && !isMarked(run); // in this order: a run gets its mark before its sign goes
  }

  private long lastSign(String run) throws IOException {
    try {
      return files.getFileStatus(Heartbeat.in(runPath(run))).getModificationTime();
    } catch (FileNotFoundException e) {
      return ID_TIME.parse(run.substring(0, run.indexOf('-')), Instant::from).toEpochMilli();
    }
  }

  /**
   * Takes away what the run has written, unless it is published.
   *
   * @return whether it is gone
   */
  public synchronized boolean discard() {
    if (published) {
      return false;
    }
    try {
      heartbeat.stop();
      files.delete(path(), true);
    } catch (IOException e) {
      // It is not published: nobody reads it.
    }
    return true;
  }

  private boolean isLocal() {
    return files.getUri().getScheme().equals("file");
  }

  /** Local files without checksums beside them: even on a full disk an empty file can be made. */
  private static FileSystem fileSystem(Path folder, Configuration hadoop) throws IOException {
    FileSystem files = folder.getFileSystem(hadoop);
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  private static Path qualified(String output, Configuration hadoop) {
    try {
      Path path = new Path(output);
      return path.getFileSystem(hadoop).makeQualified(path);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError(String.format(Locale.ROOT, "--output %s: %s", output, e.getMessage()), e);
    }
  }

  private static void refuseForeign(FileSystem files, Path folder, String output)
      throws IOException {
    if (!files.exists(folder)) {
      return;
    }
    if (!files.getFileStatus(folder).isDirectory()) {
      throw new UserError(
          String.format(Locale.ROOT, "--output %s is a file: name a folder", output));
    }
    List<String> foreign =
        Arrays.stream(files.listStatus(folder))
            .map(status -> status.getPath().getName())
            .filter(name -> !OURS.contains(name))
            .sorted()
            .limit(5)
            .toList();
    if (!foreign.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--output %s holds what Marsad did not write (%s): name a new or an empty folder",
              output,
              String.join(", ", foreign)));
    }
  }
}
