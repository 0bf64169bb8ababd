package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.evaluation.ClassificationScores.Case;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;

/**
 * Scores stances against labels made by people. An article without a row for an issue is {@code
 * none}. Labels are few and are held by the driver.
 */
final class StanceEvaluation {
  /** Articles with a side that an issue needs for its scores to enter the mean over issues. */
  private static final int ENOUGH_SIDED = 5;

  private static final String[] SIDES = {Stance.SUPPORT.id(), Stance.OPPOSE.id()};

  private StanceEvaluation() {}

  /** Returns a part of the report; empty when no label speaks of stances. */
  static String report(SparkSession spark, RunDirectory run, GoldLabels labels) {
    List<GoldStances> gold = GoldStances.read(labels);
    if (gold.stream().allMatch(article -> article.labels().isEmpty())) {
      return "";
    }
    return stances(gold, predicted(spark, run, GoldStances.ids(labels)));
  }

  /** An article and an issue. */
  private record Key(String article, String issue) {}

  private static Map<Key, String> predicted(
      SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Map<Key, String> predicted = new HashMap<>();
    GoldStances.only(TableStore.read(spark, run, ArticleStances.TABLE), ids)
        .collectAsList() // of the labelled articles
        .forEach(
            row ->
                predicted.put(
                    new Key(
                        row.getAs(Documents.ARTICLE_ID.name()),
                        row.getAs(StatementStances.ISSUE.name())),
                    row.getAs(StatementStances.STANCE.name())));
    return predicted;
  }

  private static String stances(List<GoldStances> gold, Map<Key, String> predicted) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%nStances%n"));
    double sum = 0;
    int issues = 0;
    for (Map.Entry<String, List<Case>> issue : cases(gold, predicted).entrySet()) {
      ClassificationScores scores = ClassificationScores.of(issue.getValue());
      text.append(issueLines(issue.getKey(), scores));
      if (sided(issue.getValue()) >= ENOUGH_SIDED) {
        sum += scores.meanF1(SIDES);
        issues++;
      }
    }
    if (issues > 0) {
      text.append(
          String.format(
              Locale.ROOT,
              "Mean F1 of support and oppose over %d issues with at least %d such articles: %.4f%n",
              issues,
              ENOUGH_SIDED,
              sum / issues));
    }
    return text.toString();
  }

  private static Map<String, List<Case>> cases(List<GoldStances> gold, Map<Key, String> predicted) {
    Map<String, List<Case>> byIssue = new TreeMap<>();
    for (GoldStances article : gold) {
      article
          .labels()
          .forEach(
              (issue, accepted) -> {
                Key key = new Key(article.article(), issue);
                byIssue
                    .computeIfAbsent(issue, id -> new ArrayList<>())
                    .add(new Case(accepted, predicted.getOrDefault(key, Stance.NONE)));
              });
    }
    return byIssue;
  }

  private static long sided(List<Case> cases) {
    return cases.stream().filter(one -> List.of(SIDES).contains(one.accepted().get(0))).count();
  }

  private static String issueLines(String issue, ClassificationScores scores) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  %s: %d articles  accuracy %.4f  none recall %.4f  mean F1 of support and oppose"
                + " %.4f%n",
            issue,
            scores.cases(),
            scores.accuracy(),
            scores.recall(Stance.NONE),
            scores.meanF1(SIDES)));
    for (String label : Stance.labels()) {
      text.append(
          String.format(
              Locale.ROOT,
              "    %-8s %5d labelled  precision %.4f  recall %.4f  F1 %.4f%n",
              label,
              scores.labelled(label),
              scores.precision(label),
              scores.recall(label),
              scores.f1(label)));
    }
    return text.toString();
  }
}
