package org.marsad.stance.learned;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.UserError;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Hashing;
import org.marsad.text.Terms;
import scala.Option;

/**
 * Learns from labelled articles where an article stands, with what the rules found as features; for
 * those who have labels. Without it the rules decide.
 *
 * <p>For each issue a multinomial logistic regression over the stems of the article's statements on
 * the issue (hashed TF-IDF of length one) and the rules' score, confidence, counts and heaviest
 * cues. The regularisation is the one with the least log-loss out of fold, five folds being
 * stratified by label; probabilities are calibrated on the same predictions by one {@link
 * Temperature}. It decides on articles that the rules take to discuss the issue and may find that
 * they do not. Its score is the probability of support less that of opposition, its confidence the
 * probability of the stance.
 */
public final class StanceModel {
  /** The label of an article that does not discuss an issue. */
  public static final String NONE = "none";

  private static final int FOLDS = 5;
  private static final int HASHED = 1 << 14;
  private static final int ENOUGH_LABELS = 10;
  private static final double[] REGULARISATIONS = {0.01, 0.05, 0.2};
  private static final String ISSUE = StatementStances.ISSUE.name();
  private static final String[] RULES = {
    "score",
    "confidence",
    "supporting_log",
    "opposing_log",
    "neutral_log",
    "best_for",
    "best_against"
  };
  private static final StructType DECISION =
      new StructType().add("stance", "string").add("score", "double").add("confidence", "double");
  private static final StructType CALIBRATION =
      new StructType()
          .add("issue", "string")
          .add("labels", DataTypes.createArrayType(DataTypes.StringType))
          .add("temperature", "double");

  private final Map<String, IssueModel> models;
  private final List<String> stopWords;

  /** What is learned of one issue. */
  private record IssueModel(PipelineModel pipeline, List<String> labels, double temperature) {}

  /**
   * What an article out of fold was taken for.
   *
   * @param article its id
   * @param issue which
   * @param byRules the stance that the rules give
   * @param byModel the label given by a model that has not seen the article
   */
  public record OutOfFold(String article, String issue, String byRules, String byModel) {}

  /**
   * A fitted model and what it was fitted on.
   *
   * @param model null when no issue has enough labels
   * @param outOfFold its predictions
   * @param tooFew issues with too few labelled articles, and how many each has
   */
  public record Fitted(StanceModel model, List<OutOfFold> outOfFold, Map<String, Integer> tooFew) {}

  private StanceModel(Map<String, IssueModel> models, List<String> stopWords) {
    this.models = models;
    this.stopWords = stopWords;
  }

