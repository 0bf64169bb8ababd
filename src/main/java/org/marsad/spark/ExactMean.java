package org.marsad.spark;

import static org.apache.spark.sql.functions.avg;

import org.apache.spark.sql.Column;

/**
 * Means that do not depend on the order of rows: figures between -1 and 1 (or as large as 999) are
 * added as decimals of nine places, where the sum of doubles differs in its last bits.
 */
public final class ExactMean {
  private static final String DECIMALS = "decimal(12,9)";

  private ExactMean() {}

  /** The mean as a double; null where there is nothing. */
  public static Column of(Column figures) {
    return avg(figures.cast(DECIMALS)).cast("double");
  }
}
