package org.marsad.spark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Runs computations in parallel, so that one query is planned while another is executed. Closing it
 * interrupts those that are not done.
 */
public final class ParallelQueries implements AutoCloseable {
  private static final int THREADS = 3;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Starts a computation. It must not wait for another one started here: there are only {@value
   * #THREADS} threads.
   *
   * @return a supplier that waits for the result, or throws what the computation threw
   */
  public <T> Supplier<T> start(Supplier<T> computation) {
    Future<T> result = threads.submit(computation::get);
    return () -> done(result);
  }

  private static <T> T done(Future<T> result) {
    try {
      return result.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
