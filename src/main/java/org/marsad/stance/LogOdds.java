package org.marsad.stance;

import org.marsad.table.Stance;

/**
 * What is thought of a statement.
 *
 * @param sided the log-odds that it takes a side
 * @param side the log-odds that the side is support
 */
public record LogOdds(double sided, double side) {

  /** Returns the probability that the statement supports, less that it opposes. */
  public double score() {
    return logistic(sided) * (2 * logistic(side) - 1);
  }

  /**
   * Returns the stance that a score stands for.
   *
   * @param score the probability of support less that of opposition
   * @param least the size from which a side is taken
   */
  public static Stance stance(double score, double least) {
    if (Math.abs(score) < least) {
      return Stance.NEUTRAL;
    }
    return score > 0 ? Stance.SUPPORT : Stance.OPPOSE;
  }

  private static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
