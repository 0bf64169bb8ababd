package org.marsad.stance.learned;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.StanceWeights;
import org.marsad.table.Stance;

/**
 * Fits the weights by which statements are judged: two logistic regressions of MLlib, see {@link
 * StanceWeights}. Statements are few (thousands) and held by the driver.
 *
 * <p>Regularisation is strong, since what is learned must hold for issues that were not there. It
 * was chosen by hand among strengths of 0.005 to 1, by labelled corpora that nothing was learned
 * from.
 */
public final class StatementTraining {
  private static final int LEAST_STATEMENTS_OF_FEATURE = 5;
  private static final int LEAST_ISSUES_OF_WORD = 8;
  private static final int ITERATIONS = 200;
  private static final double INVERSE_STRENGTH = 0.01;
  private static final StructType SCHEMA =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("weight", DataTypes.DoubleType)
          .add("features", SQLDataTypes.VectorType());

  private final SparkSession spark;
  private final Map<String, Integer> columns;

  private StatementTraining(SparkSession spark, Map<String, Integer> columns) {
    this.spark = spark;
    this.columns = columns;
  }

  /**
   * Fits weights.
   *
   * @param statements of both sides and of none
   * @param withoutWords stems that get no weight, such as those of function words and names of
   *     places
   * @return by feature the weight for taking a side and the one for which, {@link
   *     StanceWeights#INTERCEPT} among them
   */
  public static Map<String, double[]> fit(
      SparkSession spark, Collection<LabelledEvidence> statements, Set<String> withoutWords) {
    StatementTraining training = new StatementTraining(spark, columns(statements, withoutWords));
    LogisticRegressionModel sided = training.sided(statements);
    LogisticRegressionModel side = training.side(statements);
    Map<String, double[]> weights = new TreeMap<>();
    weights.put(StanceWeights.INTERCEPT, new double[] {sided.intercept(), 0});
    training.columns.forEach(
        (name, column) ->
            weights.put(
                name,
                new double[] {
                  sided.coefficients().apply(column), side.coefficients().apply(column)
                }));
    return weights;
  }

  private static Map<String, Integer> columns(
      Collection<LabelledEvidence> statements, Set<String> withoutWords) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Set<String>> issues = new HashMap<>();
    for (LabelledEvidence statement : statements) {
      statement
          .evidence()
          .visit(
              (name, size, signed) -> {
                counts.merge(name, 1, Integer::sum);
                issues.computeIfAbsent(name, any -> new HashSet<>()).add(statement.issue());
              });
    }
    Map<String, Integer> columns = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          boolean word = name.startsWith(IssueWeights.WORD);
          boolean general =
              issues.get(name).size() >= LEAST_ISSUES_OF_WORD
                  && !withoutWords.contains(name.substring(IssueWeights.WORD.length()));
          if (count >= LEAST_STATEMENTS_OF_FEATURE && (!word || general)) {
            columns.put(name, columns.size());
          }
        });
    return columns;
  }

  private LogisticRegressionModel sided(Collection<LabelledEvidence> statements) {
    List<Row> rows = new ArrayList<>();
    for (LabelledEvidence statement : statements) {
      double label = statement.stance() == Stance.NEUTRAL ? 0 : 1;
      rows.add(RowFactory.create(label, statement.weight(), sizes(statement)));
    }
    return fit(rows, true);
  }

  /** Fits which side is taken; every statement is there a second time, turned round. */
  private LogisticRegressionModel side(Collection<LabelledEvidence> statements) {
    List<Row> rows = new ArrayList<>();
    for (LabelledEvidence statement : statements) {
      if (statement.stance() != Stance.NEUTRAL) {
        double label = statement.stance() == Stance.SUPPORT ? 1 : 0;
        rows.add(RowFactory.create(label, statement.weight(), signed(statement, 1)));
        rows.add(RowFactory.create(1 - label, statement.weight(), signed(statement, -1)));
      }
    }
    return fit(rows, false);
  }

  private LogisticRegressionModel fit(List<Row> rows, boolean intercept) {
    double sum = rows.stream().mapToDouble(row -> row.getDouble(1)).sum();
    return new LogisticRegression()
        .setStandardization(false)
        .setFitIntercept(intercept)
        .setWeightCol("weight")
        .setRegParam(1 / (INVERSE_STRENGTH * sum))
        .setMaxIter(ITERATIONS)
        .fit(spark.createDataFrame(rows, SCHEMA).coalesce(1));
  }

  private Vector sizes(LabelledEvidence statement) {
    Map<Integer, Double> values = new HashMap<>();
    statement
        .evidence()
        .visit(
            (name, size, signed) -> {
              if (columns.containsKey(name)) {
                values.put(columns.get(name), size);
              }
            });
    return vector(values);
  }

  private Vector signed(LabelledEvidence statement, int sign) {
    Map<Integer, Double> values = new HashMap<>();
    statement
        .evidence()
        .visit(
            (name, size, signed) -> {
              if (columns.containsKey(name) && signed != 0) {
                values.put(columns.get(name), sign * signed);
              }
            });
    return vector(values);
  }

  private Vector vector(Map<Integer, Double> values) {
    int[] indices = values.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    double[] numbers = new double[indices.length];
    for (int i = 0; i < indices.length; i++) {
      numbers[i] = values.get(indices[i]);
    }
    return Vectors.sparse(columns.size(), indices, numbers);
  }
}
