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
import org.marsad.table.Runs;
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
    Map<Key, String> predicted = predicted(spark, run, GoldStances.ids(labels));
    return stances(gold, predicted, issueVersions(spark, run));
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

  /** Returns what the run says of the versions of its issues. */
  private static Map<String, String> issueVersions(SparkSession spark, RunDirectory run) {
    return run.has(Runs.TABLE)
        ? TableStore.read(spark, run, Runs.TABLE).select(Runs.VERSIONS.col()).first().getJavaMap(0)
        : Map.of();
  }

  private static String stances(
      List<GoldStances> gold, Map<Key, String> predicted, Map<String, String> versions) {
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%nStances%n"));
    double sum = 0;
    int issues = 0;
    for (Map.Entry<String, List<Case>> issue : cases(gold, predicted).entrySet()) {
      ClassificationScores scores = ClassificationScores.of(issue.getValue());
      text.append(issueLines(issue.getKey(), scores));
      String version = versions.get(Runs.ISSUE_VERSION + issue.getKey());
      text.append(measured(issue.getKey(), issue.getValue(), version));
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

  /** Returns the figures as the file of the issue can carry them. */
  private static String measured(String issue, List<Case> cases, String version) {
    long readSided = cases.stream().filter(one -> isSide(one.predicted())).count();
    long right =
        cases.stream()
            .filter(one -> isSide(one.predicted()) && one.accepted().contains(one.predicted()))
            .count();
    long otherSided =
        cases.stream()
            .filter(one -> !one.accepted().contains(one.predicted()))
            .filter(one -> isSide(one.accepted().get(0)))
            .count();
    return String.format(
        Locale.ROOT,
        "    for issues/%s.yaml, so that every run says it: measured: {articles: %d,"
            + " labelled_sided: %d, read_sided: %d, right: %d%s}%n",
        issue,
        cases.size(),
        right + otherSided,
        readSided,
        right,
        version == null ? "" : ", of: '" + version + "'");
  }

  private static boolean isSide(String label) {
    return List.of(SIDES).contains(label);
  }
}
