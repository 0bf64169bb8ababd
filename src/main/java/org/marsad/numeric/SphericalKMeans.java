package org.marsad.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Spherical k-means (Dhillon and Modha 2001) on points of length one: k-means++ starts (Arthur and
 * Vassilvitskii 2007) with cosine distance, several of them, the one with the highest mean cosine
 * kept. A cluster that loses its last point starts anew at the point farthest from its centre.
 *
 * <p>Runs on the driver over a sample of bounded size; others carry it on over all articles. Order
 * and arithmetic are fixed: one input, one result.
 */
public final class SphericalKMeans {
  /** Points side by side in the inner loops: enough to fill vector registers, few enough for L1. */
  private static final int STRIP = 128;

  private final float[] points;
  private final int dimensions;
  private final int size;
  private final int k;

  /** The points in strips, each dimension by dimension. */
  private final float[] strips;

  /**
   * @param points one after another, each of length one
   */
  public SphericalKMeans(float[] points, int dimensions, int k) {
    this.points = points;
    this.dimensions = dimensions;
    this.size = points.length / dimensions;
    this.k = Math.min(k, size);
    this.strips = strips(points, dimensions, size);
  }

  private static float[] strips(float[] points, int dimensions, int size) {
    float[] strips = new float[(size + STRIP - 1) / STRIP * STRIP * dimensions];
    for (int i = 0; i < size; i++) {
      int target = i / STRIP * STRIP * dimensions + i % STRIP;
      for (int d = 0; d < dimensions; d++) {
        strips[target + d * STRIP] = points[i * dimensions + d];
      }
    }
    return strips;
  }

  /**
   * A clustering.
   *
   * @param centres of length one, one after another
   * @param labels the cluster of each point
   * @param cosines of each point to its centre
   * @param objective mean cosine of the points to their centres
   */
  public record Clustering(float[] centres, int[] labels, float[] cosines, double objective) {}

  /** How many clusters: no more than there are points. */
  public int k() {
    return k;
  }

  /** The best of some starts. */
  public Clustering best(int restarts, int iterations, long seed) {
    return Arrays.stream(new SplittableRandom(seed).longs(restarts).toArray())
        .parallel()
        .mapToObj(start -> improved(start(new SplittableRandom(start)), iterations))
        .toList()
        .stream()
        .max(Comparator.comparingDouble(Clustering::objective))
        .orElseThrow();
  }

  private Clustering start(RandomGenerator random) {
    return assigned(plusPlus(random));
  }

  private Clustering improved(Clustering clustering, int iterations) {
    Clustering current = clustering;
    for (int i = 0; i < iterations; i++) {
      Clustering next = assigned(centres(current));
      if (Arrays.equals(next.labels, current.labels)) {
        return next;
      }
      current = next;
    }
    return current;
  }

  private float[] plusPlus(RandomGenerator random) {
    float[] centres = new float[k * dimensions];
    double[] distances = new double[size];
    Arrays.fill(distances, 1);
    for (int c = 0; c < k; c++) {
      int chosen = draw(distances, random);
      System.arraycopy(points, chosen * dimensions, centres, c * dimensions, dimensions);
      for (int i = 0; i < size; i++) {
        double distance = Math.max(0, 1 - dot(points, i * dimensions, centres, c * dimensions));
        distances[i] = c == 0 ? distance : Math.min(distances[i], distance);
      }
    }
    return centres;
  }

