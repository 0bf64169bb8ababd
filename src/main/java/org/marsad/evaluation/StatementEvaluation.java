package org.marsad.evaluation;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.evaluation.ScoredArticle.Stored;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;

/**
 * Scores statements and their speakers against labels made by people ({@link StatementScores}). An
 * article whose labels speak of no issue has all its attributed statements labelled; of one whose
 * labels do, those alone are scored that bear on an issue. Labels are few and are held by the
 * driver.
 */
final class StatementEvaluation {
  private static final String ID = "labelled_article";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StatementScores whole = new StatementScores();
  private final StatementScores onIssues = new StatementScores();

  private StatementEvaluation() {}

  /**
   * Returns a part of the report; empty when no labelled statement stands in a text of the run.
   *
   * @param errors how many errors of each kind of labels are listed
   */
  static String report(SparkSession spark, RunDirectory run, GoldLabels labels, int errors) {
    Dataset<Row> labelled = labels.matched().where(GoldLabels.STATEMENTS.col().isNotNull());
    if (labelled.isEmpty()) {
      return "";
    }
    StatementEvaluation evaluation = new StatementEvaluation();
    evaluation.add(labelled, read(spark, run, labelled));
    return evaluation.report(errors);
  }

  private String report(int errors) {
    String ofWhole = whole.labelled() == 0 ? "" : whole.ofWhole() + whole.errors(errors);
    return onIssues.labelled() == 0
        ? ofWhole
        : ofWhole
            + onIssues.ofSpeakers("Speakers of statements on an issue")
            + onIssues.errors(errors);
  }

  /** An article of the run. */
  private record Text(String title, String text, List<Stored> statements) {}

  private void add(Dataset<Row> labelled, Map<String, Text> texts) {
    Map<String, ScoredArticle> wholes = new HashMap<>();
    List<Row> rows =
        labelled.orderBy(GoldLabels.OWN_GROUP.col(), GoldLabels.STATEMENTS.col()).collectAsList();
    for (Row row : rows) { // as many as people labelled
      String id = row.getAs(GoldLabels.OWN_GROUP.name());
      List<LabelledStatement> labels =
          LabelledStatement.read(tree(row.getAs(GoldLabels.STATEMENTS.name())));
      Text text = texts.get(id);
      if (row.getAs(GoldLabels.STANCES.name()) != null
          || labels.stream().anyMatch(LabelledStatement::onIssue)) {
        onIssues.addLabels(
            article(id, text, labels.stream().filter(LabelledStatement::onIssue).toList()));
      } else {
        wholes.merge(id, article(id, text, labels), StatementEvaluation::nearer);
      }
    }
    wholes.keySet().stream().sorted().map(wholes::get).forEach(whole::addWhole);
  }

  private static ScoredArticle article(String id, Text text, List<LabelledStatement> labels) {
    return ScoredArticle.of(id, text.title(), text.text(), labels, text.statements());
  }

  /** Of the labels of an article and of its copy those whose words it has. */
  private static ScoredArticle nearer(ScoredArticle one, ScoredArticle other) {
    return other.unplaced() < one.unplaced() ? other : one;
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UserError("--gold: statements must be JSON: " + json, e);
    }
  }

  private static Map<String, Text> read(
      SparkSession spark, RunDirectory run, Dataset<Row> labelled) {
    Dataset<Row> ids = labelled.select(GoldLabels.OWN_GROUP.col().as(ID)).distinct();
    Map<String, List<Stored>> statements = statements(spark, run, ids);
    Map<String, Text> texts = new HashMap<>();
    only(TableStore.read(spark, run, Articles.TABLE), ids)
        .select(Documents.ARTICLE_ID.col(), Documents.TITLE.col(), Documents.TEXT.col())
        .collectAsList() // of the labelled articles
        .forEach(
            row -> {
              String id = row.getAs(Documents.ARTICLE_ID.name());
              texts.put(
                  id,
                  new Text(
                      row.getAs(Documents.TITLE.name()),
                      row.getAs(Documents.TEXT.name()),
                      statements.getOrDefault(id, List.of())));
            });
    return texts;
  }

  private static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> ids) {
    return rows.join(ids, Documents.ARTICLE_ID.col().equalTo(col(ID)), "left_semi");
  }

  /** Returns the attributed statements of each labelled article, in order. */
  private static Map<String, List<Stored>> statements(
      SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Dataset<Row> names =
        TableStore.read(spark, run, Speakers.TABLE)
            .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col(), Speakers.ALIASES.col());
    Map<String, List<Stored>> statements = new HashMap<>();
    only(TableStore.read(spark, run, Statements.TABLE), ids)
        .where(Statements.SPEAKER_ID.col().isNotNull())
        .join(names, Speakers.SPEAKER_ID.name())
        .orderBy(Documents.ARTICLE_ID.col(), Statements.ORDINAL.col())
        .collectAsList() // of the labelled articles
        .forEach(
            row ->
                statements
                    .computeIfAbsent(
                        row.getAs(Documents.ARTICLE_ID.name()), key -> new ArrayList<>())
                    .add(stored(row)));
    return statements;
  }

  private static Stored stored(Row row) {
    List<String> names =
        Stream.concat(
                Stream.of(
                    row.<String>getAs(Statements.SPEAKER_TEXT.name()),
                    row.<String>getAs(Speakers.NAME.name())),
                row.<String>getList(row.fieldIndex(Speakers.ALIASES.name())).stream())
            .filter(Objects::nonNull)
            .toList();
    return new Stored(
        row.<Integer>getAs(Statements.START.name()),
        row.getAs(Statements.TEXT.name()),
        row.getAs(Statements.VERB.name()),
        names);
  }
}
