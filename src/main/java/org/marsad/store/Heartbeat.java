package org.marsad.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A run's sign of life: an empty file in its folder, written anew every half minute as long as the
 * run is going on. Its time of modification is given by the file system, so that runs on different
 * machines need not agree on a clock.
 */
final class Heartbeat extends TimerTask {
  /** A run that gave no sign for so long is dead: twenty beats. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  private static final Duration BEAT = Duration.ofSeconds(30);

  private final FileSystem files;
  private final Path sign;
  private final Timer timer = new Timer("marsad-heartbeat", true);

  private Heartbeat(FileSystem files, Path sign) {
    this.files = files;
    this.sign = sign;
  }

  /** Gives the first sign, and further ones from then on. */
  static Heartbeat start(FileSystem files, Path run) throws IOException {
    Heartbeat heartbeat = new Heartbeat(files, in(run));
    heartbeat.give();
    heartbeat.timer.schedule(heartbeat, BEAT.toMillis(), BEAT.toMillis());
    return heartbeat;
  }

  /** The sign in a run's folder. */
  static Path in(Path run) {
    return new Path(run, "_RUNNING");
  }

  private void give() throws IOException {
    files.create(sign, true).close();
  }

  @Override
  public synchronized void run() {
    try {
      if (goesOn()) {
        give();
      }
    } catch (IOException | RuntimeException e) {
      // The next one may get through: many may fail before the run counts as dead.
    }
  }

  /** Whether nobody has taken the run for dead. */
  boolean goesOn() throws IOException {
    return files.exists(sign);
  }

  /** When the last sign was given, by the file system's clock. */
  long last() throws IOException {
    return files.getFileStatus(sign).getModificationTime();
  }

  /** Ends the signs; the file goes too. */
  synchronized void stop() throws IOException {
    timer.cancel();
    files.delete(sign, false);
  }
}
