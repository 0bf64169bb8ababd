package org.marsad.stance.learned;

/**
 * Temperature scaling (Guo et al. 2017): logits divided by one number, so that probabilities are as
 * often right as they say.
 */
final class Temperature {
  private static final double LEAST = 0.2;
  private static final double MOST = 10;
  private static final double STEP = 1.05;
  private static final double LARGEST_LOGIT = 30;

  private Temperature() {}

  /** Logits for so many classes: those of classes that were never seen are very small. */
  static double[] logits(double[] raw, int classes) {
    double[] logits = new double[classes];
    for (int i = 0; i < classes; i++) {
      double given = i < raw.length && !Double.isNaN(raw[i]) ? raw[i] : -LARGEST_LOGIT;
      logits[i] = Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, given));
    }
    return logits;
  }

  /** The temperature with the least log-loss. */
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

  /** Mean of -ln of the label's probability. */
  static double logLoss(double[][] logits, int[] labels, double temperature) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum -= StrictMath.log(Math.max(1e-12, probabilities(logits[i], temperature)[labels[i]]));
    }
    return sum / labels.length;
  }

  /** Softmax of the logits over the temperature. */
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

  /** The index of the largest value, the first of equal ones. */
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
