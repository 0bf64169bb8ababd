package org.marsad.evaluation;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Tokens;

/**
 * Scores stances and speakers against labels made by people.
 *
 * <p>An article without a row for an issue is {@code none}. A labelled statement is found when a
 * statement of the run covers at least half of its characters in the article's text; its speaker is
 * named right when the last word of the name agrees (see {@link SpeakerAgreement}), or at least
 * half of the words do. Labels are few and are held by the driver.
 */
final class StanceEvaluation {
  private static final List<String> CLASSES =
      List.of("support", "oppose", "neutral", GoldStances.NONE);
  private static final int ENOUGH_SIDED = 5;

  private StanceEvaluation() {}

  /** An article's labels. */
  record Labelled(String article, GoldStances gold) {}

  /** The labels that speak of stances; few, and held by the driver. */
  static List<Labelled> labelled(GoldLabels labels) {
    List<Labelled> gold = new ArrayList<>();
    for (Row row : stanceLabels(labels).collectAsList()) { // as many as people labelled
      gold.add(new Labelled(row.getString(0), GoldStances.of(row.getString(1), row.getString(2))));
    }
    return gold;
  }

  private static Dataset<Row> stanceLabels(GoldLabels labels) {
    return labels
        .matched()
        .where(GoldLabels.STANCES.isNotNull())
        .select(GoldLabels.OWN_GROUP, GoldLabels.STANCES, GoldLabels.STATEMENTS);
  }

  /** Part of the report; empty when no label speaks of stances. */
  static String report(SparkSession spark, RunDirectory run, GoldLabels labels) {
    List<Labelled> gold = labelled(labels);
    if (gold.stream().allMatch(labelled -> labelled.gold.labels().isEmpty())) {
      return "";
    }
    Dataset<Row> ids = stanceLabels(labels).select(GoldLabels.OWN_GROUP.as("labelled")).distinct();
    return stances(gold, predicted(spark, run, ids)) + speakers(spark, run, ids, gold);
  }

  /** Stance by article and issue. */
  private static Map<String, String> predicted(
      SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Map<String, String> predicted = new HashMap<>();
    only(TableStore.read(spark, run, ArticleStances.TABLE), ids)
        .select(
            Documents.ARTICLE_ID.col(), StatementStances.ISSUE.col(), StatementStances.STANCE.col())
        .collectAsList() // of the labelled articles
        .forEach(row -> predicted.put(row.getString(0) + " " + row.getString(1), row.getString(2)));
    return predicted;
  }

