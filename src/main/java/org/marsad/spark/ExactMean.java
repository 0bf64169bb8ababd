package org.marsad.spark;

import static org.apache.spark.sql.functions.avg;

import org.apache.spark.sql.Column;

/**
 * Computes means that do not depend on the order of rows. Figures of at most 999 in absolute value
 * are added as decimals of nine places; a sum of doubles would differ in its last bits from order
 * to order.
 */
public final class ExactMean {
  private static final String DECIMALS = "decimal(12,9)";

  private ExactMean() {}

  /** Returns an aggregate, the mean as a double; null over no rows. */
  public static Column of(Column figures) {
    return avg(figures.cast(DECIMALS)).cast("double");
  }
}
