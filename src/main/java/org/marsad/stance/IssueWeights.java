package org.marsad.stance;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What labelled statements of one issue add to {@link StanceWeights}: a weight for each feature of
 * {@link Evidence}, for each word of the sentences that speak of the target, and for the log-odds
 * that the shipped weights give. With all of them 0 the shipped weights decide alone.
 *
 * <p>As lines of a file: {@code feature | sided side}, where {@code (intercept)} is added to the
 * log-odds of taking a side and {@code (shipped)} says by which part the shipped log-odds are
 * raised, -0.2 making 0.8 of them.
 */
public final class IssueWeights implements Serializable {
  /** The name of what the shipped log-odds are raised by. */
  public static final String SHIPPED = "(shipped)";

  /** How the features begin that are words of statements. */
  public static final String WORD = "w ";

  /** Changes nothing, but has the words of statements collected. */
  public static final IssueWeights NONE = new IssueWeights(Map.of());

  private static final long serialVersionUID = 1L;
  private static final double[] NOTHING = {0, 0};

  private final Map<String, double[]> weights;

  private IssueWeights(Map<String, double[]> weights) {
    this.weights = weights;
  }

  /**
   * Takes weights.
   *
   * @param weights by feature the one for taking a side and the one for which
   */
  public static IssueWeights of(Map<String, double[]> weights) {
    return new IssueWeights(new TreeMap<>(weights));
  }

  /**
   * Reads weights.
   *
   * @param lines each {@code feature | sided side}
   * @param file how the file is called in messages
   * @throws org.marsad.config.UserError naming every line of another shape
   */
  public static IssueWeights read(List<String> lines, String file) {
    return of(WeightLines.read(lines, file));
  }

  /** Returns the weights by feature, in order. */
  public Map<String, double[]> weights() {
    return weights;
  }

  /**
   * Changes what the shipped weights make of a statement.
   *
   * @param shipped what they make of it
   * @param evidence what is seen of it, with its words
   */
  public LogOdds change(LogOdds shipped, Evidence evidence) {
    double[] raised = weights.getOrDefault(SHIPPED, NOTHING);
    double[] sums = {
      shipped.sided() * (1 + raised[0]) + weights.getOrDefault(StanceWeights.INTERCEPT, NOTHING)[0],
      shipped.side() * (1 + raised[1])
    };
    evidence.visit(
        (name, size, signed) -> {
          double[] pair = weights.getOrDefault(name, NOTHING);
          sums[0] += pair[0] * size;
          sums[1] += pair[1] * signed;
        });
    return new LogOdds(sums[0], sums[1]);
  }

  /**
   * Returns what a word adds to the log-odds of support.
   *
   * @param shipped what it adds by the shipped weights
   */
  double contribution(double shipped, Evidence.Word word) {
    double sum = shipped * (1 + weights.getOrDefault(SHIPPED, NOTHING)[1]);
    for (Map.Entry<String, Double> feature : word.own().entrySet()) {
      sum += weights.getOrDefault(feature.getKey(), NOTHING)[1] * feature.getValue();
    }
    return sum;
  }
}
