package org.marsad.numeric;

import java.util.Arrays;
import java.util.List;

/**
 * Combines several clusterings of the same points into one. Each point becomes a vector that has a
 * one for its cluster in each clustering, and these vectors are clustered by spherical k-means:
 * points that most of the clusterings put together stay together (k-means-based consensus, Wu et
 * al. 2015; cluster ensembles, Strehl and Ghosh 2002).
 */
public final class ConsensusClustering {
  private ConsensusClustering() {}

  /**
   * Combines clusterings.
   *
   * @param clusterings for each the cluster of each point, from 0 to k - 1; at least one
   * @param k clusters of each and of the result; at most as many as points
   * @param restarts of k-means, at least one
   * @param iterations of k-means at most
   * @param seed of the random starts
   * @return the cluster of each point, from 0
   */
  public static int[] labels(
      List<int[]> clusterings, int k, int restarts, int iterations, long seed) {
    int points = clusterings.get(0).length;
    int dimensions = clusterings.size() * k;
    float member = (float) (1 / Math.sqrt(clusterings.size()));
    float[] indicators = new float[points * dimensions];
    for (int c = 0; c < clusterings.size(); c++) {
      int[] labels = clusterings.get(c);
      for (int i = 0; i < points; i++) {
        indicators[i * dimensions + c * k + labels[i]] = member;
      }
    }
    return SphericalKMeans.of(indicators, dimensions, k).best(restarts, iterations, seed).labels();
  }

  /**
   * Returns how much clusterings agree, the mean over all pairs of them: half by the normalized
   * mutual information, which rises with the number of clusters by chance alone, and half by the
   * adjusted Rand index (Hubert and Arabie 1985), which a few large clusters raise.
   *
   * @param clusterings for each the cluster of each point, from 0 to k - 1; at least two
   * @param k clusters of each
   * @return at most 1, where all are the same
   */
  public static double agreement(List<int[]> clusterings, int k) {
    double sum = 0;
    int pairs = 0;
    for (int i = 1; i < clusterings.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += Sizes.of(clusterings.get(i), clusterings.get(j), k).agreement();
        pairs++;
      }
    }
    return sum / pairs;
  }

  /** How many points there are, and how many in each cluster of two clusterings and of both. */
  private record Sizes(int all, int[] ofOne, int[] ofOther, int[] ofBoth) {
    static Sizes of(int[] one, int[] other, int k) {
      Sizes sizes = new Sizes(one.length, new int[k], new int[k], new int[k * k]);
      for (int i = 0; i < one.length; i++) {
        sizes.ofOne[one[i]]++;
        sizes.ofOther[other[i]]++;
        sizes.ofBoth[one[i] * k + other[i]]++;
      }
      return sizes;
    }

    double agreement() {
      return (mutualInformation() + adjustedRand()) / 2;
    }

    private double mutualInformation() {
      double entropies = entropy(ofOne) + entropy(ofOther);
      return entropies == 0 ? 1 : 2 * (entropies - entropy(ofBoth)) / entropies;
    }

    private double adjustedRand() {
      double expected = pairs(ofOne) * pairs(ofOther) / pairs(new int[] {all});
      double most = (pairs(ofOne) + pairs(ofOther)) / 2;
      return most == expected ? 1 : (pairs(ofBoth) - expected) / (most - expected);
    }

    private double entropy(int[] sizes) {
      double entropy = 0;
      for (int size : sizes) {
        double share = (double) size / all;
        entropy -= size == 0 ? 0 : share * StrictMath.log(share);
      }
      return entropy;
    }

    private static double pairs(int[] sizes) {
      return Arrays.stream(sizes).mapToDouble(size -> size * (size - 1.0) / 2).sum();
    }
  }
}
