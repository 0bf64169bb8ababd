package org.marsad.numeric;

/**
 * Makes sums of doubles independent of their order: each summand is first rounded to a grid so wide
 * that all partial sums are exact (pre-rounding: Demmel and Nguyen 2013, Fast Reproducible
 * Floating-Point Summation). Whatever the partitions, cores and retries, the sum is the same to the
 * last bit.
 *
 * <p>The precision is 2^-52 of the bound on the sum of absolute values: 9 digits for a hundred
 * million summands of about one.
 */
public final class ExactSum {
  private ExactSum() {}

  /**
   * Returns the constant for {@link #round}.
   *
   * @param bound at least the sum of the absolute values of all summands
   */
  public static double grid(double bound) {
    int exponent = Math.getExponent(Math.max(bound, Double.MIN_NORMAL)) + 1;
    return Math.scalb(1.5, exponent);
  }

  /**
   * Rounds a summand to the grid, by adding and subtracting the constant. Every summand of a sum
   * must be rounded, and nothing else may change the sum.
   *
   * @param grid the constant from {@link #grid}
   */
  public static double round(double summand, double grid) {
    return (summand + grid) - grid;
  }
}
