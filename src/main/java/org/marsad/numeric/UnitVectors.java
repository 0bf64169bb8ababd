package org.marsad.numeric;

import java.util.Arrays;

/** Vectors of length one, of which the inner product is the cosine, stored one after another. */
public final class UnitVectors {
  private UnitVectors() {}

  /**
   * Scales vectors to length one.
   *
   * @param vectors one after another
   * @param dimensions of each
   * @return the scaled vectors, in the same order; a vector of zeros stays one
   */
  public static float[] normalized(double[] vectors, int dimensions) {
    float[] result = new float[vectors.length];
    for (int offset = 0; offset < vectors.length; offset += dimensions) {
      double squares = 0;
      for (int d = 0; d < dimensions; d++) {
        squares += vectors[offset + d] * vectors[offset + d];
      }
      double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
      for (int d = 0; d < dimensions; d++) {
        result[offset + d] = (float) (vectors[offset + d] * scale);
      }
    }
    return result;
  }

  /**
   * Cuts vectors to their first dimensions.
   *
   * @param vectors one after another
   * @param dimensions of each
   * @param kept how many dimensions are kept, from 1 to all
   * @return the cut vectors, scaled to length one, in the same order
   */
  public static float[] leading(float[] vectors, int dimensions, int kept) {
    double[] cut = new double[vectors.length / dimensions * kept];
    for (int i = 0; i < cut.length; i++) {
      cut[i] = vectors[i / kept * dimensions + i % kept];
    }
    return normalized(cut, kept);
  }

  /**
   * Returns the inner product of two vectors inside larger arrays.
   *
   * @param offsetA where the first vector starts in {@code a}
   * @param offsetB where the second vector starts in {@code b}
   * @param dimensions of both
   */
  public static double dot(float[] a, int offsetA, float[] b, int offsetB, int dimensions) {
    double dot = 0;
    for (int d = 0; d < dimensions; d++) {
      dot += a[offsetA + d] * (double) b[offsetB + d];
    }
    return dot;
  }

  /**
   * Turns vectors one after another into dimensions one after another, the form that {@link
   * #cosines} takes.
   *
   * @param vectors one after another
   * @param dimensions of each
   */
  public static float[] transposed(float[] vectors, int dimensions) {
    int k = vectors.length / dimensions;
    float[] columns = new float[vectors.length];
    for (int c = 0; c < k; c++) {
      for (int d = 0; d < dimensions; d++) {
        columns[d * k + c] = vectors[c * dimensions + d];
      }
    }
    return columns;
  }

  /**
   * Computes the cosines between one vector and several others, in single precision.
   *
   * @param vector of length one
   * @param columns the others, {@link #transposed}, so that the inner loop runs over them
   * @param cosines receives one number for each of the others
   */
  public static void cosines(float[] vector, float[] columns, float[] cosines) {
    int k = cosines.length;
    int dimensions = columns.length / k;
    Arrays.fill(cosines, 0);
    for (int d = 0; d < dimensions; d++) {
      float value = vector[d];
      int column = d * k;
      for (int c = 0; c < k; c++) {
        cosines[c] += value * columns[column + c];
      }
    }
  }
}