  /**
   * Learns from labels.
   *
   * @param labels by issue the label of each article_id; those of articles without a row in the
   *     stances teach nothing
   */
  public static Fitted fit(
      ArticleStances stances,
      Statements statements,
      StatementStances judged,
      Map<String, Map<String, String>> labels,
      List<String> stopWords) {
    Dataset<Row> texts =
        judged
            .rows()
            .join(
                statements.rows().select(Statements.STATEMENT_ID.col(), Statements.TEXT.col()),
                Statements.STATEMENT_ID.name());
    Dataset<Row> features = features(stances, texts, stopWords);
    Map<String, IssueModel> models = new TreeMap<>();
    List<OutOfFold> outOfFold = new ArrayList<>();
    Map<String, Integer> tooFew = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> issue : labels.entrySet()) {
      List<Row> rows = labelled(features, issue.getKey(), issue.getValue());
      List<String> classes =
          rows.stream().map(row -> row.<String>getAs("label_text")).distinct().sorted().toList();
      if (rows.size() < ENOUGH_LABELS || classes.size() < 2) {
        tooFew.put(issue.getKey(), rows.size());
      } else {
        Training training = new Training(features.sparkSession(), rows, classes);
        models.put(issue.getKey(), training.model());
        outOfFold.addAll(training.outOfFold(issue.getKey()));
      }
    }
    return new Fitted(
        models.isEmpty() ? null : new StanceModel(models, stopWords), outOfFold, tooFew);
  }

  /** The rows of an issue whose articles have a label, in an order that is their own. */
  private static List<Row> labelled(
      Dataset<Row> features, String issue, Map<String, String> labels) {
    UserDefinedFunction label = udf((String id) -> labels.get(id), DataTypes.StringType);
    return features
        .where(StatementStances.ISSUE.col().equalTo(issue))
        .withColumn("label_text", label.apply(Documents.ARTICLE_ID.col()))
        .where(col("label_text").isNotNull())
        .collectAsList() // of the labelled articles
        .stream()
        .sorted(
            Comparator.comparing((Row row) -> row.<String>getAs("label_text"))
                .thenComparing(row -> Hashing.of(row.<String>getAs("article_id")))
                .thenComparing(row -> row.<String>getAs("article_id")))
        .toList();
  }

  /**
   * Article, issue, stance by the rules, stems of its statements on the issue, what rules found.
   */
  private static Dataset<Row> features(
      ArticleStances stances, Dataset<Row> texts, List<String> stopWords) {
    Column weights = transform(StatementStances.CUES.col(), cue -> cue.getField("weight"));
    Dataset<Row> passages =
        texts
            .groupBy(Documents.ARTICLE_ID.col(), StatementStances.ISSUE.col())
            .agg(
                concat_ws("\n", collect_list(Statements.TEXT.col())).as("passage"),
                max(array_max(weights)).as("most"),
                min(array_min(weights)).as("least"));
    UserDefinedFunction stems =
        udf(
            (UDF1<String, List<String>>) passage -> new Terms(stopWords).stems(passage),
            DataTypes.createArrayType(DataTypes.StringType));
    return stances
        .rows()
        .join(passages, new String[] {Documents.ARTICLE_ID.name(), ISSUE}, "left")
        .withColumn("stems", stems.apply(coalesce(col("passage"), lit(""))))
        .withColumn("supporting_log", log1p(ArticleStances.SUPPORTING.col()))
        .withColumn("opposing_log", log1p(ArticleStances.OPPOSING.col()))
        .withColumn("neutral_log", log1p(ArticleStances.NEUTRAL.col()))
        .withColumn("best_for", coalesce(col("most"), lit(0.0)))
        .withColumn("best_against", coalesce(col("least"), lit(0.0)))
        .drop("passage", "most", "least");
  }

  /** Fits one issue. Its rows are few and held by the driver. */
  private static final class Training {
    private final SparkSession spark;
    private final List<Row> rows;
    private final List<String> classes;
    private final int[] labels;
    private final double bestRegularisation;
    private final double[][] bestLogits;

    Training(SparkSession spark, List<Row> rows, List<String> classes) {
      this.spark = spark;
      this.rows = rows;
      this.classes = classes;
      this.labels =
          rows.stream().mapToInt(row -> classes.indexOf(row.<String>getAs("label_text"))).toArray();
      double best = 0;
      double least = Double.POSITIVE_INFINITY;
      double[][] logits = new double[0][];
      for (double regularisation : REGULARISATIONS) {
        double[][] tried = outOfFoldLogits(regularisation);
        double loss = Temperature.logLoss(tried, labels, 1);
        if (loss < least) {
          least = loss;
          best = regularisation;
          logits = tried;
        }
      }
      bestRegularisation = best;
      bestLogits = logits;
    }

    IssueModel model() {
      PipelineModel pipeline = fit(bestRegularisation, frame(-1, false));
      return new IssueModel(pipeline, classes, Temperature.fit(bestLogits, labels));
    }

    List<OutOfFold> outOfFold(String issue) {
      List<OutOfFold> predictions = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        predictions.add(
            new OutOfFold(
                row.getAs(Documents.ARTICLE_ID.name()),
                issue,
                row.getAs(StatementStances.STANCE.name()),
                classes.get(Temperature.largest(bestLogits[i]))));
      }
      return predictions;
    }

    private double[][] outOfFoldLogits(double regularisation) {
      double[][] logits = new double[rows.size()][];
      for (int fold = 0; fold < FOLDS; fold++) {
        PipelineModel model = fit(regularisation, frame(fold, false));
        // Bounded: one row for each label of the fold, and all labels are held here anyway.
        for (Row row :
            model.transform(frame(fold, true)).select("index", "rawPrediction").collectAsList()) {
          logits[row.getInt(0)] =
              Temperature.logits(row.<Vector>getAs(1).toArray(), classes.size());
        }
      }
      return logits;
    }

    /** The rows inside or outside a fold, with their index and label. */
    private Dataset<Row> frame(int fold, boolean inside) {
      List<Row> chosen = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if ((i % FOLDS == fold) == inside) {
          List<Object> values = new ArrayList<>(List.of(i, (double) labels[i]));
          values.add(rows.get(i).getAs("stems"));
          for (String rule : RULES) {
            values.add(rows.get(i).getAs(rule));
          }
          chosen.add(RowFactory.create(values.toArray()));
        }
      }
      StructType schema =
          new StructType()
              .add("index", "int")
              .add("label", "double")
              .add("stems", DataTypes.createArrayType(DataTypes.StringType));
      for (String rule : RULES) {
        schema = schema.add(rule, "double");
      }
      return spark.createDataFrame(chosen, schema).coalesce(1);
    }
  }

  /**
   * A fitted pipeline that can be sent to tasks: the summary of its training holds on to the
   * session, which cannot.
   */
  private static PipelineModel fit(double regularisation, Dataset<Row> rows) {
    PipelineModel model = pipeline(regularisation).fit(rows);
    PipelineStage last = model.stages()[model.stages().length - 1];
    ((LogisticRegressionModel) last).setSummary(Option.empty());
    return model;
  }

  private static Pipeline pipeline(double regularisation) {
    String[] inputs = new String[RULES.length + 1];
    inputs[0] = "text_features";
    System.arraycopy(RULES, 0, inputs, 1, RULES.length);
    return new Pipeline()
        .setStages(
            new PipelineStage[] {
              new HashingTF().setInputCol("stems").setOutputCol("tf").setNumFeatures(HASHED),
              new IDF().setInputCol("tf").setOutputCol("tf_idf").setMinDocFreq(2),
              new Normalizer().setInputCol("tf_idf").setOutputCol("text_features"),
              new VectorAssembler().setInputCols(inputs).setOutputCol("features"),
              new LogisticRegression()
                  .setFamily("multinomial")
                  .setStandardization(false)
                  .setRegParam(regularisation)
                  .setMaxIter(200)
            });
  }

  /** The issues that the model decides on. */
  public List<String> issues() {
    return List.copyOf(models.keySet());
  }

  /** The stances as the model sees them; issues that it has not learned stay as they are. */
  public ArticleStances apply(ArticleStances stances, Readings readings) {
    String judgement = "judgement";
    Dataset<Row> texts =
        readings
            .statements()
            .select(
                Documents.ARTICLE_ID.col(),
                Statements.TEXT.col(),
                explode(Readings.JUDGEMENTS.col()).as(judgement))
            .select(Documents.ARTICLE_ID.col(), Statements.TEXT.col(), col(judgement + ".*"));
    Dataset<Row> features = features(stances, texts, stopWords);
    Dataset<Row> decided =
        stances
            .rows()
            .where(StatementStances.ISSUE.col().isInCollection(models.keySet()).equalTo(false));
    for (Map.Entry<String, IssueModel> issue : models.entrySet()) {
      Dataset<Row> own = features.where(StatementStances.ISSUE.col().equalTo(issue.getKey()));
      decided = decided.unionByName(decided(own, issue.getValue()));
    }
    return new ArticleStances(decided);
  }

  private static Dataset<Row> decided(Dataset<Row> features, IssueModel model) {
    List<String> labels = model.labels;
    double temperature = model.temperature;
    UserDefinedFunction decide =
        udf(
            (UDF1<Vector, Row>)
                raw -> {
                  double[] logits = Temperature.logits(raw.toArray(), labels.size());
                  double[] probabilities = Temperature.probabilities(logits, temperature);
                  int best = Temperature.largest(probabilities);
                  return RowFactory.create(
                      labels.get(best),
                      of(labels, probabilities, Stance.SUPPORT)
                          - of(labels, probabilities, Stance.OPPOSE),
                      probabilities[best]);
                },
            DECISION);
    Dataset<Row> decided =
        model
            .pipeline
            .transform(features)
            .withColumn("decision", decide.apply(col("rawPrediction")));
    for (String field : DECISION.fieldNames()) {
      decided = decided.withColumn(field, col("decision").getField(field));
    }
    return new ArticleStances(decided.where(StatementStances.STANCE.col().notEqual(NONE))).rows();
  }

  private static double of(List<String> labels, double[] probabilities, Stance stance) {
    int index = labels.indexOf(stance.id());
    return index < 0 ? 0 : probabilities[index];
  }

  /** Saves the model in a folder, in the place of what is there. */
  public void save(SparkSession spark, String folder) {
    List<Row> calibration = new ArrayList<>();
    try {
      for (Map.Entry<String, IssueModel> issue : models.entrySet()) {
        IssueModel model = issue.getValue();
        model.pipeline.write().overwrite().save(folder + "/" + issue.getKey());
        calibration.add(RowFactory.create(issue.getKey(), model.labels, model.temperature));
      }
    } catch (IOException e) {
      throw new UserError(
          String.format(Locale.ROOT, "Cannot save the model in %s: %s", folder, e.getMessage()), e);
    }
    spark
        .createDataFrame(calibration, CALIBRATION)
        .coalesce(1)
        .write()
        .mode("overwrite")
        .parquet(folder + "/calibration");
  }

  /**
   * Loads what {@link #save} saved.
   *
   * @throws UserError if there is no model in the folder
   */
  public static StanceModel load(SparkSession spark, String folder, List<String> stopWords) {
    List<Row> calibration;
    try {
      calibration =
          spark
              .read()
              .schema(CALIBRATION)
              .parquet(folder + "/calibration")
              .collectAsList(); // one row an issue
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--stance-model %s: there is no model; train one with train-stance",
              folder),
          e);
    }
    Map<String, IssueModel> models = new TreeMap<>();
    for (Row row : calibration) {
      models.put(
          row.getString(0),
          new IssueModel(
              PipelineModel.load(folder + "/" + row.getString(0)),
              row.getList(1),
              row.getDouble(2)));
    }
    return new StanceModel(models, stopWords);
  }
}
