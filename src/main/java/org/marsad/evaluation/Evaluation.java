package org.marsad.evaluation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Topics;

/** Scores a run against labels made by people, as a text for the terminal. */
public final class Evaluation {
  private Evaluation() {}

  /**
   * Scores what the labels speak of: topics, duplicates, stances, statements and their speakers.
   *
   * @param run a published run
   * @param goldFile file of labels, see {@link GoldLabels}
   * @param errors how many wrong statements are listed
   * @return lines of text, one section for each subject of the labels
   * @throws UserError if no label matches an article
   */
  public static String report(SparkSession spark, RunDirectory run, String goldFile, int errors) {
    GoldLabels gold = GoldLabels.match(spark, goldFile, run);
    long matched = gold.matched().count();
    if (matched == 0) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "%s: none of its %d labels names an article of run %s (by url, id or text)",
              goldFile,
              gold.given(),
              run.id()));
    }
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%,d of %,d labels name an article of run %s%n",
            matched,
            gold.given(),
            run.id()));
    Dataset<Row> withTopic = gold.matched().where(GoldLabels.TOPIC.col().isNotNull());
    if (!withTopic.isEmpty()) {
      report.append(topics(withTopic, TableStore.read(spark, run, Topics.TABLE)));
    }
    if (!gold.matched().where(GoldLabels.ORIGINAL.col().isNotNull()).isEmpty()) {
      report.append(duplicates(gold.matched()));
    }
    report.append(StanceEvaluation.report(spark, run, gold));
    report.append(StatementEvaluation.report(spark, run, gold, errors));
    return report.toString();
  }

  private static String topics(Dataset<Row> labelled, Dataset<Row> topics) {
    Map<String, Map<Integer, Long>> table = contingency(labelled);
    Set<Integer> ids = new TreeSet<>();
    table.values().forEach(row -> ids.addAll(row.keySet()));
    long[][] counts =
        table.values().stream()
            .map(row -> ids.stream().mapToLong(id -> row.getOrDefault(id, 0L)).toArray())
            .toArray(long[][]::new);
    ClusterScores scores = ClusterScores.of(counts);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%nTopics: NMI %.4f (= V-measure)  ARI %.4f  purity %.4f  homogeneity %.4f"
                + "  completeness %.4f%n",
            scores.nmi(),
            scores.ari(),
            scores.purity(),
            scores.homogeneity(),
            scores.completeness()));
    text.append(confusion(table, ids));
    topics
        .where(Articles.TOPIC_ID.col().isInCollection(ids))
        .orderBy(Articles.TOPIC_ID.col())
        .collectAsList() // one row a topic
        .forEach(topic -> text.append(topicLine(topic)));
    return text.toString();
  }

  /** Returns by label and topic how many articles have both. */
  private static Map<String, Map<Integer, Long>> contingency(Dataset<Row> labelled) {
    String articles = "articles";
    Map<String, Map<Integer, Long>> table = new TreeMap<>();
    List<Row> cells =
        labelled
            .groupBy(GoldLabels.TOPIC.col(), Articles.TOPIC_ID.col())
            .agg(count(lit(1)).as(articles))
            .collectAsList(); // labels times topics
    for (Row cell : cells) {
      table
          .computeIfAbsent(cell.getAs(GoldLabels.TOPIC.name()), label -> new TreeMap<>())
          .put(cell.getAs(Articles.TOPIC_ID.name()), cell.getAs(articles));
    }
    return table;
  }

  private static String topicLine(Row topic) {
    Double coherence = topic.getAs(Topics.COHERENCE.name());
    return String.format(
        Locale.ROOT,
        "  topic %-3d coherence %5s  %s%n",
        topic.<Integer>getAs(Articles.TOPIC_ID.name()),
        coherence == null ? "" : String.format(Locale.ROOT, "%.2f", coherence),
        topic.<String>getAs(Topics.LABEL.name()));
  }

  private static String confusion(Map<String, Map<Integer, Long>> table, Set<Integer> ids) {
    int width = table.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder(" ".repeat(width + 2));
    ids.forEach(id -> text.append(String.format(Locale.ROOT, "%6d", id)));
    text.append('\n');
    table.forEach(
        (label, row) -> {
          text.append("  ").append(label).append(" ".repeat(width - label.length()));
          ids.forEach(
              id ->
                  text.append(
                      String.format(Locale.ROOT, "%6s", row.containsKey(id) ? row.get(id) : "·")));
          text.append('\n');
        });
    return text.toString();
  }

  /**
   * Scores pairs of articles: how many of those that the run joined are copies, and how many copies
   * it joined.
   */
  private static String duplicates(Dataset<Row> matched) {
    double both = pairs(matched, GoldLabels.GROUP.col(), GoldLabels.OWN_GROUP.col());
    double gold = pairs(matched, GoldLabels.GROUP.col());
    double own = pairs(matched, GoldLabels.OWN_GROUP.col());
    double precision = own == 0 ? 1 : both / own;
    double recall = gold == 0 ? 1 : both / gold;
    double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    return String.format(
        Locale.ROOT,
        "%nDuplicates: precision %.4f  recall %.4f  F1 %.4f over %.0f pairs of copies%n",
        precision,
        recall,
        f1,
        gold);
  }

  /** Counts the pairs of labels that agree in these columns. */
  private static double pairs(Dataset<Row> matched, Column... groups) {
    String members = "members";
    String pairs = "pairs";
    Column ofGroup = col(members).multiply(col(members).minus(1)).divide(2);
    return matched
        .groupBy(groups)
        .agg(count(lit(1)).as(members))
        .agg(coalesce(sum(ofGroup), lit(0.0)).cast("double").as(pairs))
        .first()
        .<Double>getAs(pairs);
  }
}
