package org.marsad.stance.learned;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Logistic regression with an offset for each row and a penalty for each coefficient: minimises the
 * weighted log-loss plus half the sum of penalty times squared coefficient, by limited-memory BFGS
 * (Nocedal and Wright, "Numerical Optimization", 2006, chapter 7) with backtracking. The sum is
 * strictly convex where all penalties are above 0, so there is one minimum.
 *
 * <p>Hundreds of rows are fitted in milliseconds, some thousand times for folds within folds; MLlib
 * knows no offsets there and needs a Spark job for each step. Every sum has one order, so results
 * are the same everywhere.
 */
final class PenalisedLogistic {
  private static final int MEMORY = 8;
  private static final int ITERATIONS = 100;
  private static final int HALVINGS = 30;
  private static final double TOLERANCE = 1e-3;
  private static final double SUFFICIENT = 1e-4;

  private final List<Sample> samples;
  private final double[] penalties;

  private PenalisedLogistic(List<Sample> samples, double[] penalties) {
    this.samples = samples;
    this.penalties = penalties;
  }

  /**
   * A row.
   *
   * @param columns the columns that it has values in
   * @param values one for each of them
   * @param offset log-odds that are there before any coefficient
   * @param positive which of the two classes it is of
   * @param weight how much it counts
   */
  record Sample(int[] columns, double[] values, double offset, boolean positive, double weight) {}

  /** A step and the change of the gradient that it brought. */
  private record Step(double[] move, double[] change, double curvature) {}

  /**
   * Fits coefficients.
   *
   * @param penalties one for each column, above 0
   * @return one for each column
   */
  static double[] fit(List<Sample> samples, double[] penalties) {
    return new PenalisedLogistic(samples, penalties).fit();
  }

  private double[] fit() {
    double[] at = new double[penalties.length];
    double[] gradient = new double[at.length];
    double loss = loss(at, gradient);
    double enough = TOLERANCE * Math.max(1, samples.size() / 100.0);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < ITERATIONS && Math.sqrt(dot(gradient, gradient)) > enough; i++) {
      double[] direction = direction(gradient, steps);
      double slope = dot(direction, gradient);
      double size = steps.isEmpty() ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
      double[] next = new double[at.length];
      double[] nextGradient = new double[at.length];
      double nextLoss = Double.POSITIVE_INFINITY;
      for (int j = 0; j < HALVINGS && nextLoss > loss + SUFFICIENT * size * slope; j++) {
        size = j == 0 ? size : size / 2;
        for (int k = 0; k < at.length; k++) {
          next[k] = at[k] + size * direction[k];
        }
        nextLoss = loss(next, nextGradient);
      }
      if (nextLoss >= loss) {
        return at;
      }
      remember(steps, difference(next, at), difference(nextGradient, gradient));
      at = next;
      gradient = nextGradient;
      loss = nextLoss;
    }
    return at;
  }

  /** Returns the loss and leaves its gradient in an array. */
  private double loss(double[] at, double[] gradient) {
    double loss = 0;
    for (int i = 0; i < at.length; i++) {
      gradient[i] = penalties[i] * at[i];
      loss += at[i] * gradient[i] / 2;
    }
    for (Sample sample : samples) {
      double sum = sample.offset;
      for (int i = 0; i < sample.columns.length; i++) {
        sum += at[sample.columns[i]] * sample.values[i];
      }
      double margin = sample.positive ? sum : -sum;
      double small = StrictMath.exp(-Math.abs(margin));
      loss += sample.weight * (StrictMath.log1p(small) + Math.max(0, -margin));
      double missing = margin > 0 ? small / (1 + small) : 1 / (1 + small);
      double push = sample.weight * (sample.positive ? -missing : missing);
      for (int i = 0; i < sample.columns.length; i++) {
        gradient[sample.columns[i]] += push * sample.values[i];
      }
    }
    return loss;
  }

  /** Returns the gradient times an estimate of the inverse Hessian, downwards. */
  private static double[] direction(double[] gradient, Deque<Step> steps) {
    double[] direction = gradient.clone();
    double[] parts = new double[steps.size()];
    int i = 0;
    for (Step step : steps) { // newest first
      parts[i] = dot(step.move, direction) / step.curvature;
      add(direction, -parts[i++], step.change);
    }
    if (!steps.isEmpty()) {
      Step newest = steps.getFirst();
      scale(direction, newest.curvature / dot(newest.change, newest.change));
    }
    for (Iterator<Step> oldest = steps.descendingIterator(); oldest.hasNext(); ) {
      Step step = oldest.next();
      add(direction, parts[--i] - dot(step.change, direction) / step.curvature, step.move);
    }
    scale(direction, -1);
    return direction;
  }

  private static void remember(Deque<Step> steps, double[] move, double[] change) {
    steps.addFirst(new Step(move, change, dot(move, change)));
    if (steps.size() > MEMORY) {
      steps.removeLast();
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] values) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * values[i];
    }
  }

  private static void scale(double[] values, double factor) {
    for (int i = 0; i < values.length; i++) {
      values[i] *= factor;
    }
  }

  private static double[] difference(double[] one, double[] other) {
    double[] difference = one.clone();
    add(difference, -1, other);
    return difference;
  }
}
