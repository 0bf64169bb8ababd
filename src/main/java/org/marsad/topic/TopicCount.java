package org.marsad.topic;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.marsad.Settings;
import org.marsad.evaluation.ClusterScores;

/**
 * Chooses the number of topics by what can be found twice (stability by split halves: Lange et al.
 * 2004; prediction strength, Tibshirani and Walther 2005). For each number, the sample is cut in
 * two halves, topics are found in each half alone, and both models place the whole sample; their
 * agreement is the adjusted Rand index, averaged over several cuts. Chosen is the largest number
 * whose agreement is nearly that of the best one, since of equally real groupings the finer one
 * says more.
 */
final class TopicCount {
  private static final int[] NUMBERS = {3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20};
  private static final int CUTS = 4;
  private static final int RESTARTS = 5;
  private static final int ARTICLES_FOR_EACH = 8;
  private static final double NEARLY = 0.75;

  private final Map<Integer, Double> curve = new TreeMap<>();
  private final int chosen;

  /**
   * Tries the numbers for which there are enough articles.
   *
   * @param points reduced vectors of the articles
   * @param shares their stems, in the same order
   */
  TopicCount(
      float[] points, int dimensions, SparseRows shares, int stems, Settings.Topics settings) {
    int[] numbers =
        IntStream.of(NUMBERS).filter(k -> k * ARTICLES_FOR_EACH <= shares.size()).toArray();
    for (int k : numbers) {
      double sum =
          IntStream.range(0, CUTS)
              .parallel()
              .mapToDouble(
                  cut -> {
                    int[] order = shuffled(shares.size(), settings.seed() + cut);
                    int half = order.length / 2;
                    int[] first = IntStream.range(0, half).map(i -> order[i]).toArray();
                    int[] second = IntStream.range(half, order.length).map(i -> order[i]).toArray();
                    return ClusterScores.of(
                            together(
                                place(first, points, dimensions, shares, stems, k, settings),
                                place(second, points, dimensions, shares, stems, k, settings),
                                k))
                        .ari();
                  })
              .sum();
      curve.put(k, sum / CUTS);
    }
    double best = curve.values().stream().max(Double::compare).orElse(0.0);
    chosen =
        curve.entrySet().stream()
            .filter(entry -> entry.getValue() >= NEARLY * best)
            .mapToInt(Map.Entry::getKey)
            .max()
            .orElse(Math.max(1, Math.min(NUMBERS[0], shares.size() / 2)));
  }

  /** The agreement for each number tried, -1 to 1. */
  Map<Integer, Double> curve() {
    return curve;
  }

  int chosen() {
    return chosen;
  }

  private static int[] shuffled(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
    return order;
  }

  /** The topic of every article by a model of some of them. */
  private static int[] place(
      int[] known,
      float[] points,
      int dimensions,
      SparseRows shares,
      int stems,
      int k,
      Settings.Topics settings) {
    float[] knownPoints = new float[known.length * dimensions];
    for (int i = 0; i < known.length; i++) {
      System.arraycopy(points, known[i] * dimensions, knownPoints, i * dimensions, dimensions);
    }
    int[] labels =
        new SphericalKMeans(knownPoints, dimensions, k)
            .best(RESTARTS, settings.iterations(), settings.seed())
            .labels();
    TopicMixture mixture = TopicMixture.anneal(shares.rows(known), labels, k, stems);
    return IntStream.range(0, shares.size()).map(row -> mixture.topic(shares, row)).toArray();
  }

  private static long[][] together(int[] a, int[] b, int k) {
    long[][] table = new long[k][k];
    for (int i = 0; i < a.length; i++) {
      table[a[i]][b[i]]++;
    }
    return table;
  }
}
