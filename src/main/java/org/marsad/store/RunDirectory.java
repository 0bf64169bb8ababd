package org.marsad.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.marsad.config.Secrets;
import org.marsad.config.UserError;
import org.marsad.table.Table;
import org.marsad.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run's folder inside an output folder, {@code OUT/runs/<run_id>}. A run that is {@linkplain
 * #create created} is written and then published, or discarded if it fails; a run that was
 * published before is found by {@link #latest} or {@link #named} and read.
 *
 * <p>Readers of the output folder see one published run as a whole at any time: the one that was
 * published last. Several runs may go on in one output folder. {@code RunPublisher} explains how
 * that holds on local disks, HDFS and object stores.
 */
public final class RunDirectory {
  private static final String MODEL = "model";
  private static final String STATE = "_state";
  private static final Logger LOG = LoggerFactory.getLogger(RunDirectory.class);

  private final OutputFolder output;
  private final String id;

  /** Null for a run that was published before. */
  private final RunPublisher publisher;

  private RunDirectory(OutputFolder output, String id, RunPublisher publisher) {
    this.output = output;
    this.id = id;
    this.publisher = publisher;
  }

  /**
   * Creates a run. From now on until it is published or discarded it gives signs of life.
   *
   * @param output the output folder, which is made if it does not exist
   * @param hadoop the settings of the file system
   * @param now the time that its id tells
   * @return the run, with an empty folder
   * @throws UserError if the output folder holds anything that Marsad did not write, or cannot be
   *     written to
   */
  public static RunDirectory create(String output, Configuration hadoop, Instant now) {
    OutputFolder folder = OutputFolder.of(output, hadoop);
    try {
      folder.refuseForeign(output);
      String id = RunId.create(now);
      return new RunDirectory(folder, id, RunPublisher.begin(folder, id));
    } catch (IOException e) {
      throw new UserError("Cannot write to " + output + ": " + e.getMessage(), e);
    }
  }

  /**
   * Finds the run that was published last.
   *
   * @param output the output folder
   * @param hadoop the settings of the file system
   * @throws UserError if there is none, or the folder cannot be read
   */
  public static RunDirectory latest(String output, Configuration hadoop) {
    OutputFolder folder = OutputFolder.of(output, hadoop);
    try {
      return new RunDirectory(folder, folder.requireLatest(output), null);
    } catch (IOException e) {
      throw unreadable(output, e);
    }
  }

  /**
   * Finds the run that was published last, if anything was published.
   *
   * @param output the output folder, which need not exist
   * @param hadoop the settings of the file system
   * @throws UserError if LATEST or the run that it names is gone, or the folder cannot be read
   */
  public static Optional<RunDirectory> latestIfAny(String output, Configuration hadoop) {
    OutputFolder folder = OutputFolder.of(output, hadoop);
    try {
      return folder.isUnused() ? Optional.empty() : Optional.of(latest(output, hadoop));
    } catch (IOException e) {
      throw unreadable(output, e);
    }
  }

  /**
   * Finds a published run by a path.
   *
   * @param path a run's own folder, {@code OUT/runs/<run_id>}, or an output folder, which stands
   *     for its latest run
   * @param hadoop the settings of the file system
   * @throws UserError if there is no published run, or the folder cannot be read
   */
  public static RunDirectory named(String path, Configuration hadoop) {
    Path folder = OutputFolder.qualified(path, hadoop);
    String id = folder.getName();
    if (!RunId.isValid(id)) {
      return latest(path, hadoop);
    }
    Optional<OutputFolder> output = OutputFolder.holding(folder, hadoop);
    try {
      if (output.isEmpty() || !output.get().isPublished(id)) {
        throw new UserError(path + ": there is no published run");
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
    return new RunDirectory(output.get(), id, null);
  }

  private static UserError unreadable(String path, IOException e) {
    return new UserError("Cannot read " + path + ": " + e.getMessage(), e);
  }

  /** Returns the run's id, which is the name of its folder. */
  public String id() {
    return id;
  }

  /** Returns the run's own folder, with the scheme of its file system. */
  public Path path() {
    return output.run(id);
  }

  /**
   * Returns the folder of a table's Parquet files; it may not exist, see {@link #has}. That of a
   * table that is kept for updates alone is inside a hidden one.
   */
  public String table(Table table) {
    Path folder = Tables.STATE.contains(table) ? new Path(path(), STATE) : path();
    return new Path(folder, table.name()).toString();
  }

  /** Returns the file system that the run is on. */
  FileSystem files() {
    return output.files();
  }

  /**
   * Tells whether a table was written.
   *
   * @throws UncheckedIOException if the file system cannot tell
   */
  public boolean has(Table table) {
    try {
      return output.files().exists(new Path(table(table)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look for " + table(table), e);
    }
  }

  /**
   * Returns where a part of the fitted model is stored.
   *
   * @param part a name for the part
   */
  public String model(String part) {
    return new Path(new Path(path(), MODEL), part).toString();
  }

  /**
   * Copies the fitted model of another run of the same output folder.
   *
   * @throws UncheckedIOException if it cannot be copied
   */
  public void takeModel(RunDirectory other) {
    FileSystem files = files();
    try {
      Path model = new Path(other.path(), MODEL);
      FileUtil.copy(files, model, files, new Path(path(), MODEL), false, files.getConf());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot copy the model of run " + other.id, e);
    }
  }

  /**
   * Writes a text into the run's folder, or replaces it as a whole.
   *
   * @param name the name of the file
   * @param text its content, stored in UTF-8
   * @return where a reader finds the file once this run is the latest
   * @throws UncheckedIOException if it cannot be written
   */
  public String write(String name, String text) {
    Path file = new Path(path(), name);
    try {
      AtomicFile.of(output.files(), file, path()).write(text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
    return latestPath() + "/" + name;
  }

  /** Returns the path by which a reader finds this run once it is the latest. */
  public String latestPath() {
    return output.isLocal() ? output.link().toUri().getPath() : path().toString();
  }

  /** Returns the bytes that can still be written, or 0 where the file system does not tell. */
  public long freeBytes() {
    try {
      return output.files().getStatus(output.path()).getRemaining();
    } catch (IOException e) {
      LOG.warn(
          "Cannot tell how much room is left in {}: {}",
          Secrets.masked(output.path().toString()),
          Secrets.masked(e.toString()));
      return 0;
    }
  }

  /**
   * Returns the published runs of the same output folder, newest first.
   *
   * @throws UncheckedIOException if they cannot be listed
   */
  public List<RunDirectory> published() {
    try {
      return output.publishedIds().stream()
          .map(other -> new RunDirectory(output, other, null))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the runs in " + output.path(), e);
    }
  }

  /**
   * Makes this run the latest one, by one atomic act.
   *
   * @throws UserError if the run gave no sign of life for ten minutes and another run has taken it
   *     for dead
   * @throws UncheckedIOException if it cannot be published
   */
  public void publish() {
    publisher().publish();
  }

  /**
   * Makes this run the latest one, as {@link #publish}, if nothing was published since another one.
   *
   * @param base the run that this one builds on
   * @throws UserError if another run was published meanwhile; then nothing is
   */
  public void publishAfter(RunDirectory base) {
    publisher().publishAfter(base.id);
  }

  /**
   * Deletes published runs of the same output folder, but for the newest ones, this one and the
   * latest.
   *
   * @param keep the number of runs to keep; 0 keeps all
   * @throws UncheckedIOException if an old run cannot be deleted
   */
  public void prune(int keep) {
    publisher().prune(keep);
  }

  /**
   * Deletes the folders of runs that died in the same output folder, and completes a run that died
   * right after it was published. Never fails.
   */
  public void removeLeftovers() {
    publisher().removeLeftovers();
  }

  /**
   * Deletes what the run has written, unless it is published; may be called again. Never fails.
   *
   * @return whether the run is not published
   */
  public boolean discard() {
    return publisher().discard();
  }

  private RunPublisher publisher() {
    if (publisher == null) {
      throw new IllegalStateException("run " + id + " is finished and can only be read");
    }
    return publisher;
  }
}
