package org.marsad.topic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;

/**
 * Fits a {@link TopicMixture} by deterministic annealing (Rose 1998; tempered EM, Hofmann 1999), in
 * memory and on all cores: starting from the labels of k-means, some EM steps at each sharpness
 * from a soft one to a sharp one.
 *
 * <p>Where a soft start merges topics, so that the smallest has less than {@value #SMALLEST} of the
 * mean size, it starts again at the next sharpness; where all starts do, the labels of k-means are
 * kept as they are.
 */
final class Annealing {
  /** EM steps at each sharpness at most, where nothing else is asked for. */
  static final int STEPS = 15;

  private static final double[] SHARPNESS = {3, 4, 5, 6, 8, 10};

  /** The mean change of an article's posteriors below which a sharpness is left. */
  private static final double STILL = 0.003;

  private static final double SMALLEST = 0.1;

  /** Articles that are more work than the sums over all stems that each task makes. */
  private static final int WORTH_A_TASK = 4000;

  private final SparseRows shares;
  private final int k;
  private final int stems;
  private final double grid;
  private final float[] posteriors;
  private TopicMixture mixture;

  private Annealing(SparseRows shares, int k, int stems) {
    this.shares = shares;
    this.k = k;
    this.stems = stems;
    this.grid = ExactSum.grid((double) Math.max(2, shares.size()));
    this.posteriors = new float[shares.size() * k];
  }

  /**
   * Fits a mixture.
   *
   * @param shares of the stems in each article, each row summing to one
   * @param labels the topic of each article to start with, from 0
   * @param k topics
   * @param stems columns of the matrix
   * @param steps of EM at each sharpness at most
   */
  static TopicMixture anneal(SparseRows shares, int[] labels, int k, int stems, int steps) {
    for (int first = 0; first < SHARPNESS.length; first++) {
      Annealing annealing = startingFrom(labels, shares, k, stems);
      for (int i = first; i < SHARPNESS.length; i++) {
        annealing.stepUntilStill(SHARPNESS[i], steps);
      }
      if (annealing.smallestTopic() >= SMALLEST * shares.size() / k) {
        return annealing.mixture;
      }
    }
    return ofClusters(shares, labels, k, stems);
  }

  /**
   * Returns the mixture whose topics are the clusters themselves, as sharp as an annealed one.
   *
   * @param shares of the stems in each article, each row summing to one
   * @param labels the cluster of each article, from 0
   * @param k clusters
   * @param stems columns of the matrix
   */
  static TopicMixture ofClusters(SparseRows shares, int[] labels, int k, int stems) {
    return startingFrom(labels, shares, k, stems)
        .mixture
        .withSharpness(SHARPNESS[SHARPNESS.length - 1]);
  }

  private static Annealing startingFrom(int[] labels, SparseRows shares, int k, int stems) {
    Annealing annealing = new Annealing(shares, k, stems);
    MixtureSums sums = MixtureSums.empty(stems, k);
    double[] posterior = new double[k];
    for (int row = 0; row < shares.size(); row++) {
      Arrays.fill(posterior, 0);
      posterior[labels[row]] = 1;
      annealing.posteriors[row * k + labels[row]] = 1;
      sums.add(shares, row, posterior, annealing.grid);
    }
    annealing.mixture = sums.mixture(SHARPNESS[0]);
    return annealing;
  }

  private void stepUntilStill(double sharpness, int steps) {
    mixture = mixture.withSharpness(sharpness);
    double change = Double.MAX_VALUE;
    for (int step = 0; step < steps && change >= STILL; step++) {
      change = step(sharpness);
    }
  }

  /** Takes one E step and one M step; returns the mean change of an article's posteriors. */
  private double step(double sharpness) {
    int stripes =
        Math.min(Runtime.getRuntime().availableProcessors(), 1 + shares.size() / WORTH_A_TASK);
    List<Part> parts =
        IntStream.range(0, stripes).parallel().mapToObj(i -> part(i, stripes)).toList();
    MixtureSums sums = parts.get(0).sums;
    parts.subList(1, stripes).forEach(part -> sums.plus(part.sums));
    mixture = sums.mixture(sharpness);
    return parts.stream().mapToDouble(part -> part.change).sum() / shares.size();
  }

  /** The sums over some of the articles, and the change of their posteriors, summed up. */
  private record Part(MixtureSums sums, double change) {}

  private Part part(int stripe, int stripes) {
    MixtureSums sums = MixtureSums.empty(stems, k);
    double[] posterior = new double[k];
    double change = 0;
    int end = (int) ((stripe + 1L) * shares.size() / stripes);
    for (int row = (int) ((long) stripe * shares.size() / stripes); row < end; row++) {
      mixture.posterior(shares, row, posterior);
      for (int c = 0; c < k; c++) {
        double moved = Math.abs(posterior[c] - posteriors[row * k + c]);
        change += ExactSum.round(moved, grid);
        posteriors[row * k + c] = (float) posterior[c];
      }
      sums.add(shares, row, posterior, grid);
    }
    return new Part(sums, change);
  }

  private long smallestTopic() {
    long[] sizes = new long[k];
    for (int row = 0; row < shares.size(); row++) {
      int best = 0;
      for (int c = 1; c < k; c++) {
        best = posteriors[row * k + c] > posteriors[row * k + best] ? c : best;
      }
      sizes[best]++;
    }
    return Arrays.stream(sizes).min().orElse(0);
  }
}
