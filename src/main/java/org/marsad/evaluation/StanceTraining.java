package org.marsad.evaluation;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.evaluation.StanceAnswers.Answer;
import org.marsad.evaluation.StanceAnswers.Article;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.spark.SparkSessions;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.stance.learned.FittedIssues;
import org.marsad.stance.learned.IssueFitting;
import org.marsad.stance.learned.IssueStatement;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.store.TextFolder;
import org.marsad.table.Articles;
import org.marsad.table.Documents;

/**
 * Learns from labelled statements of a run, issue by issue, and keeps what is better than the
 * shipped weights on articles that it has not seen.
 */
public final class StanceTraining {
  private static final String STATEMENTS = "statements";
  private static final String ID = "labelled_article";

  private final Definitions definitions;
  private final Settings settings;
  private final List<Issue> issues;
  private final StringBuilder text = new StringBuilder();
  private boolean saved;

  private StanceTraining(Definitions definitions, Settings settings) {
    this.definitions = definitions;
    this.settings = settings;
    this.issues = Issues.read(definitions, settings.stances().issues());
  }

  /**
   * What came of it.
   *
   * @param text for the terminal
   * @param saved whether anything was better and is saved
   */
  public record Report(String text, boolean saved) {}

  /**
   * Learns and saves.
   *
   * @param run a published run that has the labelled articles
   * @param labels file of labels, see {@link StanceAnswers}
   * @param folder where the weights go, a file for each issue in the place of an older one
   * @throws UserError if no labelled statement is on a known issue in an article of the run
   */
  public static Report report(
      SparkSession spark,
      RunDirectory run,
      String labels,
      String folder,
      Definitions definitions,
      Settings settings) {
    StanceTraining training = new StanceTraining(definitions, settings);
    TextFolder weights = new TextFolder(folder, SparkSessions.hadoop(spark));
    Map<String, List<IssueStatement>> byIssue = training.statements(spark, run, labels);
    byIssue.forEach((issue, own) -> training.learn(issue, own, folder, weights));
    return new Report(training.text.toString(), training.saved);
  }

