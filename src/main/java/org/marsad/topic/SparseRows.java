package org.marsad.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;

/**
 * Some rows of a sparse matrix packed into three arrays (compressed sparse rows): one object for
 * thousands of articles.
 */
final class SparseRows implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ROWS = 4096;

  private final int[] starts;
  private final int[] columns;
  private final float[] values;

  private SparseRows(int[] starts, int[] columns, float[] values) {
    this.starts = starts;
    this.columns = columns;
    this.values = values;
  }

  int size() {
    return starts.length - 1;
  }

  /** Packs vectors into blocks. */
  static Iterator<SparseRows> pack(Iterator<Vector> vectors) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return vectors.hasNext();
      }

      @Override
      public SparseRows next() {
        if (!vectors.hasNext()) {
          throw new NoSuchElementException();
        }
        return packed(vectors);
      }
    };
  }

  private static SparseRows packed(Iterator<Vector> vectors) {
    int[] starts = new int[ROWS + 1];
    int[] columns = new int[1 << 16];
    float[] values = new float[1 << 16];
    int rows = 0;
    int size = 0;
    while (rows < ROWS && vectors.hasNext()) {
      SparseVector vector = vectors.next().toSparse();
      int[] indices = vector.indices();
      double[] weights = vector.values();
      if (size + indices.length > columns.length) {
        int capacity = Math.max(2 * columns.length, size + indices.length);
        columns = Arrays.copyOf(columns, capacity);
        values = Arrays.copyOf(values, capacity);
      }
      for (int i = 0; i < indices.length; i++) {
        columns[size] = indices[i];
        values[size++] = (float) weights[i];
      }
      starts[++rows] = size;
    }
    return new SparseRows(
        Arrays.copyOf(starts, rows + 1), Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  /**
   * Adds Aᵀ(AQ) of these rows to a sum.
   *
   * @param basis Q, columns of A x rank, row by row
   * @param sum of the same shape
   * @param grid of {@link ExactSum}
   */
  void addGramProduct(float[] basis, int rank, double[] sum, double grid) {
    double[] projected = new double[rank];
    for (int row = 0; row < size(); row++) {
      project(row, basis, rank, projected);
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        double value = values[i];
        int offset = columns[i] * rank;
        for (int j = 0; j < rank; j++) {
          sum[offset + j] += (value * projected[j] + grid) - grid; // ExactSum.round
        }
      }
    }
  }

  private void project(int row, float[] basis, int rank, double[] projected) {
    Arrays.fill(projected, 0);
    for (int i = starts[row]; i < starts[row + 1]; i++) {
      double value = values[i];
      int offset = columns[i] * rank;
      for (int j = 0; j < rank; j++) {
        projected[j] += value * basis[offset + j];
      }
    }
  }
}
