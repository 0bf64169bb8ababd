package org.marsad.numeric;

/** Adds arrays element by element: how results of parts of a corpus are merged. */
public final class ArraySum {
  private ArraySum() {}

  /**
   * Adds an array to another in place.
   *
   * @param sum receives the sum
   * @param added as long as {@code sum}
   * @return {@code sum}
   */
  public static double[] add(double[] sum, double[] added) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += added[i];
    }
    return sum;
  }

  /**
   * Adds an array to another in place.
   *
   * @param sum receives the sum
   * @param added as long as {@code sum}
   * @return {@code sum}
   */
  public static long[] add(long[] sum, long[] added) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += added[i];
    }
    return sum;
  }
}
