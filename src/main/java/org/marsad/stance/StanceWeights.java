package org.marsad.stance;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

/**
 * Two logistic regressions over {@link Evidence}: does a statement take a side, and which one. The
 * second has no intercept and sees signed sizes alone, so that it cannot prefer a side by itself:
 * what is for a target and what is against it are the same word turned round.
 *
 * <p>Read from {@code lexicons/stance-weights.txt}, whose head is the model card. A line is {@code
 * feature | sided side}; the line of the intercept has the name {@code (intercept)}. On issues for
 * which people have labelled statements {@link IssueWeights} change the two log-odds.
 */
public final class StanceWeights implements Serializable {
  /** The name of the intercept of the first regression. */
  public static final String INTERCEPT = "(intercept)";

  private static final long serialVersionUID = 1L;
  private static final String FILE = "stance-weights";

  private final Map<String, double[]> weights;
  private final Map<String, IssueWeights> fitted;

  private StanceWeights(Map<String, double[]> weights, Map<String, IssueWeights> fitted) {
    this.weights = weights;
    this.fitted = fitted;
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
    return new StanceWeights(WeightLines.read(lines, "lexicons/" + FILE + ".txt"), Map.of());
  }

  /** Returns these weights with what was learned from labels of some issues. */
  StanceWeights with(Map<String, IssueWeights> ofIssues) {
    return new StanceWeights(weights, new HashMap<>(ofIssues));
  }

  /** Returns the probability that a statement supports, less that it opposes. */
  double score(String issue, Evidence evidence) {
    LogOdds shipped = logOdds(evidence);
    IssueWeights own = fitted.get(issue);
    return own == null ? shipped.score() : own.change(shipped, evidence).score();
  }

  /** Returns what the weights make of a statement, whatever was learned of its issue. */
  LogOdds logOdds(Evidence evidence) {
    double[] logits = {weights.getOrDefault(INTERCEPT, new double[2])[0], 0};
    evidence.visit(
        (name, size, signed) -> {
          double[] pair = weights.get(name);
          if (pair != null) {
            logits[0] += pair[0] * size;
            logits[1] += pair[1] * signed;
          }
        });
    return new LogOdds(logits[0], logits[1]);
  }

  /** Tells whether there is something learned of an issue, which sees the words of statements. */
  boolean isFitted(String issue) {
    return fitted.containsKey(issue);
  }

  /** Returns what a word adds to the log-odds of support. */
  double contribution(String issue, Evidence.Word word) {
    double sum = 0;
    for (Map.Entry<String, Double> feature : word.own().entrySet()) {
      double[] pair = weights.get(feature.getKey());
      sum += pair == null ? 0 : pair[1] * feature.getValue();
    }
    IssueWeights own = fitted.get(issue);
    return own == null ? sum : own.contribution(sum, word);
  }
}
