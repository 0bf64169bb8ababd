package org.marsad.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.text.BidiIsolate;

/**
 * What a run found on each issue, and who is quoted most; read from the tables it has written.
 *
 * @param issues id, articles, in support, in opposition, neutral, reprints; in order of the id
 * @param speakers name, statements, articles; most quoted first
 */
record StanceOverview(List<Row> issues, List<Row> speakers) {
  private static final int SPEAKERS_SHOWN = 8;

  static StanceOverview of(SparkSession spark, RunDirectory run) {
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<List<Row>> speakers = side.start(() -> speakers(spark, run));
      return new StanceOverview(issues(spark, run), speakers.get());
    }
  }

  private static List<Row> issues(SparkSession spark, RunDirectory run) {
    return TableStore.read(spark, run, StanceSummary.TABLE)
        .groupBy(StatementStances.ISSUE.col())
        .agg(
            sum(StanceSummary.ARTICLES.col()),
            with(Stance.SUPPORT),
            with(Stance.OPPOSE),
            with(Stance.NEUTRAL),
            sum(StanceSummary.COPIES.col()))
        .orderBy(StatementStances.ISSUE.col())
        .collectAsList(); // one row an issue
  }

  private static List<Row> speakers(SparkSession spark, RunDirectory run) {
    return TableStore.read(spark, run, Speakers.TABLE)
        .orderBy(Speakers.STATEMENTS.col().desc(), col(Speakers.SPEAKER_ID.name()))
        .limit(SPEAKERS_SHOWN)
        .select(Speakers.NAME.col(), Speakers.STATEMENTS.col(), Speakers.ARTICLES.col())
        .collectAsList(); // the limit
  }

  private static Column with(Stance stance) {
    Column articles = StanceSummary.ARTICLES.col();
    return sum(when(StatementStances.STANCE.col().equalTo(stance.id()), articles).otherwise(0));
  }

  /** For each issue the share of all articles that take a side on it. */
  Map<String, Double> sided(long articles) {
    Map<String, Double> shares = new TreeMap<>();
    for (Row issue : issues) {
      double sided = issue.getLong(2) + (double) issue.getLong(3);
      shares.put(issue.getString(0), articles == 0 ? 0 : sided / articles);
    }
    return shares;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "%nStances%n  articles  support   oppose  neutral  issue%n"));
    for (Row issue : issues) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %,8d %,8d %,8d %,8d  %s (%,d reprints not counted)%n",
              issue.getLong(1),
              issue.getLong(2),
              issue.getLong(3),
              issue.getLong(4),
              issue.getString(0),
              issue.getLong(5)));
    }
    if (issues.isEmpty()) {
      text.append(String.format(Locale.ROOT, "  no article discusses an issue%n"));
    }
    text.append(String.format(Locale.ROOT, "%nSpeakers%n  statements  articles  name%n"));
    for (Row speaker : speakers) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %,10d  %,8d  %s%n",
              speaker.getLong(1),
              speaker.getLong(2),
              BidiIsolate.forConsole(speaker.getString(0))));
    }
    return text.toString();
  }
}
