package org.marsad.topic.lsa;

import java.util.stream.IntStream;

/**
 * An orthonormal basis of a few dimensions in the space of terms.
 *
 * @param values a matrix of columns x rank, row by row: each of its columns is a vector of the
 *     basis
 * @param columns terms
 * @param rank dimensions
 * @param singularValues one for each dimension, the largest first; empty before the Rayleigh-Ritz
 *     step
 */
record Basis(float[] values, int columns, int rank, double[] singularValues) {
  private static final double NEGLIGIBLE = 1e-10;
  private static final int STRIPE = 2048;

  /**
   * Returns an orthonormal basis of the space that vectors span, by the eigenvectors of their Gram
   * matrix. Directions whose eigenvalue is below {@value #NEGLIGIBLE} of the largest are left out.
   *
   * @param matrix columns x width, row by row: each of its columns is a vector
   * @param columns terms
   * @param width vectors
   */
  static Basis orthonormal(double[] matrix, int columns, int width) {
    Eigen eigen = Eigen.of(product(matrix, matrix, columns, width), width);
    int rank = eigen.above(NEGLIGIBLE);
    double[] map = new double[width * rank];
    for (int j = 0; j < rank; j++) {
      double scale = 1 / Math.sqrt(eigen.values()[j]);
      for (int i = 0; i < width; i++) {
        map[i * rank + j] = eigen.vectors()[j * width + i] * scale;
      }
    }
    return new Basis(mapped(matrix, columns, width, map, rank), columns, rank, new double[0]);
  }

  /** Returns the values in double precision. */
  double[] doubles() {
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /**
   * Returns the right singular vectors of A as far as they lie in this space (Rayleigh-Ritz).
   *
   * @param gramProduct AᵀAQ, Q being this basis, of the same shape
   * @param wanted vectors at most
   */
  Basis rayleighRitz(double[] gramProduct, int wanted) {
    double[] own = doubles();
    Eigen eigen = Eigen.of(product(own, gramProduct, columns, rank), rank);
    int kept = Math.min(wanted, Math.max(1, eigen.above(NEGLIGIBLE)));
    double[] map = new double[rank * kept];
    double[] singular = new double[kept];
    for (int j = 0; j < kept; j++) {
      singular[j] = Math.sqrt(Math.max(0, eigen.values()[j]));
      for (int i = 0; i < rank; i++) {
        map[i * kept + j] = eigen.vectors()[j * rank + i];
      }
    }
    return new Basis(mapped(own, columns, rank, map, kept), columns, kept, singular);
  }

  /**
   * Returns XᵀY, width x width, row by row. Stripes have fixed bounds, so the sum has a fixed order
   * on any number of cores.
   */
  private static double[] product(double[] x, double[] y, int rows, int width) {
    int stripes = (rows + STRIPE - 1) / STRIPE;
    double[][] parts =
        IntStream.range(0, stripes)
            .parallel()
            .mapToObj(stripe -> stripeProduct(x, y, rows, width, stripe))
            .toArray(double[][]::new);
    double[] sum = new double[width * width];
    for (double[] part : parts) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += part[i];
      }
    }
    return sum;
  }

  private static double[] stripeProduct(double[] x, double[] y, int rows, int width, int stripe) {
    double[] sum = new double[width * width];
    int end = Math.min(rows, (stripe + 1) * STRIPE);
    for (int row = stripe * STRIPE; row < end; row++) {
      int offset = row * width;
      for (int i = 0; i < width; i++) {
        double value = x[offset + i];
        int target = i * width;
        for (int j = 0; j < width; j++) {
          sum[target + j] += value * y[offset + j];
        }
      }
    }
    return sum;
  }

  /** Returns the product of a matrix, rows x width, and a map, width x kept. */
  private static float[] mapped(double[] matrix, int rows, int width, double[] map, int kept) {
    float[] result = new float[rows * kept];
    IntStream.range(0, rows)
        .parallel()
        .forEach(
            row -> {
              double[] sum = new double[kept];
              for (int i = 0; i < width; i++) {
                double value = matrix[row * width + i];
                for (int j = 0; j < kept; j++) {
                  sum[j] += value * map[i * kept + j];
                }
              }
              for (int j = 0; j < kept; j++) {
                result[row * kept + j] = (float) sum[j];
              }
            });
    return result;
  }
}
