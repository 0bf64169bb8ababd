package org.marsad.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.report.LabelSelection.Chosen;
import org.marsad.stance.StanceReader;
import org.marsad.store.RunDirectory;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Terms;

/**
 * Reads from a run the statements on an issue that could be labelled, and those chosen with their
 * articles. What comes to the driver is bounded by the number that is wanted.
 */
final class LabelQueries {
  private static final int CANDIDATES = 20;
  private static final Column STATEMENT_ID = Statements.STATEMENT_ID.col();
  private static final Column SCORE = StatementStances.SCORE.col();

  private final RunTables tables;
  private final String issue;
  private final Set<String> answered;
  private final Terms terms;

  /**
   * Makes ready to read.
   *
   * @param issue the id of the issue
   * @param answered the ids of statements that people have labelled
   * @param stopWords words by which statements are not alike
   */
  LabelQueries(
      SparkSession spark,
      RunDirectory run,
      String issue,
      Set<String> answered,
      List<String> stopWords) {
    this.tables = new RunTables(spark, run);
    this.issue = issue;
    this.answered = answered;
    this.terms = new Terms(stopWords);
  }

  /**
   * Returns the statements whose scores are nearest to where they would be judged otherwise.
   *
   * @param least the size of the score from which a statement takes a side
   * @param count the number that is to be chosen; some twenty times as many are returned
   */
  List<LabelCandidate> uncertain(double least, int count) {
    return candidates(abs(abs(SCORE).minus(least)), least, count);
  }

  /** Returns statements in an order that has nothing to do with what they say. */
  List<LabelCandidate> random(double least, int count) {
    return candidates(xxhash64(STATEMENT_ID), least, count);
  }

  private List<LabelCandidate> candidates(Column order, double least, int count) {
    Dataset<Row> first =
        tables
            .read(StatementStances.TABLE)
            .where(StatementStances.ISSUE.col().equalTo(issue))
            .where(not(STATEMENT_ID.isInCollection(answered)))
            .select(STATEMENT_ID, SCORE)
            .orderBy(order, STATEMENT_ID)
            .limit(CANDIDATES * count);
    Dataset<Row> statements =
        tables
            .read(Statements.TABLE)
            .select(
                STATEMENT_ID,
                Documents.ARTICLE_ID.col(),
                Statements.SPEAKER_ID.col(),
                Statements.TEXT.col());
    Dataset<Row> outlets =
        tables.read(Articles.TABLE).select(Documents.ARTICLE_ID.col(), Records.SOURCE.col());
    List<LabelCandidate> candidates = new ArrayList<>();
    first
        .join(statements, Statements.STATEMENT_ID.name())
        .join(outlets, Documents.ARTICLE_ID.name())
        .orderBy(order, STATEMENT_ID)
        .collectAsList() // CANDIDATES times as many as are wanted
        .forEach(row -> candidates.add(candidate(row, least)));
    return candidates;
  }

  private LabelCandidate candidate(Row row, double least) {
    return new LabelCandidate(
        row.getAs(Statements.STATEMENT_ID.name()),
        row.getAs(Documents.ARTICLE_ID.name()),
        row.getAs(Statements.SPEAKER_ID.name()),
        row.getAs(Records.SOURCE.name()),
        new HashSet<>(terms.stems(row.getAs(Statements.TEXT.name()))),
        Math.abs(Math.abs(row.<Double>getAs(StatementStances.SCORE.name())) - least));
  }

  /**
   * Returns statements as they are shown, in their order.
   *
   * @param reader finds what the issue is about in their articles
   */
  List<LabelTask> tasks(List<Chosen> chosen, StanceReader reader) {
    Map<String, Row> rows = rows(chosen);
    return chosen.stream()
        .map(one -> task(one, rows.get(one.candidate().statement()), reader))
        .toList();
  }

  private LabelTask task(Chosen chosen, Row row, StanceReader reader) {
    String text = row.getAs(Documents.TEXT.name());
    int start = row.<Integer>getAs(Statements.START.name());
    int end = row.<Integer>getAs(Statements.STOP.name());
    LabelContext context = LabelContext.of(text, reader.targets(issue, text), start, end);
    return new LabelTask(
        chosen.candidate().statement(),
        chosen.candidate().article(),
        issue,
        text.substring(start, end),
        context.before(),
        context.said(),
        context.behind(),
        Cells.text(row, Speakers.NAME),
        Cells.text(row, Documents.TITLE),
        Cells.text(row, Records.SOURCE),
        Cells.day(row, Documents.PUBLISHED_AT),
        Cells.link(row, Records.URL),
        chosen.random() ? "random" : "uncertain");
  }

  private Map<String, Row> rows(List<Chosen> chosen) {
    Object[] statementIds = chosen.stream().map(one -> one.candidate().statement()).toArray();
    Object[] articleIds =
        chosen.stream().map(one -> one.candidate().article()).distinct().toArray();
    Dataset<Row> statements =
        tables
            .read(Statements.TABLE)
            .where(STATEMENT_ID.isin(statementIds))
            .select(
                STATEMENT_ID,
                Documents.ARTICLE_ID.col(),
                Statements.SPEAKER_ID.col(),
                Statements.START.col(),
                Statements.STOP.col());
    Dataset<Row> articles =
        tables
            .read(Articles.TABLE)
            .where(Documents.ARTICLE_ID.col().isin(articleIds))
            .select(
                Documents.ARTICLE_ID.col(),
                Documents.TITLE.col(),
                Documents.TEXT.col(),
                Records.SOURCE.col(),
                Records.URL.col(),
                Documents.PUBLISHED_AT.col());
    Dataset<Row> speakers =
        tables.read(Speakers.TABLE).select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col());
    Map<String, Row> rows = new HashMap<>();
    statements
        .join(articles, Documents.ARTICLE_ID.name())
        .join(speakers, new String[] {Speakers.SPEAKER_ID.name()}, "left")
        .collectAsList() // those that were chosen
        .forEach(row -> rows.put(row.getAs(Statements.STATEMENT_ID.name()), row));
    return rows;
  }
}
