package org.marsad.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.Secrets;
import org.marsad.config.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one run in an output folder: it begins with a heartbeat, ends published or discarded,
 * and meanwhile deletes what older runs have left.
 *
 * <p>A run is written beside the others and becomes the latest when the one small file {@code
 * LATEST} is replaced, which is atomic (see {@link AtomicFile}). A reader sees the old run or the
 * new one; a run that dies leaves {@code LATEST} as it was. The link {@code latest} is replaced
 * right after it.
 *
 * <p>Several runs may go on in one output folder. {@code LATEST} names the one that was published
 * last. A run gets its mark {@code _PUBLISHED} only once {@code LATEST} has named it, and only
 * marked runs that {@code LATEST} does not name are pruned, so that pruning needs no lock.
 *
 * <p>A run is dead if it has no mark and its last beat is ten minutes older than that of the run
 * that looks; where there is no heartbeat, the time in its id counts. A run that was taken for dead
 * all the same, for instance on a machine that slept, finds its heartbeat deleted and does not
 * publish. If a run dies after {@code LATEST} has named it and before it has its link and its mark,
 * the next run adds both.
 */
final class RunPublisher {
  private static final Logger LOG = LoggerFactory.getLogger(RunPublisher.class);

  private final OutputFolder output;
  private final String id;
  private final Heartbeat heartbeat;
  private final List<Path> newFolders;
  private boolean published;

  private RunPublisher(OutputFolder output, String id, Heartbeat heartbeat, List<Path> newFolders) {
    this.output = output;
    this.id = id;
    this.heartbeat = heartbeat;
    this.newFolders = newFolders;
  }

  /**
   * Makes the run's folder and starts its heartbeat.
   *
   * @throws IOException if either fails; then no folder is left
   */
  static RunPublisher begin(OutputFolder output, String id) throws IOException {
    FileSystem files = output.files();
    Path run = output.run(id);
    List<Path> newFolders = missing(files, List.of(run.getParent(), output.path()));
    files.mkdirs(run);
    try {
      return new RunPublisher(output, id, Heartbeat.start(files, run), newFolders);
    } catch (IOException e) {
      files.delete(run, true);
      throw e;
    }
  }

  private static List<Path> missing(FileSystem files, List<Path> folders) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path folder : folders) {
      if (!files.exists(folder)) {
        missing.add(folder);
      }
    }
    return missing;
  }

  /**
   * Makes the run the latest one. A failure after that is logged: the next run completes what is
   * missing.
   *
   * @throws UserError if another run has taken this one for dead
   * @throws UncheckedIOException if LATEST cannot be replaced; then nothing is published
   */
  synchronized void publish() {
    try {
      if (!heartbeat.isAlive()) {
        throw takenForDead();
      }
      atomic(output.latestFile()).write(id + "\n");
      published = true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish " + output.run(id), e);
    }
    try {
      linkToLatest();
      output.markPublished(id);
      heartbeat.stop();
    } catch (IOException e) {
      warn("Run " + id + " is published without its link or mark; the next run adds them", e);
    }
  }

  /**
   * Makes the run the latest one, as {@link #publish}, unless another run was published since its
   * base was.
   *
   * @param base the id of the run that this one builds on
   * @throws UserError if another run was published or is being published
   */
  synchronized void publishAfter(String base) {
    try {
      Succession.claim(output, base, id);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish " + output.run(id), e);
    }
    publish();
  }

  private UserError takenForDead() {
    return new UserError(
        String.format(
            Locale.ROOT,
            "Run %s gave no sign of life for %d minutes, and another run took it for dead: start it"
                + " again. Nothing was published.",
            id,
            Heartbeat.TIMEOUT.toMinutes()));
  }

  private AtomicFile atomic(Path file) {
    return AtomicFile.of(output.files(), file, output.run(id));
  }

  /** Lets the link lead to the run that LATEST names, also if that changes meanwhile. */
  private void linkToLatest() throws IOException {
    if (!output.isLocal()) {
      return;
    }
    Optional<String> latest = validLatest();
    while (latest.isPresent()) {
      try {
        atomic(output.link()).linkTo(output.linkTarget(latest.get()));
      } catch (UnsupportedOperationException e) {
        LOG.debug("There are no symbolic links in {}: LATEST alone names the run", output.path());
        return;
      }
      Optional<String> now = validLatest();
      if (now.equals(latest)) {
        return;
      }
      latest = now; // another run was published in the meantime
    }
  }

  private Optional<String> validLatest() throws IOException {
    return output.latestId().filter(RunId::isValid);
  }

  /**
   * Deletes published runs older than the newest ones; never this run or the one that LATEST names.
   *
   * @param keep the number of runs to keep; 0 keeps all
   * @throws UncheckedIOException if an old run cannot be deleted
   */
  void prune(int keep) {
    if (keep == 0) {
      return;
    }
    try {
      List<String> marked = output.publishedIds(); // before LATEST is read: it named all of them
      Optional<String> latest = output.latestId();
      for (String old : marked.stream().skip(keep).toList()) {
        if (!old.equals(id) && !latest.equals(Optional.of(old))) {
          output.files().delete(output.run(old), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete old runs in " + output.path(), e);
    }
  }

  /**
   * Deletes the folders of dead runs, and adds the link and the mark of a run that died right after
   * it was published. A failure is logged: nobody reads those folders, and a later run, or one that
   * may delete them, does.
   */
  void removeLeftovers() {
    try {
      Optional<String> latest = validLatest();
      if (latest.isPresent() && output.files().exists(output.run(latest.get()))) {
        linkToLatest();
        output.markPublished(latest.get());
      }
      for (String other : output.runIds()) {
        if (isDead(other)) {
          // The heartbeat goes first, so that the run cannot publish any more.
          output.files().delete(Heartbeat.file(output.run(other)), false);
          output.files().delete(output.run(other), true);
        }
      }
    } catch (IOException e) {
      warn("Cannot delete what dead runs have left in " + output.path(), e);
    }
  }

  private boolean isDead(String run) throws IOException {
    boolean silent = lastSign(run) + Heartbeat.TIMEOUT.toMillis() < heartbeat.lastBeat();
    return silent && !output.isPublished(run); // a run gets its mark before its heartbeat goes
  }

  private long lastSign(String run) throws IOException {
    try {
      return Heartbeat.lastBeat(output.files(), Heartbeat.file(output.run(run)));
    } catch (FileNotFoundException e) {
      return RunId.startMillis(run);
    }
  }

  /**
   * Deletes what the run has written, unless it is published. A failure is logged: nobody reads
   * what is not published. May be called again.
   *
   * @return whether the run is not published
   */
  synchronized boolean discard() {
    if (published) {
      return false;
    }
    try {
      heartbeat.stop();
      output.files().delete(output.run(id), true);
      deleteNewFolders();
    } catch (IOException e) {
      warn("Cannot delete the folder of run " + id + ", which is not published", e);
    }
    return true;
  }

  /** Deletes the folders that this run has made around its own, unless another run uses them. */
  private void deleteNewFolders() throws IOException {
    for (Path folder : newFolders) {
      if (output.files().listStatus(folder).length > 0) {
        return;
      }
      output.files().delete(folder, false);
    }
  }

  private static void warn(String what, IOException why) {
    LOG.warn("{}: {}", Secrets.masked(what), Secrets.masked(why.toString()));
  }
}
