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
import org.marsad.table.Field;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.text.BidiIsolate;

/**
 * Sums up stances by issue and lists the speakers quoted most, out of the tables of a run.
 *
 * @param issues in the order of their ids
 * @param speakers most quoted first
 */
record StanceOverview(List<IssueStances> issues, List<QuotedSpeaker> speakers) {
  private static final int SPEAKERS_SHOWN = 8;

  /**
   * Where the articles on one issue stand.
   *
   * @param articles distinct articles, of which some support, some oppose, some are neutral
   * @param copies reprints behind them
   */
  record IssueStances(
      String issue, long articles, long supporting, long opposing, long neutral, long copies) {

    private static IssueStances of(Row row) {
      return new IssueStances(
          row.getAs(StatementStances.ISSUE.name()),
          row.<Long>getAs(StanceSummary.ARTICLES.name()),
          row.<Long>getAs(Stance.SUPPORT.id()),
          row.<Long>getAs(Stance.OPPOSE.id()),
          row.<Long>getAs(Stance.NEUTRAL.id()),
          row.<Long>getAs(StanceSummary.COPIES.name()));
    }

    private String line() {
      return String.format(
          Locale.ROOT,
          "  %,8d %,8d %,8d %,8d  %s (%,d reprints not counted)%n",
          articles,
          supporting,
          opposing,
          neutral,
          issue,
          copies);
    }
  }

  /** A speaker with how many statements in how many distinct articles. */
  record QuotedSpeaker(String name, long statements, long articles) {

    private static QuotedSpeaker of(Row row) {
      return new QuotedSpeaker(
          row.getAs(Speakers.NAME.name()),
          row.<Long>getAs(Speakers.STATEMENTS.name()),
          row.<Long>getAs(Speakers.ARTICLES.name()));
    }

    private String line() {
      return String.format(
          Locale.ROOT, "  %,10d  %,8d  %s%n", statements, articles, BidiIsolate.forConsole(name));
    }
  }

  static StanceOverview of(SparkSession spark, RunDirectory run) {
    try (ParallelQueries parallel = new ParallelQueries()) {
      Supplier<List<QuotedSpeaker>> speakers = parallel.start(() -> speakers(spark, run));
      return new StanceOverview(issues(spark, run), speakers.get());
    }
  }

  private static List<IssueStances> issues(SparkSession spark, RunDirectory run) {
    List<Row> rows =
        TableStore.read(spark, run, StanceSummary.TABLE)
            .groupBy(StatementStances.ISSUE.col())
            .agg(
                total(StanceSummary.ARTICLES),
                articles(Stance.SUPPORT),
                articles(Stance.OPPOSE),
                articles(Stance.NEUTRAL),
                total(StanceSummary.COPIES))
            .orderBy(StatementStances.ISSUE.col())
            .collectAsList(); // one row an issue
    return rows.stream().map(IssueStances::of).toList();
  }

  private static Column total(Field field) {
    return sum(field.col()).as(field.name());
  }

  private static Column articles(Stance stance) {
    Column articles = StanceSummary.ARTICLES.col();
    Column ofStance = StatementStances.STANCE.col().equalTo(stance.id());
    return sum(when(ofStance, articles).otherwise(0)).as(stance.id());
  }

  private static List<QuotedSpeaker> speakers(SparkSession spark, RunDirectory run) {
    List<Row> rows =
        TableStore.read(spark, run, Speakers.TABLE)
            .orderBy(Speakers.STATEMENTS.col().desc(), col(Speakers.SPEAKER_ID.name()))
            .limit(SPEAKERS_SHOWN)
            .select(Speakers.NAME.col(), Speakers.STATEMENTS.col(), Speakers.ARTICLES.col())
            .collectAsList(); // the limit
    return rows.stream().map(QuotedSpeaker::of).toList();
  }

  /**
   * Returns for each issue the share of all articles that take a side on it, 0 to 1.
   *
   * @param articles how many distinct articles the run has
   */
  Map<String, Double> sided(long articles) {
    Map<String, Double> shares = new TreeMap<>();
    for (IssueStances issue : issues) {
      double sided = issue.supporting() + (double) issue.opposing();
      shares.put(issue.issue(), articles == 0 ? 0 : sided / articles);
    }
    return shares;
  }

  /**
   * Returns two tables for the console.
   *
   * @param notes lines that stand below the issues
   */
  String text(List<String> notes) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(Locale.ROOT, "%nStances%n  articles  support   oppose  neutral  issue%n"));
    issues.forEach(issue -> text.append(issue.line()));
    if (issues.isEmpty()) {
      text.append(String.format(Locale.ROOT, "  no article discusses an issue%n"));
    }
    text.append(String.format(Locale.ROOT, "%nSpeakers%n  statements  articles  name%n"));
    speakers.forEach(speaker -> text.append(speaker.line()));
    return text.toString();
  }
}
