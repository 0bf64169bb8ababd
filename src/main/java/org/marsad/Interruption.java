package org.marsad;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;

/**
 * Ends a run in order when the program is told to end (SIGTERM, SIGINT): says in one line that
 * nothing was published, stops Spark, takes the run's folder away. The exit code is that of the
 * signal, 143 or 130.
 */
final class Interruption implements Runnable {
  private static final int BEFORE_SPARK = 100; // Spark's own hook has 40
  private static final int PATIENCE_SECONDS = 20;
  private static final int LOOKS = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final PrintStream progress;
  private SparkSession spark;
  private RunDirectory run;
  private boolean over;

  private Interruption(PrintStream progress) {
    this.progress = progress;
  }

  /** From now on an interruption is answered. */
  static Interruption awaited(PrintStream progress) {
    Interruption interruption = new Interruption(progress);
    ShutdownHookManager.get()
        .addShutdownHook(interruption, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return interruption;
  }

  /** Whether the program is ending, told to or not. */
  static boolean underWay() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  /** There is something to end. */
  synchronized void endsOrderly(SparkSession session, RunDirectory directory) {
    spark = session;
    run = directory;
    if (underWay()) {
      run.discard();
    }
  }

  /** The run has come to its own end. */
  synchronized void isOver() {
    over = true;
  }

  @Override
  public synchronized void run() {
    if (over) {
      return;
    }
    if (spark != null) {
      spark.sparkContext().setLogLevel("OFF");
      spark.stop();
    }
    boolean published = run != null && !takenAway();
    progress.println(
        published
            ? "marsad: stopped; run %s is published".formatted(run.id())
            : "marsad: stopped; nothing was published");
  }

  /** Tasks that Spark has let go of may still write for a moment: looks more than once. */
  private boolean takenAway() {
    boolean discarded = run.discard();
    try {
      for (int look = 1; discarded && look < LOOKS; look++) {
        Thread.sleep(BETWEEN_LOOKS_MILLIS);
        run.discard();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return discarded;
  }
}
