package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.size;

import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.Passages;
import org.marsad.table.Readings;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

/** Gathers what each article says on each issue: the stems of its statements on the issue. */
final class CampPassages {
  private CampPassages() {}

  /**
   * Gathers the passages.
   *
   * @param readings what was read in the articles
   * @param stances the stance that each article is taken to have, by rules or by a trained model
   * @param stopWords words that are no argument
   */
  static Passages of(Readings readings, ArticleStances stances, List<String> stopWords) {
    Column articleId = Documents.ARTICLE_ID.col();
    Column issue = StatementStances.ISSUE.col();
    Dataset<Row> decided = stances.rows().select(articleId, issue, StatementStances.STANCE.col());
    return new Passages(
        onIssues(readings)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> passages(rows, new Terms(stopWords)),
                Encoders.row(Passages.TABLE.schema()))
            .drop(StatementStances.STANCE.name())
            .join(
                decided,
                new String[] {Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name()}));
  }

  /**
   * Returns the articles on an issue, with those of their statements that are judged; most
   * statements are about something else.
   */
  static Dataset<Row> onIssues(Readings readings) {
    Column judged =
        filter(
            Readings.STATEMENTS.col(),
            statement -> size(statement.getField(Readings.JUDGEMENTS.name())).gt(0));
    Column statements = Readings.STATEMENTS.as(judged);
    return readings
        .rows()
        .select(Documents.ARTICLE_ID.col(), statements, Readings.STANCES.col())
        .where(size(Readings.STANCES.col()).plus(size(Readings.STATEMENTS.col())).gt(0));
  }

  private static Iterator<Row> passages(Iterator<Row> readings, Terms terms) {
    List<Row> rows = new ArrayList<>();
    while (readings.hasNext()) {
      Row reading = readings.next();
      List<Row> stances = reading.getList(reading.fieldIndex(Readings.STANCES.name()));
      for (Row stance : stances) {
        rows.add(passage(reading, stance, terms));
      }
    }
    return rows.iterator();
  }

  /** Gathers what an article says on the issue of one of its stances. */
  private static Row passage(Row reading, Row stance, Terms terms) {
    String article = reading.getAs(Documents.ARTICLE_ID.name());
    String issue = stance.getAs(StatementStances.ISSUE.name());
    List<Row> statements = reading.getList(reading.fieldIndex(Readings.STATEMENTS.name()));
    List<Scored> onIssue =
        statements.stream().flatMap(statement -> Scored.of(statement, issue).stream()).toList();
    Optional<Scored> plainest =
        onIssue.stream().max(Comparator.comparingDouble(Scored::plainness)); // the first of equals
    Map<Field, Object> row = new HashMap<>();
    row.put(Documents.ARTICLE_ID, article);
    row.put(StatementStances.ISSUE, issue);
    row.put(StatementStances.STANCE, stance.getAs(StatementStances.STANCE.name()));
    row.put(Passages.TERMS, stems(onIssue, terms));
    row.put(Passages.PLAINEST, plainest.map(scored -> scored.statementId(article)).orElse(null));
    row.put(Passages.PLAINNESS, plainest.map(Scored::plainness).orElse(0.0));
    return Passages.TABLE.row(row);
  }

  /** Returns the hashes of the stems in some statements, each once, ascending, packed. */
  private static byte[] stems(List<Scored> statements, Terms terms) {
    LongHashSet stems = new LongHashSet();
    for (Scored scored : statements) {
      terms.walk(
          scored.statement.getAs(Statements.TEXT.name()),
          (hash, start, end, joined) -> stems.add(hash));
    }
    long[] ascending = stems.toArray();
    Arrays.sort(ascending);
    return Packed.longs(ascending);
  }

  /** A statement and its score on an issue. */
  private record Scored(Row statement, double score) {
    /** Takes the score on an issue; nothing where the statement is not about it. */
    static Optional<Scored> of(Row statement, String issue) {
      List<Row> judgements = statement.getList(statement.fieldIndex(Readings.JUDGEMENTS.name()));
      return judgements.stream()
          .filter(judgement -> issue.equals(judgement.getAs(StatementStances.ISSUE.name())))
          .findFirst()
          .map(j -> new Scored(statement, j.<Double>getAs(StatementStances.SCORE.name())));
    }

    /** Returns how plainly it speaks, for whatever side: from 0 to 1. */
    double plainness() {
      return Math.abs(score);
    }

    String statementId(String article) {
      return article + "-" + statement.getAs(Statements.ORDINAL.name());
    }
  }
}
