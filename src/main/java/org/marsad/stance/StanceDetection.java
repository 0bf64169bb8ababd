package org.marsad.stance;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import java.io.Serializable;
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
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Reads every article once and takes the tables out of what was read.
 *
 * <p>The reader is sent to each worker once ({@link PerThreadReader}). A statement's id is its
 * article's id, a hyphen and its ordinal, so that it is the same in every run on the same text.
 * Nothing is collected.
 */
public final class StanceDetection {
  private static final Column ARTICLE_ID = Documents.ARTICLE_ID.col();

  /** Reads one article; {@link StanceReader#read} but in tests. */
  interface Reading extends Serializable {
    ArticleReading read(String title, String text);
  }

  private StanceDetection() {}

  /** What each article says and where it stands; one row for each. */
  public static Readings read(Articles articles, StanceReader reader) {
    return read(articles, (Reading) reader::read);
  }

  static Readings read(Articles articles, Reading reading) {
    Dataset<Row> texts =
        articles.rows().select(ARTICLE_ID, Documents.TITLE.col(), Documents.TEXT.col());
    Broadcast<PerThreadReader> shared =
        JavaSparkContext.fromSparkContext(texts.sparkSession().sparkContext())
            .broadcast(new PerThreadReader(reading));
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
        Row row = texts.next();
        String text = row.getString(2);
        ArticleReading read = reading.read(row.getString(1), text);
        return RowFactory.create(
            row.getString(0),
            statements(read.statements(), text),
            read.stances().stream().map(StanceDetection::row).toArray(Row[]::new));
      }
    };
  }

  private static Row[] statements(List<ArticleReading.Said> statements, String text) {
    List<Row> rows = new ArrayList<>(statements.size());
    for (ArticleReading.Said said : statements) {
      rows.add(
          RowFactory.create(
              rows.size(),
              said.kind(),
              said.start(),
              said.end(),
              said.verb(),
              said.name(),
              said.role(),
              text.substring(said.start(), said.end()),
              said.judgements().stream().map(StanceDetection::row).toArray(Row[]::new)));
    }
    return rows.toArray(Row[]::new);
  }

  private static Row row(Judgement judgement) {
    Row[] cues =
        judgement.cues().stream()
            .map(cue -> RowFactory.create(cue.text(), cue.weight()))
            .toArray(Row[]::new);
    return RowFactory.create(judgement.issue(), judgement.stance().id(), judgement.score(), cues);
  }

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

  /** Who says what, the speakers being resolved. */
  public static Statements statements(Readings readings, SpeakerMentions mentions) {
    Dataset<Row> speakers =
        mentions.rows().select(Readings.NAME.col(), Readings.ROLE.col(), Speakers.SPEAKER_ID.col());
    Column name = nullIfEmpty(Readings.NAME.col());
    Column role = nullIfEmpty(Readings.ROLE.col());
    return new Statements(
        readings
            .statements()
            .join(speakers, new String[] {Readings.NAME.name(), Readings.ROLE.name()}, "left")
            .withColumn(
                Statements.SPEAKER_TEXT.name(), nullIfEmpty(array_join(array(name, role), "، ")))
            .withColumn(Statements.VERB.name(), nullIfEmpty(Statements.VERB.col())));
  }

  /** Where each statement stands. */
  public static StatementStances statementStances(Readings readings) {
    String judgement = "judgement";
    return new StatementStances(
        readings
            .statements()
            .select(
                Statements.STATEMENT_ID.col(),
                ARTICLE_ID,
                explode(Readings.JUDGEMENTS.col()).as(judgement))
            .select(Statements.STATEMENT_ID.col(), ARTICLE_ID, col(judgement + ".*")));
  }

  /** Where each article stands, no camps being found yet. */
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