  /** Returns the labelled statements of each issue. */
  private Map<String, List<IssueStatement>> statements(
      SparkSession spark, RunDirectory run, String labels) {
    List<Article> answered = StanceAnswers.read(labels, SparkSessions.hadoop(spark));
    requireKnownIssues(labels, answered);
    Map<String, List<Answer>> byArticle = byArticle(spark, run, answered);
    StanceReader reader = reader().with(ofAll(IssueWeights.NONE));
    Map<String, List<IssueStatement>> byIssue = new TreeMap<>();
    int absent = 0;
    for (Row row : texts(spark, run, byArticle.keySet())) {
      String id = row.getAs(Documents.ARTICLE_ID.name());
      List<Answer> answers = byArticle.get(id);
      AnsweredArticle article =
          AnsweredArticle.of(
              reader, id, row.getAs(Documents.TITLE.name()), row.getAs(Documents.TEXT.name()));
      absent += (int) answers.stream().filter(answer -> !article.has(answer)).count();
      article
          .statements(answers)
          .forEach(
              (issue, own) -> byIssue.computeIfAbsent(issue, key -> new ArrayList<>()).addAll(own));
    }
    if (byIssue.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT, "--labels %s: no label is of an article of run %s", labels, run.id()));
    }
    line(
        "%d articles with labelled statements, %d of them in run %s; the words of %d labels are not"
            + " in their articles",
        answered.size(), byArticle.size(), run.id(), absent);
    return byIssue;
  }

  private StanceReader reader() {
    return StanceReaders.of(definitions, settings.stances().rules(), issues);
  }

  private Map<String, IssueWeights> ofAll(IssueWeights weights) {
    Map<String, IssueWeights> byIssue = new TreeMap<>();
    issues.forEach(issue -> byIssue.put(issue.id(), weights));
    return byIssue;
  }

  private void requireKnownIssues(String labels, List<Article> answered) {
    TreeSet<String> unknown = new TreeSet<>();
    answered.forEach(article -> article.answers().forEach(one -> unknown.add(one.issue())));
    issues.forEach(issue -> unknown.remove(issue.id()));
    if (!unknown.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: there is no file issues/%s.yaml in the definitions",
              labels,
              String.join(".yaml, issues/", unknown)));
    }
  }

  /** Returns the answers by the id that their article has in the run. */
  private static Map<String, List<Answer>> byArticle(
      SparkSession spark, RunDirectory run, List<Article> answered) {
    StructType schema = new StructType();
    for (String key : StanceAnswers.KEYS) {
      schema = schema.add(key, DataTypes.StringType);
    }
    List<Row> rows = new ArrayList<>();
    for (Article article : answered) {
      List<Object> values = new ArrayList<>();
      StanceAnswers.KEYS.forEach(key -> values.add(article.keys().get(key)));
      values.add(StanceAnswers.json(article.answers()));
      rows.add(RowFactory.create(values.toArray()));
    }
    Dataset<Row> gold =
        spark.createDataFrame(rows, schema.add(STATEMENTS, DataTypes.StringType)).coalesce(1);
    Map<String, List<Answer>> byArticle = new TreeMap<>();
    GoldLabels.match(spark, gold, run)
        .matched()
        .select(GoldLabels.OWN_GROUP.col(), GoldLabels.STATEMENTS.col())
        .collectAsList() // as many as people labelled
        .forEach(
            row ->
                byArticle
                    .computeIfAbsent(
                        row.getAs(GoldLabels.OWN_GROUP.name()), key -> new ArrayList<>())
                    .addAll(StanceAnswers.answers(row.getAs(GoldLabels.STATEMENTS.name()))));
    return byArticle;
  }

  private static List<Row> texts(SparkSession spark, RunDirectory run, Iterable<String> articles) {
    List<Row> ids = new ArrayList<>();
    articles.forEach(id -> ids.add(RowFactory.create(id)));
    Dataset<Row> wanted =
        spark.createDataFrame(ids, new StructType().add(ID, DataTypes.StringType)).coalesce(1);
    return TableStore.read(spark, run, Articles.TABLE)
        .join(wanted, Documents.ARTICLE_ID.col().equalTo(col(ID)), "left_semi")
        .select(Documents.ARTICLE_ID.col(), Documents.TITLE.col(), Documents.TEXT.col())
        .orderBy(Documents.ARTICLE_ID.col())
        .collectAsList(); // of the labelled articles
  }

  private void learn(String issue, List<IssueStatement> own, String folder, TextFolder weights) {
    line("");
    line("%s: %s", issue, TrainingTable.counts(own));
    if (!IssueFitting.isEnough(own)) {
      line(
          "  not learned: %d statements that are seen to be on the issue are needed, of %d"
              + " articles, some of them with a side",
          IssueFitting.FEWEST_STATEMENTS, IssueFitting.FEWEST_ARTICLES);
      return;
    }
    IssueFitting.Result result = IssueFitting.fit(own, settings.stances().rules().statements());
    List<String> table = TrainingTable.of(result);
    table.forEach(row -> line("  %s", row));
    if (!result.isBetter()) {
      line("  not better than the shipped weights: nothing is saved. More labels may help.");
      return;
    }
    List<String> card = new ArrayList<>();
    card.add("What labels of " + issue + " add to lexicons/stance-weights.txt, by train-stance.");
    card.add("Learned from " + TrainingTable.counts(own) + ".");
    card.addAll(table);
    FittedIssues.save(weights, issue, result.weights(), card, definitions);
    saved = true;
    line("  saved in %s/%s.txt", folder, issue);
    examples(issue, result.weights()).forEach(change -> line("  %s", change));
  }

  private List<String> examples(String id, IssueWeights weights) {
    Issue issue = issues.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    Map<String, IssueWeights> fitted = new LinkedHashMap<>(Map.of(id, weights));
    return ExampleChanges.of(issue, reader(), reader().with(fitted));
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
