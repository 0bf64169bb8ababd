package org.marsad.topic.lsa;

import org.marsad.numeric.UnitVectors;

/**
 * Finds points of a few dimensions by the inner products of some rows: the rows of a matrix in the
 * space of its leading right singular vectors (classical scaling, Torgerson 1952). It needs all
 * products of two rows, so it is for few rows with many columns.
 */
public final class PrincipalPoints {
  private static final double NEGLIGIBLE = 1e-10;

  private PrincipalPoints() {}

  /**
   * Returns the points of rows.
   *
   * @param products of all rows with all rows, row by row
   * @param rows how many there are
   * @param dimensions of the points at most; they have fewer where the matrix has fewer
   * @return the points one after another, scaled to length one, the leading dimension first in each
   */
  public static float[] of(double[] products, int rows, int dimensions) {
    Eigen eigen = Eigen.of(products, rows);
    int rank = Math.max(1, Math.min(dimensions, eigen.above(NEGLIGIBLE)));
    double[] points = new double[rows * rank];
    for (int d = 0; d < rank; d++) {
      double singular = Math.sqrt(Math.max(0, eigen.values()[d]));
      for (int row = 0; row < rows; row++) {
        points[row * rank + d] = singular * eigen.vectors()[d * rows + row];
      }
    }
    return UnitVectors.normalized(points, rank);
  }
}
