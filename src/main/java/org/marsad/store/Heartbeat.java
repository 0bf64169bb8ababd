package org.marsad.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A run's sign of life: an empty file in its folder, written anew every half minute as long as the
 * run is going on. Its time of modification is given by the file system, so that runs on different
 * machines need not agree on a clock.
 */
final class Heartbeat {
  static final String FILE = "_RUNNING";

  /** A run that gave no sign for so long is dead: twenty beats. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  private static final Duration BEAT = Duration.ofSeconds(30);

  private final FileSystem files;
  private final Path file;
  private final ScheduledExecutorService timer;

  private Heartbeat(FileSystem files, Path file) {
    this.files = files;
    this.file = file;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "marsad-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Gives the first sign, and further ones from then on. */
  static Heartbeat start(FileSystem files, Path run) throws IOException {
    Heartbeat heartbeat = new Heartbeat(files, new Path(run, FILE));
    files.create(heartbeat.file, true).close();
    heartbeat.timer.scheduleWithFixedDelay(
        heartbeat::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    return heartbeat;
  }

  private void beat() {
    try {
      if (goesOn()) {
        files.create(file, true).close();
      }
    } catch (IOException e) {
      // The next one may get through: many may fail before the run counts as dead.
    }
  }

  /** Whether nobody has taken the run for dead. */
  boolean goesOn() throws IOException {
    return files.exists(file);
  }

  /** When the last sign was given, by the file system's clock. */
  long last() throws IOException {
    return files.getFileStatus(file).getModificationTime();
  }

  /** Ends the signs; the file goes too. */
  void stop() throws IOException {
    timer.shutdownNow();
    files.delete(file, false);
  }
}
