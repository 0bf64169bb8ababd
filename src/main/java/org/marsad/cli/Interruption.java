package org.marsad.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;

/**
 * Ends a run in order, takes its folder away unless it is published. When the program is told to
 * end (SIGTERM, SIGINT) it stops Spark first and says in one line what was published; the exit code
 * is that of the signal, 143 or 130.
 */
public final class Interruption implements AutoCloseable {
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
  public static Interruption awaited(PrintStream progress) {
    Interruption interruption = new Interruption(progress);
    ShutdownHookManager.get()
        .addShutdownHook(interruption::end, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return interruption;
  }

  /** Whether the program is ending, told to or not. */
  public static boolean underWay() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  /** There is something to end. */
  public synchronized void concerns(SparkSession session, RunDirectory directory) {
    spark = session;
    run = directory;
    if (underWay()) {
      run.discard();
      throw new IllegalStateException("interrupted before the run began");
    }
  }

  /** The run has come to its own end, and Spark is stopped; what is not published goes. */
  @Override
  public synchronized void close() {
    over = true;
    if (run != null) {
      takenAway();
    }
  }

  private synchronized void end() {
    if (over) {
      return;
    }
    if (spark != null) {
      spark.sparkContext().setLogLevel("OFF");
      spark.stop();
    }
    boolean published = run != null && !takenAway();
    progress.println(
        "marsad: stopped; " + (published ? "run " + run.id() : "nothing") + " was published");
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
