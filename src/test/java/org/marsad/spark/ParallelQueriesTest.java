package org.marsad.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.marsad.config.UserError;

class ParallelQueriesTest {
  @Test
  void whatWasStartedRunsWhileAnotherWaits() {
    CountDownLatch first = new CountDownLatch(1);
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<Boolean> waiting = side.start(() -> await(first));
      Supplier<Long> freeing = side.start(() -> counted(first));
      assertThat(freeing.get()).isZero();
      assertThat(waiting.get()).isTrue();
    }
  }

  @Test
  void aFailureIsThrownAsItWasWhereTheResultIsAskedFor() {
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<String> failing =
          side.start(
              () -> {
                throw new UserError("no such folder");
              });
      assertThatThrownBy(failing::get).isInstanceOf(UserError.class).hasMessage("no such folder");
    }
  }

  @Test
  void closingInterruptsWhatIsNotDone() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (ParallelQueries side = new ParallelQueries()) {
      side.start(
          () -> {
            started.countDown();
            return await(never) ? ended.getCount() : counted(ended);
          });
      assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
  }

  private static long counted(CountDownLatch latch) {
    latch.countDown();
    return latch.getCount();
  }

  /** Whether it came before an interruption. */
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }
}
