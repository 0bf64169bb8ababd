package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

/**
 * Two logistic regressions over {@link Evidence}: does a statement take a side, and which one. The
 * second has no intercept and sees signed sizes alone, so that it cannot prefer a side by itself:
 * what is for a target and what is against it are the same word turned round.
 *
 * <p>Read from {@code lexicons/stance-weights.txt}, whose head is the model card. A line is {@code
 * feature | sided side}; the line of the intercept has the name {@code (intercept)}.
 */
public final class StanceWeights implements Serializable {
  /** The name of the intercept of the first regression. */
  public static final String INTERCEPT = "(intercept)";

  private static final long serialVersionUID = 1L;
  private static final String FILE = "stance-weights";

  private final Map<String, double[]> weights;

  private StanceWeights(Map<String, double[]> weights) {
    this.weights = weights;
  }

  /**
   * Reads the weights.
   *
   * @throws UserError naming every line of another shape
   */
  static StanceWeights read(Definitions definitions) {
    return of(definitions.lexicon(FILE));
  }

  /** Reads weights from the lines of a file. */
  static StanceWeights of(List<String> lines) {
    Map<String, double[]> weights = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (String line : lines) {
      int bar = line.lastIndexOf('|');
      String[] numbers = line.substring(bar + 1).strip().split(" +", -1);
      try {
        double[] pair = {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
        weights.put(line.substring(0, Math.max(0, bar)).strip(), pair);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        problems.add(
            String.format(
                Locale.ROOT,
                "lexicons/%s.txt: \"%s\" is not `feature | weight weight`",
                FILE,
                line));
      }
    }
    UserError.throwIfAny("Weights that cannot be used:", problems);
    return new StanceWeights(weights);
  }

  /** Returns the probability that a statement supports, less that it opposes. */
  double score(Evidence evidence) {
    double[] logits = {weights.getOrDefault(INTERCEPT, new double[2])[0], 0};
    evidence.visit(
        (name, size, signed) -> {
          double[] pair = weights.get(name);
          if (pair != null) {
            logits[0] += pair[0] * size;
            logits[1] += pair[1] * signed;
          }
        });
    return logistic(logits[0]) * (2 * logistic(logits[1]) - 1);
  }

  /** Returns what a word adds to the log-odds of support. */
  double contribution(Evidence.Word word) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : word.own().entrySet()) {
      double[] pair = weights.get(feature.getKey());
      sum += pair == null ? 0 : pair[1] * feature.getValue();
    }
    return sum;
  }

  private static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
