package org.marsad.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well predicted classes agree with labels, of which a case may have several that are accepted.
 *
 * <p>A prediction is correct when it is among the accepted ones. For precision and recall a case
 * belongs to the predicted class if that is accepted, else to the first of its labels. The scores
 * of a class that is neither predicted nor labelled are 0.
 */
public final class ClassificationScores {
  /**
   * A case.
   *
   * @param accepted labels that are right, the best one first; at least one
   * @param predicted what was predicted
   */
  public record Case(List<String> accepted, String predicted) {
    private String belongsTo() {
      return accepted.contains(predicted) ? predicted : accepted.get(0);
    }
  }

  private final Map<String, int[]> counts = new TreeMap<>(); // both, predicted, labelled
  private final int cases;
  private final int correct;

  private ClassificationScores(List<Case> cases) {
    int right = 0;
    for (Case given : cases) {
      String label = given.belongsTo();
      boolean both = label.equals(given.predicted);
      right += both ? 1 : 0;
      of(label)[0] += both ? 1 : 0;
      of(given.predicted)[1]++;
      of(label)[2]++;
    }
    this.cases = cases.size();
    this.correct = right;
  }

  /** Scores these cases. */
  public static ClassificationScores of(List<Case> cases) {
    return new ClassificationScores(cases);
  }

  private int[] of(String label) {
    return counts.computeIfAbsent(label, key -> new int[3]);
  }

  public int cases() {
    return cases;
  }

  /** Share of the cases whose prediction is accepted. */
  public double accuracy() {
    return ratio(correct, cases);
  }

  /** How many cases belong to a class. */
  public int labelled(String label) {
    return counts.getOrDefault(label, new int[3])[2];
  }

  /** Of the predictions of a class the share that is right. */
  public double precision(String label) {
    int[] count = counts.getOrDefault(label, new int[3]);
    return ratio(count[0], count[1]);
  }

  /** Of the cases of a class the share that is found. */
  public double recall(String label) {
    int[] count = counts.getOrDefault(label, new int[3]);
    return ratio(count[0], count[2]);
  }

  /** Harmonic mean of precision and recall. */
  public double f1(String label) {
    int[] count = counts.getOrDefault(label, new int[3]);
    return ratio(2 * count[0], count[1] + count[2]);
  }

  /** Mean F1 of some classes. */
  public double meanF1(String... labels) {
    double sum = 0;
    for (String label : labels) {
      sum += f1(label);
    }
    return sum / labels.length;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
