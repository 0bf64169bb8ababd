package org.marsad.stance.learned;

/**
 * Calibrates probabilities by temperature scaling (Guo et al. 2017, "On Calibration of Modern
 * Neural Networks"): logits are divided by one number, so that probabilities are as often right as
 * they say.
 */
final class Temperature {
  private static final double LEAST = 0.2;
  private static final double MOST = 10;
  private static final double STEP = 1.05;
  private static final double LARGEST_LOGIT = 30;
  private static final double LEAST_PROBABILITY = 1e-12;

  private Temperature() {}

  /**
   * Bounds logits to ±30, and fills them up.
   *
   * @param raw of the classes that the model has seen
   * @param classes number of all classes
   * @return one for each class; those of classes that were never seen are very small
   */
  static double[] logits(double[] raw, int classes) {
    double[] logits = new double[classes];
    for (int i = 0; i < classes; i++) {
      double given = i < raw.length && !Double.isNaN(raw[i]) ? raw[i] : -LARGEST_LOGIT;
      logits[i] = Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, given));
    }
    return logits;
  }

  /**
   * Finds the temperature with the least log-loss, between 0.2 and 10.
   *
   * @param logits one row for each case, one column for each class
   * @param labels the index of the right class of each case
   */
  static double fit(double[][] logits, int[] labels) {
    double best = 1;
    double least = logLoss(logits, labels, 1);
    for (double temperature = LEAST; temperature <= MOST; temperature *= STEP) {
      double loss = logLoss(logits, labels, temperature);
      if (loss < least) {
        least = loss;
        best = temperature;
      }
    }
    return best;
  }

  /** Returns the mean of -ln of the probability of the right class, in nats. */
  static double logLoss(double[][] logits, int[] labels, double temperature) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum -=
          StrictMath.log(
              Math.max(LEAST_PROBABILITY, probabilities(logits[i], temperature)[labels[i]]));
    }
    return sum / labels.length;
  }

  /** Returns the softmax of the logits over the temperature; they sum to 1. */
  static double[] probabilities(double[] logits, double temperature) {
    double[] probabilities = new double[logits.length];
    double top = logits[largest(logits)];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] = StrictMath.exp((logits[i] - top) / temperature);
      sum += probabilities[i];
    }
    for (int i = 0; i < logits.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** Returns the index of the largest value, the first of equal ones. */
  static int largest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[best]) {
        best = i;
      }
    }
    return best;
  }
}
