package org.marsad.numeric;

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
}
