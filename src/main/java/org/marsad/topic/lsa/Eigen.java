package org.marsad.topic.lsa;

import dev.ludovic.netlib.lapack.JavaLAPACK;
import java.util.Arrays;
import org.netlib.util.intW;

/**
 * The eigenvalues and eigenvectors of a symmetric matrix.
 *
 * @param values the largest first
 * @param vectors one after another, in the order of the values
 */
record Eigen(double[] values, double[] vectors) {
  // Not LAPACK.getInstance(): where a native library loads, that one decides the last digits.
  private static final JavaLAPACK LAPACK = JavaLAPACK.getInstance();

  static Eigen of(double[] matrix, int size) {
    double[] a = new double[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        a[i * size + j] = (matrix[i * size + j] + matrix[j * size + i]) / 2;
      }
    }
    double[] ascending = new double[size];
    double[] work = new double[Math.max(1, 34 * size)];
    intW info = new intW(0);
    LAPACK.dsyev("V", "U", size, a, size, ascending, work, work.length, info);
    if (info.val != 0) {
      throw new IllegalStateException("dsyev did not converge: " + info.val);
    }
    double[] values = new double[size];
    double[] vectors = new double[size * size];
    for (int k = 0; k < size; k++) {
      int from = size - 1 - k;
      values[k] = ascending[from];
      double sign = sign(a, from * size, size);
      for (int i = 0; i < size; i++) {
        vectors[k * size + i] = sign * a[from * size + i];
      }
    }
    return new Eigen(values, vectors);
  }

  /** Returns the sign that makes the largest component positive, for LAPACK may give either. */
  private static double sign(double[] vector, int offset, int size) {
    int largest = offset;
    for (int i = offset; i < offset + size; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[largest])) {
        largest = i;
      }
    }
    return vector[largest] < 0 ? -1 : 1;
  }

  /** Returns how many eigenvalues are above a share of the largest. */
  int above(double share) {
    double least = Math.max(values[0] * share, Double.MIN_NORMAL);
    return (int) Arrays.stream(values).filter(value -> value > least).count();
  }
}
