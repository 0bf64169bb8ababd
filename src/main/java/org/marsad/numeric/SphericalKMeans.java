package org.marsad.numeric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Spherical k-means (Dhillon and Modha 2001): clusters points of length one by cosine. Starts are
 * those of k-means++ (Arthur and Vassilvitskii 2007) with cosine distance; of several starts the
 * one with the highest mean cosine is kept. A cluster that loses its last point starts anew at the
 * point farthest from its centre.
 *
 * <p>It runs in memory, on all cores, over a sample of bounded size. Order and arithmetic are
 * fixed: the same input gives the same result.
 */
public final class SphericalKMeans {
  /** Points side by side in the inner loops: enough to fill vector registers, few enough for L1. */
  private static final int STRIP = 128;

  private final float[] points;
  private final int dimensions;
  private final int size;
  private final int k;

  /** The points in strips of {@value #STRIP}, each strip dimension by dimension. */
  private final float[] strips;

  private SphericalKMeans(float[] points, int dimensions, int k, float[] strips) {
    this.points = points;
    this.dimensions = dimensions;
    this.size = points.length / dimensions;
    this.k = k;
    this.strips = strips;
  }

  /**
   * Prepares points for clustering.
   *
   * @param points one after another, each of length one
   * @param dimensions of each point
   * @param k how many clusters are wanted; there are never more than points
   */
  public static SphericalKMeans of(float[] points, int dimensions, int k) {
    int size = points.length / dimensions;
    return new SphericalKMeans(
        points, dimensions, Math.min(k, size), strips(points, dimensions, size));
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
   * A clustering of the points.
   *
   * @param centres of length one, one after another
   * @param labels the cluster of each point, from 0
   * @param cosines the cosine of each point to the centre of its cluster
   * @param objective mean of the cosines
   */
  public record Clustering(float[] centres, int[] labels, float[] cosines, double objective) {}

  /** Returns how many clusters there are: never more than points. */
  public int k() {
    return k;
  }

  /**
   * Clusters the points.
   *
   * @param restarts how many starts are tried, at least one
   * @param iterations improvements of each at most
   * @param seed of the random starts
   * @return the clustering with the highest mean cosine
   */
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
        double distance =
            Math.max(
                0,
                1 - UnitVectors.dot(points, i * dimensions, centres, c * dimensions, dimensions));
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

  /** Computes the products of a strip's points with a centre, dimension by dimension. */
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

  // The compiler turns these loops into vector instructions, for there is no loop inside them.

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
    return UnitVectors.normalized(sums, dimensions);
  }

  private int[] farthest(float[] cosines) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> cosines[i]))
        .mapToInt(i -> i)
        .limit(k)
        .toArray();
  }
}
