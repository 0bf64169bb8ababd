package org.marsad.stance.learned;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.UserError;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Hashing;

/**
 * Decides where an article stands by what was learned from labelled articles, with what the rules
 * found as features. Without a model the rules decide.
 *
 * <p>For each issue there is a multinomial logistic regression over the stems of the article's
 * statements on the issue (hashed TF-IDF of length one) and the rules' score, confidence, counts
 * and heaviest cues ({@link IssueTraining}); probabilities are calibrated by one {@link
 * Temperature}. A model decides on articles that the rules take to discuss the issue and may find
 * that they do not. Its score is the probability of support less that of opposition, its confidence
 * the probability of the stance.
 */
public final class StanceModel {
  private static final int ENOUGH_LABELS = 10;
  private static final String CALIBRATION_FOLDER = "/calibration";
  private static final StructType CALIBRATION =
      new StructType()
          .add("issue", DataTypes.StringType)
          .add("labels", DataTypes.createArrayType(DataTypes.StringType))
          .add("temperature", DataTypes.DoubleType);

  /** By label, then in an order of their own that does not depend on how they were stored. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.<String>getAs(IssueTraining.LABEL))
          .thenComparing(row -> Hashing.of(articleId(row)))
          .thenComparing(StanceModel::articleId);

  private final Map<String, IssueModel> models;
  private final List<String> stopWords;

  /**
   * A fitted model and what it was fitted on.
   *
   * @param model null when no issue has enough labels
   * @param outOfFold predictions of models that have not seen the article, by issue
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
   * @param stances where the rules see each article
   * @param statements of the same run
   * @param judged where the rules see each of them
   * @param labels by issue the label of each article_id; the labels of articles without a row in
   *     {@code stances} teach nothing
   * @param stopWords words that are no terms
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
    Dataset<Row> features = StanceFeatures.of(stances, texts, stopWords);
    Map<String, IssueModel> models = new TreeMap<>();
    List<OutOfFold> outOfFold = new ArrayList<>();
    Map<String, Integer> tooFew = new TreeMap<>();
    for (Map.Entry<String, Map<String, String>> issue : labels.entrySet()) {
      List<Row> rows = labelled(features, issue.getKey(), issue.getValue());
      List<String> classes =
          rows.stream()
              .map(row -> row.<String>getAs(IssueTraining.LABEL))
              .distinct()
              .sorted()
              .toList();
      if (rows.size() < ENOUGH_LABELS || classes.size() < 2) {
        tooFew.put(issue.getKey(), rows.size());
      } else {
        IssueTraining.Result result = IssueTraining.fit(features.sparkSession(), rows, classes);
        models.put(issue.getKey(), result.model());
        outOfFold.addAll(result.outOfFold());
      }
    }
    StanceModel model = models.isEmpty() ? null : new StanceModel(models, stopWords);
    return new Fitted(model, outOfFold, tooFew);
  }

  /** Returns the rows of an issue whose articles have a label. */
  private static List<Row> labelled(
      Dataset<Row> features, String issue, Map<String, String> labels) {
    UserDefinedFunction label = udf((String id) -> labels.get(id), DataTypes.StringType);
    return features
        .where(StatementStances.ISSUE.col().equalTo(issue))
        .withColumn(IssueTraining.LABEL, label.apply(Documents.ARTICLE_ID.col()))
        .where(col(IssueTraining.LABEL).isNotNull())
        .collectAsList() // of the labelled articles
        .stream()
        .sorted(ORDER)
        .toList();
  }

  private static String articleId(Row row) {
    return row.getAs(Documents.ARTICLE_ID.name());
  }

  /** Returns the ids of the issues that the model decides on, in order. */
  public List<String> issues() {
    return List.copyOf(models.keySet());
  }

  /**
   * Decides where articles stand.
   *
   * @param stances where the rules see them
   * @param readings what the articles say
   * @return the stances as the model sees them; those on issues that it has not learned stay as
   *     they are
   */
  public ArticleStances apply(ArticleStances stances, Readings readings) {
    Dataset<Row> features = StanceFeatures.of(stances, judgedTexts(readings), stopWords);
    Dataset<Row> decided =
        stances
            .rows()
            .where(StatementStances.ISSUE.col().isInCollection(models.keySet()).equalTo(false));
    for (Map.Entry<String, IssueModel> issue : models.entrySet()) {
      Dataset<Row> own = features.where(StatementStances.ISSUE.col().equalTo(issue.getKey()));
      decided = decided.unionByName(issue.getValue().decide(own));
    }
    return new ArticleStances(decided);
  }

  private static Dataset<Row> judgedTexts(Readings readings) {
    String judgement = "judgement";
    return readings
        .statements()
        .select(
            Documents.ARTICLE_ID.col(),
            Statements.TEXT.col(),
            explode(Readings.JUDGEMENTS.col()).as(judgement))
        .select(Documents.ARTICLE_ID.col(), Statements.TEXT.col(), col(judgement + ".*"));
  }

  /**
   * Saves the model in a folder, in the place of what is there.
   *
   * @throws UserError if the folder cannot be written
   */
  public void save(SparkSession spark, String folder) {
    List<Row> calibration = new ArrayList<>();
    try {
      for (Map.Entry<String, IssueModel> issue : models.entrySet()) {
        IssueModel model = issue.getValue();
        model.pipeline().write().overwrite().save(folder + "/" + issue.getKey());
        calibration.add(RowFactory.create(issue.getKey(), model.labels(), model.temperature()));
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
        .parquet(folder + CALIBRATION_FOLDER);
  }

  /**
   * Loads what {@link #save} saved.
   *
   * @param stopWords the words that were no terms when it was fitted
   * @throws UserError if there is no model in the folder
   */
  public static StanceModel load(SparkSession spark, String folder, List<String> stopWords) {
    Map<String, IssueModel> models = new TreeMap<>();
    for (Row row : calibration(spark, folder)) {
      String issue = row.getAs("issue");
      models.put(
          issue,
          new IssueModel(
              PipelineModel.load(folder + "/" + issue),
              row.getList(row.fieldIndex("labels")),
              row.<Double>getAs("temperature")));
    }
    return new StanceModel(models, stopWords);
  }

  private static List<Row> calibration(SparkSession spark, String folder) {
    try {
      return spark
          .read()
          .schema(CALIBRATION)
          .parquet(folder + CALIBRATION_FOLDER)
          .collectAsList(); // one row an issue
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--stance-model %s: there is no model; train one with train-stance",
              folder),
          e);
    }
  }
}
