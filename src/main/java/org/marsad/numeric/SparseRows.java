package org.marsad.numeric;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.ml.linalg.SparseVector;

/**
 * A block of rows of a sparse matrix, packed into three arrays (compressed sparse rows): one object
 * for thousands of articles.
 *
 * @param starts where each row begins in the other two arrays, and where the last one ends: one
 *     more than there are rows
 * @param columns the column of each value, ascending within a row
 * @param values the values that are not zero
 */
public record SparseRows(int[] starts, int[] columns, float[] values) implements Serializable {
  private static final int ROWS = 4096;

  /** Returns the number of rows. */
  public int size() {
    return starts.length - 1;
  }

  /** Packs vectors into blocks of {@value #ROWS} rows, the last one perhaps of fewer. */
  public static Iterator<SparseRows> pack(Iterator<SparseVector> vectors) {
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
        return packed(vectors, ROWS);
      }
    };
  }

  /**
   * Packs vectors into one block.
   *
   * @param vectors of which the first {@code most} are taken, or all where there are fewer
   * @param most rows of the block at most
   */
  public static SparseRows packed(Iterator<SparseVector> vectors, int most) {
    int[] starts = new int[Math.min(most, ROWS) + 1];
    int[] columns = new int[1 << 16];
    float[] values = new float[1 << 16];
    int rows = 0;
    int size = 0;
    while (rows < most && vectors.hasNext()) {
      SparseVector vector = vectors.next();
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
      if (++rows == starts.length) {
        starts = Arrays.copyOf(starts, 2 * rows);
      }
      starts[rows] = size;
    }
    return new SparseRows(
        Arrays.copyOf(starts, rows + 1), Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  /**
   * Returns a block of some of the rows.
   *
   * @param chosen their numbers, in the order that they are to have
   */
  public SparseRows rows(int[] chosen) {
    int[] chosenStarts = new int[chosen.length + 1];
    for (int i = 0; i < chosen.length; i++) {
      chosenStarts[i + 1] = chosenStarts[i] + starts[chosen[i] + 1] - starts[chosen[i]];
    }
    int[] chosenColumns = new int[chosenStarts[chosen.length]];
    float[] chosenValues = new float[chosenColumns.length];
    for (int i = 0; i < chosen.length; i++) {
      int length = chosenStarts[i + 1] - chosenStarts[i];
      System.arraycopy(columns, starts[chosen[i]], chosenColumns, chosenStarts[i], length);
      System.arraycopy(values, starts[chosen[i]], chosenValues, chosenStarts[i], length);
    }
    return new SparseRows(chosenStarts, chosenColumns, chosenValues);
  }

  /**
   * Returns the same rows with the common columns only, numbered anew in the same order.
   *
   * @param least how many rows must use a column for it to stay
   */
  public SparseRows commonColumns(int least) {
    int[] uses = new int[width()];
    for (int column : columns) {
      uses[column]++;
    }
    int[] number = new int[uses.length];
    int width = 0;
    for (int column = 0; column < uses.length; column++) {
      number[column] = uses[column] < least ? -1 : width++;
    }
    int[] keptStarts = new int[starts.length];
    int[] keptColumns = new int[columns.length];
    float[] keptValues = new float[values.length];
    int size = 0;
    for (int row = 0; row < size(); row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        if (number[columns[i]] >= 0) {
          keptColumns[size] = number[columns[i]];
          keptValues[size++] = values[i];
        }
      }
      keptStarts[row + 1] = size;
    }
    return new SparseRows(
        keptStarts, Arrays.copyOf(keptColumns, size), Arrays.copyOf(keptValues, size));
  }

  /** Returns the number of the last column that is used, plus one. */
  public int width() {
    return Arrays.stream(columns).max().orElse(-1) + 1;
  }

  /** Returns the length of the longest row, the root of its summed squares; 0 without rows. */
  public double longest() {
    double longest = 0;
    for (int row = 0; row < size(); row++) {
      double squares = 0;
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        squares += (double) values[i] * values[i];
      }
      longest = Math.max(longest, squares);
    }
    return Math.sqrt(longest);
  }

  /** Returns a block of one row. */
  public static SparseRows one(SparseVector vector) {
    float[] values = new float[vector.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) vector.values()[i];
    }
    return new SparseRows(new int[] {0, values.length}, vector.indices(), values);
  }

  /**
   * Returns one row as a vector.
   *
   * @param row its number
   * @param width columns of the vector
   */
  public SparseVector row(int row, int width) {
    int from = starts[row];
    double[] doubles = new double[starts[row + 1] - from];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[from + i];
    }
    return new SparseVector(width, Arrays.copyOfRange(columns, from, starts[row + 1]), doubles);
  }

  /**
   * Returns the TF-IDF weights of rows of counts, each row of length one, see {@link TfIdf}.
   *
   * @param idf inverse document frequency of each column
   */
  public SparseRows tfIdf(double[] idf) {
    return scaled(
        (weights, from) -> {
          double squares = 0;
          for (int i = 0; i < weights.length; i++) {
            weights[i] = TfIdf.weight(weights[i], idf[columns[from + i]]);
            squares += weights[i] * weights[i];
          }
          return Math.sqrt(squares);
        });
  }

  /** Returns rows of counts as shares: each row sums to one. */
  public SparseRows shares() {
    return scaled((counts, from) -> Arrays.stream(counts).sum());
  }

  /** Weighs the values of a row in place and returns the divisor that scales them. */
  private interface Weighing {
    double of(double[] row, int from);
  }

  private SparseRows scaled(Weighing weighing) {
    float[] scaled = new float[values.length];
    for (int row = 0; row < size(); row++) {
      double[] weights = row(row, Integer.MAX_VALUE).values();
      double divisor = weighing.of(weights, starts[row]);
      for (int i = 0; i < weights.length; i++) {
        scaled[starts[row] + i] = (float) (weights[i] / divisor);
      }
    }
    return new SparseRows(starts, columns, scaled);
  }

  /**
   * Adds Aᵀ(AQ) to a sum, A being this block of rows.
   *
   * @param basis Q, a matrix of (columns of A) x rank, row by row
   * @param rank columns of Q
   * @param sum receives the products; of the same shape as Q
   * @param grid the constant of {@link ExactSum}
   */
  public void addGramProduct(double[] basis, int rank, double[] sum, double grid) {
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

  private void project(int row, double[] basis, int rank, double[] projected) {
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
