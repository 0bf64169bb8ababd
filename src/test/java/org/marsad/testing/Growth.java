package org.marsad.testing;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Checks that time grows with the length of the input and not with its square. What is measured is
 * the thread's own processor time, which other work on the machine does not lengthen.
 */
public final class Growth {
  private static final int LENGTH = 4_000;
  private static final int LONGER = 8;

  /** Eight times the length takes 8 times as long, or 64 times where it is squared. */
  private static final double MOST = 24;

  private static final double UNNOTICED_SECONDS = 0.1;
  private static final int TRIALS = 3;

  private Growth() {}

  /** Fails unless a reader's time grows evenly with how often the unit stands in the text. */
  public static void isLinear(String unit, Consumer<String> reader) {
    String text = unit.repeat(1 + LENGTH / unit.length());
    String longer = text.repeat(LONGER);
    double seconds = seconds(longer, reader);
    double ratio = seconds < UNNOTICED_SECONDS ? 0 : Double.MAX_VALUE;
    for (int trial = 0; trial < TRIALS && ratio > MOST; trial++) {
      double once = seconds(text, reader);
      seconds = seconds(longer, reader);
      ratio = Math.min(ratio, seconds / once);
    }
    if (ratio > MOST) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              "%d characters of \"%s\" took %.2f s, %.0f times as long as %d",
              longer.length(),
              unit,
              seconds,
              ratio,
              text.length()));
    }
  }

  private static double seconds(String text, Consumer<String> reader) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    reader.accept(text);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
  }
}
