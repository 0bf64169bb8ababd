package org.marsad.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well predicted classes agree with labels, of which a case may have several that are accepted.
 *
 * <p>A prediction is correct when it is among the accepted ones. For precision and recall a case
 * belongs to the predicted class if that is accepted, else to the first of its labels. The scores
 * of a class that is neither predicted nor labelled are 0. All scores are from 0 to 1.
 */
public final class ClassificationScores {
  private static final Counts NONE = new Counts(0, 0, 0);

  private final Map<String, Counts> counts;
  private final int cases;
  private final long correct;

  private ClassificationScores(Map<String, Counts> counts, int cases, long correct) {
    this.counts = counts;
    this.cases = cases;
    this.correct = correct;
  }

  /**
   * A case.
   *
   * @param accepted labels that are right, the best one first; at least one
   * @param predicted what was predicted
   */
  public record Case(List<String> accepted, String predicted) {
    private boolean isCorrect() {
      return accepted.contains(predicted);
    }

    private String belongsTo() {
      return isCorrect() ? predicted : accepted.get(0);
    }
  }

  /**
   * The cases of a class.
   *
   * @param correct that are predicted and labelled so
   * @param predicted that are predicted so
   * @param labelled that belong to it
   */
  private record Counts(int correct, int predicted, int labelled) {
    Counts plus(Counts other) {
      return new Counts(
          correct + other.correct, predicted + other.predicted, labelled + other.labelled);
    }
  }

  /** Scores these cases. */
  public static ClassificationScores of(List<Case> cases) {
    Map<String, Counts> counts = new TreeMap<>();
    for (Case one : cases) {
      int correct = one.isCorrect() ? 1 : 0;
      counts.merge(one.belongsTo(), new Counts(correct, 0, 1), Counts::plus);
      counts.merge(one.predicted(), new Counts(0, 1, 0), Counts::plus);
    }
    long correct = cases.stream().filter(Case::isCorrect).count();
    return new ClassificationScores(counts, cases.size(), correct);
  }

  private Counts of(String label) {
    return counts.getOrDefault(label, NONE);
  }

  /** Returns the number of all cases. */
  public int cases() {
    return cases;
  }

  /** Returns the share of the cases whose prediction is accepted. */
  public double accuracy() {
    return ratio(correct, cases);
  }

  /** Returns how many cases belong to a class. */
  public int labelled(String label) {
    return of(label).labelled();
  }

  /** Returns the share of the predictions of a class that are right. */
  public double precision(String label) {
    return ratio(of(label).correct(), of(label).predicted());
  }

  /** Returns the share of the cases of a class that are found. */
  public double recall(String label) {
    return ratio(of(label).correct(), of(label).labelled());
  }

  /** Returns the harmonic mean of precision and recall. */
  public double f1(String label) {
    Counts count = of(label);
    return ratio(2L * count.correct(), (long) count.predicted() + count.labelled());
  }

  /** Returns the mean F1 of some classes. */
  public double meanF1(String... labels) {
    double sum = 0;
    for (String label : labels) {
      sum += f1(label);
    }
    return sum / labels.length;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
