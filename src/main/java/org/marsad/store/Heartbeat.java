package org.marsad.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sign that a run goes on: an empty file {@code _RUNNING} in its folder, written anew every
 * half minute by a daemon thread. Its time of modification comes from the file system, so that runs
 * on different machines need not agree on a clock. Another run that takes this one for dead deletes
 * the file; it is not made again.
 */
final class Heartbeat extends TimerTask {
  /** The age of the last beat from which on a run counts as dead: twenty beats. */
  static final Duration TIMEOUT = Duration.ofMinutes(10);

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final String FILE = "_RUNNING";
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  private final FileSystem files;
  private final Path file;
  private final Timer timer;

  private Heartbeat(FileSystem files, Path file, Timer timer) {
    this.files = files;
    this.file = file;
    this.timer = timer;
  }

  /**
   * Makes the first beat and goes on until {@link #stop}.
   *
   * @param run the run's folder
   * @throws IOException if the first beat fails; then there are no more
   */
  static Heartbeat start(FileSystem files, Path run) throws IOException {
    Path file = file(run);
    beat(files, file);
    Heartbeat heartbeat = new Heartbeat(files, file, new Timer("marsad-heartbeat", true));
    heartbeat.timer.schedule(heartbeat, INTERVAL.toMillis(), INTERVAL.toMillis());
    return heartbeat;
  }

  /** Returns the file of a run's heartbeat. */
  static Path file(Path run) {
    return new Path(run, FILE);
  }

  private static void beat(FileSystem files, Path file) throws IOException {
    files.create(file, true).close();
  }

  /** Beats once more, unless another run has taken this one for dead; called by the timer. */
  @Override
  public synchronized void run() {
    try {
      if (isAlive()) {
        beat(files, file);
      }
    } catch (IOException | RuntimeException e) {
      // A later beat may succeed: twenty have to fail before the run counts as dead.
      LOG.warn("Cannot write the heartbeat {}: {}", file, Secrets.masked(e.toString()));
    }
  }

  /** Whether no other run has taken this one for dead. */
  boolean isAlive() throws IOException {
    return files.exists(file);
  }

  /** Returns the time of the last beat in milliseconds since 1970, by the file system's clock. */
  long lastBeat() throws IOException {
    return lastBeat(files, file);
  }

  /**
   * Returns the time of a run's last beat, as {@link #lastBeat()}.
   *
   * @param file the {@linkplain #file file} of its heartbeat
   * @throws java.io.FileNotFoundException if it has none
   */
  static long lastBeat(FileSystem files, Path file) throws IOException {
    return files.getFileStatus(file).getModificationTime();
  }

  /** Stops beating and deletes the file; may be called again. */
  synchronized void stop() throws IOException {
    timer.cancel();
    files.delete(file, false);
  }
}
