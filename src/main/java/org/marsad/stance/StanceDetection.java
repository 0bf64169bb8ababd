package org.marsad.stance;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.marsad.attribution.Nesting;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.Records;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Reads every article once and takes the tables of statements and stances out of what was read.
 *
 * <p>The reader is sent to each worker once ({@link PerThreadReader}). A statement's id is its
 * article's id, a hyphen and its ordinal, so that it is the same in every run on the same text.
 * Nothing is collected on the driver.
 */
public final class StanceDetection {
  private static final Column ARTICLE_ID = Documents.ARTICLE_ID.col();

  private StanceDetection() {}

  /**
   * Reads every article.
   *
   * @param reading reads one article; serializable, of which each thread gets a copy of its own
   * @return what each article says and where it stands, one row for each
   */
  public static Readings read(Articles articles, Reading reading) {
    Dataset<Row> texts =
        articles
            .rows()
            .select(
                ARTICLE_ID,
                Records.SOURCE.col(),
                Documents.PUBLISHED_AT.col(),
                Documents.TITLE.col(),
                Documents.TEXT.col());
    Broadcast<PerThreadReader> shared =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext())
            .broadcast(PerThreadReader.of(reading));
    return new Readings(
        texts.mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> readings(rows, shared.value().own()),
            Encoders.row(Readings.TABLE.schema())));
  }

  private static Iterator<Row> readings(Iterator<Row> texts, Reading reading) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return texts.hasNext();
      }

      @Override
      public Row next() {
        return reading(texts.next(), reading);
      }
    };
  }

  /** Returns one row of {@link Readings}. */
  private static Row reading(Row article, Reading reading) {
    String text = article.getAs(Documents.TEXT.name());
    ArticleReading read = reading.read(article.getAs(Documents.TITLE.name()), text);
    String id = article.getAs(Documents.ARTICLE_ID.name());
    return RowFactory.create(
        id,
        article.<Object>getAs(Documents.PUBLISHED_AT.name()),
        statements(read.statements(), text, Scopes.of(id, article.getAs(Records.SOURCE.name()))),
        read.stances().stream().map(StanceDetection::row).toArray(Row[]::new));
  }

  /** Returns rows in the order of {@link Readings#STATEMENT}. */
  private static Row[] statements(
      List<ArticleReading.JudgedStatement> statements, String text, Scopes scopes) {
    List<Row> rows = new ArrayList<>(statements.size());
    for (ArticleReading.JudgedStatement statement : statements) {
      rows.add(
          RowFactory.create(
              rows.size(),
              statement.kind(),
              statement.start(),
              statement.end(),
              statement.verb(),
              statement.name(),
              statement.role(),
              statement.speaker() == null ? null : statement.speaker().kind().id(),
              scopes.of(statement.speaker()),
              statement.outer() == Nesting.NONE ? null : statement.outer(),
              text.substring(statement.start(), statement.end()),
              statement.judgements().stream().map(StanceDetection::row).toArray(Row[]::new)));
    }
    return rows.toArray(Row[]::new);
  }

  /** Returns a row in the order of {@link Readings#JUDGEMENT}. */
  private static Row row(Judgement judgement) {
    Row[] cues =
        judgement.cues().stream()
            .map(cue -> RowFactory.create(cue.text(), cue.weight()))
            .toArray(Row[]::new);
    return RowFactory.create(judgement.issue(), judgement.stance().id(), judgement.score(), cues);
  }

  /** Returns a row in the order of {@link Readings#STANCE}. */
  private static Row row(ArticleReading.ArticleStance stance) {
    return RowFactory.create(
        stance.issue(),
        stance.stance().id(),
        stance.score(),
        stance.confidence(),
        stance.supporting(),
        stance.opposing(),
        stance.neutral());
  }

  /**
   * Returns who says what.
   *
   * @param mentions which speaker each name and office stands for in its scope; without a row for
   *     it a statement has no speaker
   */
  public static Statements statements(Readings readings, SpeakerMentions mentions) {
    Dataset<Row> speakers =
        mentions
            .rows()
            .select(
                Readings.NAME.col(),
                Readings.ROLE.col(),
                Readings.SCOPE.col(),
                Speakers.SPEAKER_ID.col());
    String[] key = {Readings.NAME.name(), Readings.ROLE.name(), Readings.SCOPE.name()};
    Column outer = concat(ARTICLE_ID, lit("-"), Readings.OUTER.col());
    Column name = nullIfEmpty(Readings.NAME.col());
    Column role = nullIfEmpty(Readings.ROLE.col());
    return new Statements(
        readings
            .statements()
            .join(speakers, key, "left")
            .withColumn(Statements.WITHIN.name(), outer)
            .withColumn(
                Statements.SPEAKER_TEXT.name(), nullIfEmpty(array_join(array(name, role), "، ")))
            .withColumn(Statements.VERB.name(), nullIfEmpty(Statements.VERB.col())));
  }

  /**
   * Returns where each statement stands, one row for each issue that it is about; the column of the
   * camps is empty.
   */
  public static StatementStances statementStances(Readings readings) {
    String judgement = "judgement";
    return new StatementStances(
        readings
            .statements()
            .select(
                Statements.STATEMENT_ID.col(),
                ARTICLE_ID,
                explode(Readings.JUDGEMENTS.col()).as(judgement))
            .select(Statements.STATEMENT_ID.col(), ARTICLE_ID, col(judgement + ".*"))
            .withColumn(
                StatementStances.STANCE_CLUSTER.name(), StatementStances.STANCE_CLUSTER.missing()));
  }

  /** Returns where each article stands; the column of the camps is empty. */
  public static ArticleStances articleStances(Readings readings) {
    String stance = "article_stance";
    return new ArticleStances(
        readings
            .rows()
            .select(ARTICLE_ID, explode(Readings.STANCES.col()).as(stance))
            .select(ARTICLE_ID, col(stance + ".*"))
            .withColumn(
                ArticleStances.STANCE_CLUSTER.name(), ArticleStances.STANCE_CLUSTER.missing()));
  }

  private static Column nullIfEmpty(Column text) {
    return nullif(text, lit(""));
  }
}
