package org.marsad.evaluation;

import java.util.Arrays;

/**
 * How well clusters agree with classes, from their contingency table.
 *
 * <p>Entropies are in nats. NMI is normalized by the arithmetic mean of the two entropies, as in
 * scikit-learn, and so equals the V-measure (Rosenberg and Hirschberg 2007) at beta 1. ARI is that
 * of Hubert and Arabie (1985).
 *
 * @param homogeneity 1 when each cluster holds one class
 * @param completeness 1 when each class is in one cluster
 * @param nmi normalized mutual information, the same as the V-measure
 * @param ari adjusted Rand index, 0 by chance, 1 at best
 * @param purity share of articles in the commonest class of their cluster
 */
public record ClusterScores(
    double homogeneity, double completeness, double nmi, double ari, double purity) {

  /**
   * Scores a clustering.
   *
   * @param table articles by class (rows) and cluster (columns)
   */
  public static ClusterScores of(long[][] table) {
    long[] classes = Arrays.stream(table).mapToLong(row -> Arrays.stream(row).sum()).toArray();
    long[] clusters = new long[table.length == 0 ? 0 : table[0].length];
    long[] largest = new long[clusters.length];
    double mutual = 0;
    long all = Arrays.stream(classes).sum();
    long pairs = 0;
    for (long[] row : table) {
      for (int j = 0; j < row.length; j++) {
        clusters[j] += row[j];
        largest[j] = Math.max(largest[j], row[j]);
        pairs += pairs(row[j]);
      }
    }
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < clusters.length; j++) {
        if (table[i][j] > 0) {
          double share = (double) table[i][j] / all;
          mutual += share * StrictMath.log(share * all * all / ((double) classes[i] * clusters[j]));
        }
      }
    }
    double classEntropy = entropy(classes, all);
    double clusterEntropy = entropy(clusters, all);
    double homogeneity = classEntropy == 0 ? 1 : mutual / classEntropy;
    double completeness = clusterEntropy == 0 ? 1 : mutual / clusterEntropy;
    double sum = homogeneity + completeness;
    return new ClusterScores(
        homogeneity,
        completeness,
        sum == 0 ? 0 : 2 * homogeneity * completeness / sum,
        adjustedRand(pairs, classes, clusters, all),
        (double) Arrays.stream(largest).sum() / all);
  }

  private static double adjustedRand(long pairs, long[] classes, long[] clusters, long all) {
    double classPairs = Arrays.stream(classes).mapToDouble(ClusterScores::pairs).sum();
    double clusterPairs = Arrays.stream(clusters).mapToDouble(ClusterScores::pairs).sum();
    double expected = all < 2 ? 0 : classPairs * clusterPairs / pairs(all);
    double most = (classPairs + clusterPairs) / 2;
    return most == expected ? 1 : (pairs - expected) / (most - expected);
  }

  private static long pairs(long n) {
    return n * (n - 1) / 2;
  }

  private static double entropy(long[] counts, long all) {
    double entropy = 0;
    for (long count : counts) {
      if (count > 0) {
        double share = (double) count / all;
        entropy -= share * StrictMath.log(share);
      }
    }
    return entropy;
  }
}
