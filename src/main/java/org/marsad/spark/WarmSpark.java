package org.marsad.spark;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A Spark that stays up between commands, so that only the first of them waits for its start. Each
 * work has a session and a thread of its own: the settings, views and properties that it sets are
 * gone with it, and what it kept in memory is freed behind it. One work is done at a time.
 */
public final class WarmSpark implements Sessions, AutoCloseable {
  private final CompletableFuture<SparkSession> first;
  private final AtomicReference<Thread> worker = new AtomicReference<>();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  private WarmSpark(CompletableFuture<SparkSession> first) {
    this.first = first;
  }

  /** Begins to start Spark and does not wait for it. */
  public static WarmSpark starting() {
    return new WarmSpark(
        CompletableFuture.supplyAsync(() -> SparkSessions.session(SparkSessions.Log.QUIET)));
  }

  /** Uses a Spark that has been started. */
  static WarmSpark of(SparkSession spark) {
    return new WarmSpark(CompletableFuture.completedFuture(spark));
  }

  @Override
  public void with(SparkSessions.Log log, Consumer<SparkSession> work) {
    cancelled.set(false);
    SparkSession spark = first.join();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread = new Thread(() -> run(spark, log, work, failure), "command");
    worker.set(thread);
    thread.start();
    join(thread);
    worker.set(null);
    if (cancelled.get()) {
      spark.sparkContext().cancelAllJobs(); // those that began when the others were cancelled
    }
    if (failure.get() != null) {
      throw unchecked(failure.get());
    }
  }

  private static void run(
      SparkSession spark,
      SparkSessions.Log log,
      Consumer<SparkSession> work,
      AtomicReference<Throwable> failure) {
    try {
      MissingClasses.remember(Thread.currentThread());
      SparkSession own = spark.newSession();
      SparkSession.setActiveSession(own);
      SparkSessions.show(log, own);
      work.accept(own);
    } catch (Throwable e) { // for the thread that waits
      failure.set(e);
    } finally {
      new JavaSparkContext(spark.sparkContext())
          .getPersistentRDDs()
          .values()
          .forEach(rows -> rows.unpersist(false));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Returns what a work threw, in an exception where Scala threw one without declaring it. */
  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }

  /** Cancels the work that is being done, if there is any; it ends with an error. */
  public void cancel() {
    Thread thread = worker.get();
    if (thread != null) {
      cancelled.set(true);
      first.join().sparkContext().cancelAllJobs();
      thread.interrupt();
    }
  }

  @Override
  public boolean cancelled() {
    return cancelled.getAndSet(false);
  }

  @Override
  public void close() {
    first.join().stop();
  }
}
