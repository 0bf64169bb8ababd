package org.marsad.stance.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.Normalizer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Documents;
import org.marsad.table.StatementStances;
import scala.Option;

/**
 * Fits one issue: a multinomial logistic regression over hashed TF-IDF of length one and what the
 * rules found. Its rows are few and held by the driver.
 *
 * <p>The regularisation is the one with the least log-loss out of fold, in five folds; the rows
 * come ordered by label, so that every fifth row gives folds that are stratified. The temperature
 * is fitted on the same predictions.
 */
final class IssueTraining {
  /** The column of the label as text. */
  static final String LABEL = "label_text";

  private static final int FOLDS = 5;
  private static final int HASHED_TERMS = 1 << 14;
  private static final int LEAST_ARTICLES_OF_TERM = 2;
  private static final int ITERATIONS = 200;
  private static final double[] REGULARISATIONS = {0.01, 0.05, 0.2};
  private static final StructType SCHEMA = schema();

  private final SparkSession spark;
  private final List<Row> rows;
  private final List<String> classes;
  private final int[] labels;

  private IssueTraining(SparkSession spark, List<Row> rows, List<String> classes, int[] labels) {
    this.spark = spark;
    this.rows = rows;
    this.classes = classes;
    this.labels = labels;
  }

  /**
   * What was fitted.
   *
   * @param model fitted on all rows
   * @param outOfFold one prediction for each row, by models that have not seen it
   */
  record Result(IssueModel model, List<OutOfFold> outOfFold) {}

  /** Logits out of fold, one row for each article, and the regularisation that gave them. */
  private record Trial(double regularisation, double[][] logits) {}

  /**
   * Fits an issue.
   *
   * @param rows labelled articles with the columns of {@link StanceFeatures} and {@link #LABEL},
   *     ordered by label
   * @param classes the labels that they have, two or more, in order
   */
  static Result fit(SparkSession spark, List<Row> rows, List<String> classes) {
    int[] labels =
        rows.stream().mapToInt(row -> classes.indexOf(row.<String>getAs(LABEL))).toArray();
    IssueTraining training = new IssueTraining(spark, rows, classes, labels);
    Trial best = training.bestTrial();
    PipelineModel pipeline = fit(best.regularisation(), training.frame(row -> true));
    double temperature = Temperature.fit(best.logits(), labels);
    return new Result(
        new IssueModel(pipeline, classes, temperature), training.outOfFold(best.logits()));
  }

  private Trial bestTrial() {
    Trial best = null;
    double least = Double.POSITIVE_INFINITY;
    for (double regularisation : REGULARISATIONS) {
      double[][] logits = outOfFoldLogits(regularisation);
      double loss = Temperature.logLoss(logits, labels, 1);
      if (best == null || loss < least) {
        least = loss;
        best = new Trial(regularisation, logits);
      }
    }
    return best;
  }

  private double[][] outOfFoldLogits(double regularisation) {
    double[][] logits = new double[rows.size()][];
    for (int i = 0; i < FOLDS; i++) {
      int fold = i;
      PipelineModel model = fit(regularisation, frame(row -> row % FOLDS != fold));
      // Bounded: one row for each label of the fold, and all labels are held here anyway.
      List<Row> predicted =
          model
              .transform(frame(row -> row % FOLDS == fold))
              .select("index", "rawPrediction")
              .collectAsList();
      for (Row row : predicted) {
        logits[row.<Integer>getAs("index")] =
            Temperature.logits(row.<Vector>getAs("rawPrediction").toArray(), classes.size());
      }
    }
    return logits;
  }

  private List<OutOfFold> outOfFold(double[][] logits) {
    List<OutOfFold> predictions = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      predictions.add(
          new OutOfFold(
              row.getAs(Documents.ARTICLE_ID.name()),
              row.getAs(StatementStances.ISSUE.name()),
              row.getAs(StatementStances.STANCE.name()),
              classes.get(Temperature.largest(logits[i]))));
    }
    return predictions;
  }

  /** Returns the rows that are wanted, with their index and label. */
  private Dataset<Row> frame(IntPredicate wanted) {
    List<Row> chosen = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (wanted.test(i)) {
        List<Object> values = new ArrayList<>(List.of(i, (double) labels[i]));
        values.add(rows.get(i).getAs(StanceFeatures.STEMS));
        for (String rule : StanceFeatures.RULES) {
          values.add(rows.get(i).getAs(rule));
        }
        chosen.add(RowFactory.create(values.toArray()));
      }
    }
    return spark.createDataFrame(chosen, SCHEMA).coalesce(1);
  }

  private static StructType schema() {
    StructType schema =
        new StructType()
            .add("index", DataTypes.IntegerType)
            .add("label", DataTypes.DoubleType)
            .add(StanceFeatures.STEMS, DataTypes.createArrayType(DataTypes.StringType));
    for (String rule : StanceFeatures.RULES) {
      schema = schema.add(rule, DataTypes.DoubleType);
    }
    return schema;
  }

  /**
   * Fits a pipeline that can be sent to tasks: the summary of its training holds on to the session,
   * which cannot.
   */
  private static PipelineModel fit(double regularisation, Dataset<Row> rows) {
    PipelineModel model = pipeline(regularisation).fit(rows);
    PipelineStage last = model.stages()[model.stages().length - 1];
    ((LogisticRegressionModel) last).setSummary(Option.empty());
    return model;
  }

  private static Pipeline pipeline(double regularisation) {
    List<String> inputs = new ArrayList<>(List.of("text_features"));
    inputs.addAll(StanceFeatures.RULES);
    return new Pipeline()
        .setStages(
            new PipelineStage[] {
              new HashingTF()
                  .setInputCol(StanceFeatures.STEMS)
                  .setOutputCol("tf")
                  .setNumFeatures(HASHED_TERMS),
              new IDF()
                  .setInputCol("tf")
                  .setOutputCol("tf_idf")
                  .setMinDocFreq(LEAST_ARTICLES_OF_TERM),
              new Normalizer().setInputCol("tf_idf").setOutputCol("text_features"),
              new VectorAssembler()
                  .setInputCols(inputs.toArray(String[]::new))
                  .setOutputCol("features"),
              new LogisticRegression()
                  .setFamily("multinomial")
                  .setStandardization(false)
                  .setRegParam(regularisation)
                  .setMaxIter(ITERATIONS)
            });
  }
}
