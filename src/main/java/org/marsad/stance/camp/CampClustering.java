package org.marsad.stance.camp;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.marsad.config.Settings;
import org.marsad.numeric.Silhouette;
import org.marsad.numeric.SphericalKMeans;
import org.marsad.numeric.UnitVectors;

/**
 * Clusters the passages of one stance by spherical k-means, for every number of clusters up to a
 * limit, and keeps the clustering with the best mean silhouette ({@link Silhouette}). A passage is
 * left out of its own centre when it is measured, for otherwise small clusters look better than
 * they are.
 *
 * <p>Passages stay in one cluster unless a cut brings them nearer to their centres by a given gain
 * in mean cosine, and leaves each cluster enough of them: the silhouette alone rises with any cut
 * where all passages are alike.
 *
 * @param points the vectors of the passages, one after another, each of length one or zero
 * @param labels the cluster of each passage, from 0
 * @param k how many clusters there are, at least one, perhaps without passages
 */
record CampClustering(float[] points, int[] labels, int k) {
  private static final int DIMENSIONS = PassageVectors.DIMENSIONS;

  /** The squared length below which what is left of a centre is nothing. */
  private static final double NOTHING = 1e-12;

  /**
   * Clusters passages.
   *
   * @param points the vectors of the passages, one after another
   * @param most clusters at most
   * @param settings how k-means is run, and what a cut must bring
   */
  static CampClustering of(float[] points, int most, Settings.Stances settings) {
    CampClustering together = new CampClustering(points, new int[points.length / DIMENSIONS], 1);
    double needed = together.meanCosine();
    CampClustering best = together;
    double bestSilhouette = -1;
    for (int k = 2; k <= most && k * settings.minCampArticles() <= together.size(); k++) {
      CampClustering tried = tried(points, k, settings);
      double silhouette =
          tried.smallest() < settings.minCampArticles() ? -1 : tried.meanSilhouette();
      boolean nearer = tried.meanCosine() - needed >= settings.minGain();
      if (nearer && silhouette > bestSilhouette) {
        best = tried;
        bestSilhouette = silhouette;
      }
    }
    return best;
  }

  private static CampClustering tried(float[] points, int k, Settings.Stances settings) {
    int[] labels =
        SphericalKMeans.of(points, DIMENSIONS, k)
            .best(settings.restarts(), settings.iterations(), settings.seed())
            .labels();
    return new CampClustering(points, labels, k);
  }

  private int size() {
    return labels.length;
  }

  private int smallest() {
    return Arrays.stream(sizes()).min().orElse(0);
  }

  /** Returns the cluster with the most passages, the first of equally large ones. */
  int largest() {
    int[] sizes = sizes();
    return IntStream.range(0, k)
        .boxed()
        .max(Comparator.<Integer>comparingInt(c -> sizes[c]).thenComparing(c -> -c))
        .orElse(0);
  }

  private int[] sizes() {
    int[] sizes = new int[k];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    return sizes;
  }

  /** Returns the centres of the clusters, one after another, each of length one. */
  float[] centres() {
    return UnitVectors.normalized(sums(), DIMENSIONS);
  }

  private double[] sums() {
    double[] sums = new double[k * DIMENSIONS];
    for (int i = 0; i < size(); i++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        sums[labels[i] * DIMENSIONS + d] += points[i * DIMENSIONS + d];
      }
    }
    return sums;
  }

  /** Returns the mean cosine of the passages to their centres without themselves. */
  private double meanCosine() {
    double[] sums = sums();
    double total = 0;
    for (int i = 0; i < size(); i++) {
      total += cosine(i, sums, labels[i], 1);
    }
    return size() == 0 ? 0 : total / size();
  }

  private double meanSilhouette() {
    double[] sums = sums();
    double total = 0;
    for (int i = 0; i < size(); i++) {
      double own = 0;
      double other = 2;
      for (int c = 0; c < k; c++) {
        double distance = 1 - cosine(i, sums, c, c == labels[i] ? 1 : 0);
        own = c == labels[i] ? distance : own;
        other = c == labels[i] ? other : Math.min(other, distance);
      }
      total += Silhouette.of(own, other);
    }
    return total / size();
  }

  /**
   * Returns the cosine between a passage and the sum of a cluster.
   *
   * @param without how many times the passage is first taken out of the sum, 0 or 1
   */
  private double cosine(int point, double[] sums, int cluster, int without) {
    double dot = 0;
    double squares = 0;
    for (int d = 0; d < DIMENSIONS; d++) {
      double value = points[point * DIMENSIONS + d];
      double rest = sums[cluster * DIMENSIONS + d] - without * value;
      dot += value * rest;
      squares += rest * rest;
    }
    return squares < NOTHING ? 0 : dot / Math.sqrt(squares);
  }
}
