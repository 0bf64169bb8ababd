package org.marsad.stance.learned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.stance.Evidence;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.StanceWeights;
import org.marsad.table.Stance;

/**
 * Fits {@link IssueWeights} on labelled statements of one issue. The log-odds of the shipped
 * weights stay where they are, as offsets; what is fitted is by how much to change them. The
 * penalties do not depend on the number of labels, so that a few labels change little and many
 * change more.
 *
 * <p>The regression for the side has no intercept: labels of one issue are mostly of one side, and
 * with an intercept the other one was no longer found (mean F1 of both .44 instead of .51 over five
 * issues). For the same reason the classes weigh alike, however many statements each has.
 */
final class IssueTraining {
  private static final int LEAST_STATEMENTS_OF_FEATURE = 2;
  private static final double OF_SHIPPED = 5;
  private static final double OF_INTERCEPT = 0.5;
  private static final double OF_FEATURE = 5;

  /** What more statements have than this works like an intercept and says little of a side. */
  private static final double MOST_OF_WORD = 0.3;

  private static final double MOST_OF_EVIDENCE = 0.5;

  /** Keeps the weight of a class of which there are one or two statements within bounds. */
  private static final double PRIOR_STATEMENTS = 5;

  private static final int SHIPPED = 0;
  private static final int INTERCEPT = 1;

  /** What is learned from. */
  enum Features {
    /** The words of the sentences that speak of the target, and all evidence. */
    ALL,
    /** The words alone. */
    WORDS;

    boolean has(String feature) {
      return this == ALL || feature.startsWith(IssueWeights.WORD);
    }
  }

  private final Map<String, Integer> columns;

  private IssueTraining(Map<String, Integer> columns) {
    this.columns = columns;
  }

  /**
   * Fits weights.
   *
   * @param statements of the issue; those that are not seen teach nothing
   */
  static IssueWeights fit(Collection<IssueStatement> statements, Features features) {
    List<IssueStatement> seen =
        statements.stream().filter(statement -> statement.seen() != null).toList();
    return new IssueTraining(columns(seen, features)).fit(seen);
  }

  /** Numbers the features that several statements have and not most of them. */
  private static Map<String, Integer> columns(List<IssueStatement> seen, Features features) {
    Map<String, Integer> counts = new TreeMap<>();
    for (IssueStatement statement : seen) {
      statement
          .seen()
          .evidence()
          .visit((name, size, signed) -> counts.merge(name, 1, Integer::sum));
    }
    Map<String, Integer> columns = new TreeMap<>(Map.of(IssueWeights.SHIPPED, SHIPPED));
    columns.put(StanceWeights.INTERCEPT, INTERCEPT);
    counts.forEach(
        (name, count) -> {
          if (features.has(name) && isOften(name, count, seen.size())) {
            columns.put(name, columns.size());
          }
        });
    return columns;
  }

  private static boolean isOften(String name, int count, int all) {
    double most = name.startsWith(IssueWeights.WORD) ? MOST_OF_WORD : MOST_OF_EVIDENCE;
    return count >= LEAST_STATEMENTS_OF_FEATURE && count <= most * all;
  }

  private IssueWeights fit(List<IssueStatement> seen) {
    double[] sided = sided(seen);
    double[] side = side(seen.stream().filter(one -> one.stance().takesSide()).toList());
    Map<String, double[]> weights = new TreeMap<>();
    columns.forEach((name, i) -> weights.put(name, new double[] {sided[i], side[i]}));
    return IssueWeights.of(weights);
  }

  private double[] sided(List<IssueStatement> seen) {
    long many = seen.stream().filter(one -> one.stance().takesSide()).count();
    List<PenalisedLogistic.Sample> samples = new ArrayList<>();
    for (IssueStatement statement : seen) {
      boolean positive = statement.stance().takesSide();
      Sparse row = new Sparse();
      row.add(SHIPPED, statement.seen().shipped().sided());
      row.add(INTERCEPT, 1);
      add(statement.seen().evidence(), (name, size, signed) -> row.add(columns.get(name), size));
      double weight = weight(positive, many, seen.size());
      samples.add(row.sample(statement.seen().shipped().sided(), positive, weight));
    }
    return PenalisedLogistic.fit(samples, penalties());
  }

  private double[] side(List<IssueStatement> sided) {
    long many = sided.stream().filter(one -> one.stance() == Stance.SUPPORT).count();
    List<PenalisedLogistic.Sample> samples = new ArrayList<>();
    for (IssueStatement statement : sided) {
      boolean positive = statement.stance() == Stance.SUPPORT;
      Sparse row = new Sparse();
      row.add(SHIPPED, statement.seen().shipped().side());
      add(statement.seen().evidence(), (name, size, signed) -> row.add(columns.get(name), signed));
      double weight = weight(positive, many, sided.size());
      samples.add(row.sample(statement.seen().shipped().side(), positive, weight));
    }
    return PenalisedLogistic.fit(samples, penalties());
  }

  private void add(Evidence evidence, Evidence.Visitor visitor) {
    evidence.visit(
        (name, size, signed) -> {
          if (columns.containsKey(name)) {
            visitor.feature(name, size, signed);
          }
        });
  }

  private double[] penalties() {
    double[] penalties = new double[columns.size()];
    Arrays.fill(penalties, OF_FEATURE);
    penalties[SHIPPED] = OF_SHIPPED;
    penalties[INTERCEPT] = OF_INTERCEPT;
    return penalties;
  }

  /**
   * Returns the weight of a statement, of which the classes together have about as much as there
   * are statements.
   *
   * @param positives how many of all are of the positive class
   */
  private static double weight(boolean positive, long positives, int all) {
    double half = all / 2.0 + PRIOR_STATEMENTS;
    double ofPositive = half / (positives + PRIOR_STATEMENTS);
    double ofNegative = half / (all - positives + PRIOR_STATEMENTS);
    double sum = ofPositive * positives + ofNegative * (all - positives);
    return (positive ? ofPositive : ofNegative) * all / sum;
  }

  /** A row while it is filled. */
  private static final class Sparse {
    private final List<Integer> columns = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    void add(int column, double value) {
      if (value != 0) {
        columns.add(column);
        values.add(value);
      }
    }

    PenalisedLogistic.Sample sample(double offset, boolean positive, double weight) {
      return new PenalisedLogistic.Sample(
          columns.stream().mapToInt(Integer::intValue).toArray(),
          values.stream().mapToDouble(Double::doubleValue).toArray(),
          offset,
          positive,
          weight);
    }
  }
}
