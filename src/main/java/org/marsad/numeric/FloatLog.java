package org.marsad.numeric;

/** The natural logarithm in single precision: fast, and the same on every machine. */
public final class FloatLog {
  private FloatLog() {}

  /**
   * Returns {@link StrictMath#log} rounded to a float, bit for bit. It is computed by the
   * processor's logarithm, which is three times as fast and may differ in the last two bits of a
   * double; only where such a difference could change the float is {@link StrictMath} asked.
   *
   * @param x a positive number
   */
  public static float of(double x) {
    double log = Math.log(x);
    double error = 1e-15 * log;
    float nearest = (float) (log - error);
    return nearest == (float) (log + error) ? nearest : (float) StrictMath.log(x);
  }
}