  private static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> ids) {
    return rows.join(ids, Documents.ARTICLE_ID.col().equalTo(col("labelled")), "left_semi");
  }

  private static String stances(List<Labelled> gold, Map<String, String> predicted) {
    Map<String, List<ClassificationScores.Case>> byIssue = new TreeMap<>();
    Map<String, Integer> sided = new HashMap<>();
    for (Labelled labelled : gold) {
      labelled
          .gold
          .labels()
          .forEach(
              (issue, accepted) -> {
                String stance =
                    predicted.getOrDefault(labelled.article + " " + issue, GoldStances.NONE);
                byIssue
                    .computeIfAbsent(issue, key -> new ArrayList<>())
                    .add(new ClassificationScores.Case(accepted, stance));
                boolean takesSide = List.of("support", "oppose").contains(accepted.get(0));
                sided.merge(issue, takesSide ? 1 : 0, Integer::sum);
              });
    }
    StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%nStances%n"));
    double sum = 0;
    int issues = 0;
    for (Map.Entry<String, List<ClassificationScores.Case>> issue : byIssue.entrySet()) {
      ClassificationScores scores = ClassificationScores.of(issue.getValue());
      text.append(issueLines(issue.getKey(), scores));
      if (sided.get(issue.getKey()) >= ENOUGH_SIDED) {
        sum += scores.meanF1("support", "oppose");
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
            scores.recall(GoldStances.NONE),
            scores.meanF1("support", "oppose")));
    for (String label : CLASSES) {
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

  private static String speakers(
      SparkSession spark, RunDirectory run, Dataset<Row> ids, List<Labelled> gold) {
    Map<String, String> texts = new HashMap<>();
    only(TableStore.read(spark, run, Articles.TABLE), ids)
        .select(Documents.ARTICLE_ID.col(), Documents.TEXT.col())
        .collectAsList() // of the labelled articles
        .forEach(row -> texts.put(row.getString(0), row.getString(1)));
    Map<String, List<Row>> statements = statements(spark, run, ids);
    int all = 0;
    int found = 0;
    int right = 0;
    for (Labelled labelled : gold) {
      for (GoldStances.Said said : labelled.gold.statements()) {
        int[] span = locate(texts.get(labelled.article), said.span());
        if (span == null) {
          continue; // a copy's own words
        }
        all++;
        Row best = covering(span, statements.getOrDefault(labelled.article, List.of()));
        if (best != null) {
          found++;
          right += isNamed(said.speaker(), best) ? 1 : 0;
        }
      }
    }
    return all == 0
        ? ""
        : String.format(
            Locale.ROOT,
            "%nSpeakers of statements on an issue: %d of %d named right (%.4f), %d found%n",
            right,
            all,
            (double) right / all,
            found);
  }

  /** By article: start, end, speaker as printed, resolved name. */
  private static Map<String, List<Row>> statements(
      SparkSession spark, RunDirectory run, Dataset<Row> ids) {
    Dataset<Row> names =
        TableStore.read(spark, run, Speakers.TABLE)
            .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col());
    Map<String, List<Row>> statements = new HashMap<>();
    only(TableStore.read(spark, run, Statements.TABLE), ids)
        .join(names, new String[] {Speakers.SPEAKER_ID.name()}, "left")
        .orderBy(Documents.ARTICLE_ID.col(), Statements.ORDINAL.col())
        .select(
            Statements.START.col(),
            Statements.END.col(),
            coalesce(Statements.SPEAKER_TEXT.col(), lit("")),
            coalesce(Speakers.NAME.col(), lit("")),
            Documents.ARTICLE_ID.col())
        .collectAsList() // of the labelled articles
        .forEach(
            row -> statements.computeIfAbsent(row.getString(4), key -> new ArrayList<>()).add(row));
    return statements;
  }

  /** The attributed statement that covers most of a span, if it covers half. */
  private static Row covering(int[] span, List<Row> statements) {
    Row best = null;
    int most = (span[1] - span[0] + 1) / 2 - 1;
    for (Row statement : statements) {
      int common = Math.min(span[1], statement.getInt(1)) - Math.max(span[0], statement.getInt(0));
      boolean attributed = !statement.getString(2).isEmpty();
      boolean better = common > most || common == most && best != null && isBare(best);
      if (common >= (span[1] - span[0] + 1) / 2 && better && (attributed || best == null)) {
        best = statement;
        most = common;
      }
    }
    return best;
  }

  private static boolean isBare(Row statement) {
    return statement.getString(2).isEmpty();
  }

  private static boolean isNamed(String speaker, Row statement) {
    String printed = statement.getString(2);
    String resolved = statement.getString(3);
    String name = printed.contains("،") ? printed.substring(0, printed.indexOf('،')) : printed;
    return SpeakerAgreement.sameLastWord(speaker, name)
        || SpeakerAgreement.sameLastWord(speaker, resolved)
        || SpeakerAgreement.halfOfTheWords(speaker, printed)
        || SpeakerAgreement.halfOfTheWords(speaker, resolved);
  }

  /** Where the words of a span stand in a text, whatever the marks between them; or null. */
  static int[] locate(String text, String span) {
    int exact = text == null ? -1 : text.indexOf(span);
    if (exact >= 0) {
      return new int[] {exact, exact + span.length()};
    }
    if (text == null) {
      return null;
    }
    Tokens tokens = new Tokens(text);
    int[] places = words(tokens);
    Tokens wanted = new Tokens(span);
    int[] wantedPlaces = words(wanted);
    for (int i = 0; wantedPlaces.length > 0 && i + wantedPlaces.length <= places.length; i++) {
      int n = 0;
      while (n < wantedPlaces.length
          && tokens.form(places[i + n]).equals(wanted.form(wantedPlaces[n]))) {
        n++;
      }
      if (n == wantedPlaces.length) {
        return new int[] {tokens.start(places[i]), tokens.end(places[i + n - 1])};
      }
    }
    return null;
  }

  private static int[] words(Tokens tokens) {
    return java.util.stream.IntStream.range(0, tokens.size()).filter(tokens::isWord).toArray();
  }
}
