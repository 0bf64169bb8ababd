package org.marsad.spark;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Computes things side by side, so that one query is planned while another runs. Closing it
 * interrupts what is not done.
 */
public final class ParallelQueries implements AutoCloseable {
  private static final int THREADS = 3;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Starts a computation, which must not wait for another one that was started here.
   *
   * @return waits for the result, or throws what the computation threw
   */
  public <T> Supplier<T> start(Supplier<T> computation) {
    Future<T> result = threads.submit(computation::get);
    return () -> done(result);
  }

  /** Starts what is done for its effects. */
  public Supplier<Void> perform(Runnable effect) {
    return start(
        () -> {
          effect.run();
          return null;
        });
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