  private static int draw(double[] weights, RandomGenerator random) {
    double left = random.nextDouble() * Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private Clustering assigned(float[] centres) {
    int[] labels = new int[size];
    float[] cosines = new float[size];
    float[] scores = new float[STRIP];
    double sum = 0;
    for (int from = 0; from < size; from += STRIP) {
      int count = Math.min(STRIP, size - from);
      for (int c = 0; c < k; c++) {
        score(from * dimensions, centres, c * dimensions, scores);
        for (int i = 0; i < count; i++) {
          if (c == 0 || scores[i] > cosines[from + i]) {
            cosines[from + i] = scores[i];
            labels[from + i] = c;
          }
        }
      }
      for (int i = from; i < from + count; i++) {
        sum += cosines[i];
      }
    }
    return new Clustering(centres, labels, cosines, sum / size);
  }

  /** The products of a strip's points with a centre, added up dimension by dimension. */
  private void score(int strip, float[] centres, int centre, float[] scores) {
    Arrays.fill(scores, 0);
    int d = 0;
    for (; d + 4 <= dimensions; d += 4) {
      addFour(strips, strip + d * STRIP, centres, centre + d, scores);
    }
    for (; d < dimensions; d++) {
      addOne(strips, strip + d * STRIP, centres[centre + d], scores);
    }
  }

  // Loops that the compiler turns into vector instructions: they have no other in them.

  private static void addFour(float[] values, int from, float[] factors, int first, float[] sums) {
    float a = factors[first];
    float b = factors[first + 1];
    float c = factors[first + 2];
    float d = factors[first + 3];
    for (int i = 0; i < STRIP; i++) {
      sums[i] =
          (((sums[i] + a * values[from + i]) + b * values[from + i + STRIP])
                  + c * values[from + i + 2 * STRIP])
              + d * values[from + i + 3 * STRIP];
    }
  }

  private static void addOne(float[] values, int from, float factor, float[] sums) {
    for (int i = 0; i < STRIP; i++) {
      sums[i] += factor * values[from + i];
    }
  }

  /**
   * The nearest centre of a point.
   *
   * @param columns the centres, dimension by dimension, so that the inner loop runs over centres
   * @param scores receives the cosine to each centre
   */
  public static int nearest(float[] points, int offset, float[] columns, float[] scores) {
    int k = scores.length;
    int dimensions = columns.length / k;
    Arrays.fill(scores, 0);
    for (int d = 0; d < dimensions; d++) {
      float value = points[offset + d];
      int column = d * k;
      for (int c = 0; c < k; c++) {
        scores[c] += value * columns[column + c];
      }
    }
    int best = 0;
    for (int c = 1; c < k; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  public static float[] transposed(float[] centres, int dimensions) {
    int k = centres.length / dimensions;
    float[] columns = new float[centres.length];
    for (int c = 0; c < k; c++) {
      for (int d = 0; d < dimensions; d++) {
        columns[d * k + c] = centres[c * dimensions + d];
      }
    }
    return columns;
  }

  private float[] centres(Clustering clustering) {
    int[] labels = clustering.labels;
    double[] sums = new double[k * dimensions];
    int[] sizes = new int[k];
    for (int i = 0; i < size; i++) {
      sizes[labels[i]]++;
      int target = labels[i] * dimensions;
      for (int d = 0; d < dimensions; d++) {
        sums[target + d] += points[i * dimensions + d];
      }
    }
    int[] farthest =
        IntStream.of(sizes).anyMatch(count -> count == 0)
            ? farthest(clustering.cosines)
            : new int[0];
    int used = 0;
    for (int c = 0; c < k; c++) {
      if (sizes[c] == 0) {
        int point = farthest[used++];
        for (int d = 0; d < dimensions; d++) {
          sums[c * dimensions + d] = points[point * dimensions + d];
        }
      }
    }
    return normalized(sums, dimensions);
  }

  private int[] farthest(float[] cosines) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> cosines[i]))
        .mapToInt(i -> i)
        .limit(k)
        .toArray();
  }

  /** Each of the vectors scaled to length one. */
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

  /** The inner product of two vectors inside larger arrays. */
  public static double dot(float[] a, int offsetA, float[] b, int offsetB, int dimensions) {
    double dot = 0;
    for (int d = 0; d < dimensions; d++) {
      dot += a[offsetA + d] * (double) b[offsetB + d];
    }
    return dot;
  }

  private double dot(float[] a, int offsetA, float[] b, int offsetB) {
    return dot(a, offsetA, b, offsetB, dimensions);
  }
}
