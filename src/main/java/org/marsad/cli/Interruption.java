package org.marsad.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;

/**
 * Ends a run in order and deletes its folder unless it is published. On SIGTERM or SIGINT it stops
 * Spark first and prints in one line what was published; the exit code is that of the signal, 143
 * or 130.
 */
public final class Interruption implements AutoCloseable {
  private static final int BEFORE_SPARK = 100; // Spark's own hook has 40
  private static final int PATIENCE_SECONDS = 20;
  private static final int LOOKS = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 200;

  private final PrintStream progress;
  private final Runnable hook = this::end;
  private SparkSession spark;
  private RunDirectory run;
  private boolean over;

  private Interruption(PrintStream progress) {
    this.progress = progress;
  }

  /**
   * Installs the shutdown hook.
   *
   * @param progress where the line is printed
   */
  public static Interruption awaited(PrintStream progress) {
    Interruption interruption = new Interruption(progress);
    ShutdownHookManager.get()
        .addShutdownHook(interruption.hook, BEFORE_SPARK, PATIENCE_SECONDS, TimeUnit.SECONDS);
    return interruption;
  }

  /** Returns whether the program is ending, by a signal or by itself. */
  public static boolean underWay() {
    return ShutdownHookManager.get().isShutdownInProgress();
  }

  /** Names the session and the run that an interruption must end. */
  public synchronized void concerns(SparkSession session, RunDirectory directory) {
    spark = session;
    run = directory;
    if (underWay()) {
      run.discard();
      throw new IllegalStateException("interrupted before the run began");
    }
  }

  /** Ends the watch over a run that has come to its own end; deletes it if it is not published. */
  @Override
  public synchronized void close() {
    over = true;
    if (!underWay()) {
      ShutdownHookManager.get().removeShutdownHook(hook);
    }
    if (run != null) {
      deletedUnlessPublished();
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
    boolean published = run != null && !deletedUnlessPublished();
    progress.println(
        "marsad: stopped; " + (published ? "run " + run.id() : "nothing") + " was published");
  }

  /** Deletes the folder more than once, because cancelled tasks may still write for a moment. */
  private boolean deletedUnlessPublished() {
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
