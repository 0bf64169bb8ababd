package org.marsad.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.ArticleStances;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Field;
import org.marsad.table.Places;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.table.Topics;

/**
 * The rows that the report's explorer shows, as frames of narrow columns in a fixed order, at most
 * as many as the settings allow. Spark cuts the texts, sorts them and takes the first; nothing is
 * read before a frame is iterated over.
 */
final class ExplorerQueries {
  /** The column of the stances of a statement or an article: issue and stance, null for none. */
  static final String STANCES = "stances";

  /** The column of a text's beginning, one character longer than is shown if the text goes on. */
  static final String EXCERPT = "excerpt";

  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final String[] ID_ONLY = {Documents.ARTICLE_ID.name()};
  private static final Column NEWEST = Documents.PUBLISHED_AT.col().desc_nulls_last();

  private static final Field BEGIN =
      Field.required("begin", DataTypes.StringType, "the beginning of an article's id");

  private final RunTables tables;
  private final Settings.Explorer most;
  private final Optional<Set<String>> only;

  /**
   * Prepares the queries.
   *
   * @param only the beginnings of the ids of the articles that are read; empty for all
   */
  ExplorerQueries(RunTables tables, Settings.Explorer most, Optional<Set<String>> only) {
    this.tables = tables;
    this.most = most;
    this.only = only;
  }

  /** Leaves out the rows of articles that are not read. */
  private Dataset<Row> wanted(Dataset<Row> rows, Field article) {
    if (only.isEmpty()) {
      return rows;
    }
    Dataset<Row> begins =
        rows.sparkSession()
            .createDataFrame(
                only.get().stream().map(RowFactory::create).toList(),
                new StructType().add(BEGIN.name(), BEGIN.type()));
    Column begin = substring(article.col(), 1, ExplorerCells.ID_LENGTH);
    return rows.join(broadcast(begins), begin.equalTo(BEGIN.col()), "left_semi");
  }

  /** Returns all topics, largest first. */
  Dataset<Row> topics() {
    return tables
        .read(Topics.TABLE)
        .select(Articles.TOPIC_ID.col(), Topics.LABEL.col(), Topics.SIZE.col(), Topics.TERMS.col())
        .orderBy(Topics.SIZE.col().desc(), Articles.TOPIC_ID.col());
  }

  /**
   * Returns articles with title, outlet, date, topic, beginning, places and stances, newest first.
   */
  Dataset<Row> articles() {
    Dataset<Row> articles =
        withVectors(wanted(tables.read(Articles.TABLE), Documents.ARTICLE_ID))
            .select(
                ID,
                Documents.TITLE.col(),
                Records.SOURCE.col(),
                Records.URL.col(),
                Documents.PUBLISHED_AT.col(),
                Articles.TOPIC_ID.col(),
                ArticleVectors.VECTOR.col(),
                excerpt(Documents.TEXT));
    Dataset<Row> placed =
        tables.has(Places.TABLE, Places.PLACE_ID)
            ? ExplorerPlaces.with(wanted(tables.read(Places.TABLE), Documents.ARTICLE_ID), articles)
            : ExplorerPlaces.without(articles);
    return withStances(placed, ArticleStances.TABLE, Documents.ARTICLE_ID)
        .orderBy(NEWEST, ID)
        .limit(most.articles());
  }

  /** Adds the vectors of articles, null where the run has none. */
  private Dataset<Row> withVectors(Dataset<Row> articles) {
    if (!tables.has(ArticleVectors.TABLE, ArticleVectors.VECTOR)) {
      return articles.withColumn(
          ArticleVectors.VECTOR.name(), lit(null).cast(ArticleVectors.VECTOR.type()));
    }
    Dataset<Row> vectors = wanted(tables.read(ArticleVectors.TABLE), Documents.ARTICLE_ID);
    return articles.join(vectors, ID_ONLY, "left");
  }

  /** Returns speakers, those with the most statements first. */
  Dataset<Row> speakers() {
    return tables
        .read(Speakers.TABLE)
        .orderBy(Speakers.STATEMENTS.col().desc(), Speakers.SPEAKER_ID.col())
        .limit(most.speakers());
  }

  /** Returns the statements of articles with their stances in the order of the articles. */
  Dataset<Row> statements() {
    Dataset<Row> dates = tables.read(Articles.TABLE).select(ID, Documents.PUBLISHED_AT.col());
    Dataset<Row> statements =
        wanted(tables.read(Statements.TABLE), Documents.ARTICLE_ID)
            .select(
                Statements.STATEMENT_ID.col(),
                ID,
                Statements.ORDINAL.col(),
                Statements.SPEAKER_ID.col(),
                Statements.SPEAKER_TEXT.col(),
                Statements.KIND.col(),
                excerpt(Statements.TEXT))
            .join(dates, Documents.ARTICLE_ID.name());
    return withStances(statements, StatementStances.TABLE, Statements.STATEMENT_ID)
        .orderBy(NEWEST, ID, Statements.ORDINAL.col())
        .limit(most.statements());
  }

  /** Returns the copies of articles, the earliest of each article first. */
  Dataset<Row> copies() {
    return wanted(tables.read(Duplicates.TABLE), Duplicates.KEPT_ID)
        .select(
            Duplicates.COPY_ID.col(),
            Duplicates.KEPT_ID.col(),
            Duplicates.KIND.col(),
            Records.SOURCE.col(),
            Records.URL.col(),
            Documents.PUBLISHED_AT.col())
        .orderBy(Duplicates.KEPT_ID.col(), Documents.PUBLISHED_AT.col(), Duplicates.COPY_ID.col())
        .limit(most.articles());
  }

  /** Returns refused records by file and place. */
  Dataset<Row> rejected() {
    return tables
        .read(Rejected.TABLE)
        .orderBy(Records.ORIGIN.col(), Records.POSITION.col())
        .limit(most.rejected());
  }

  private Column excerpt(Field text) {
    return substring(text.col(), 1, most.excerptCharacters() + 1).as(EXCERPT);
  }

  private Dataset<Row> withStances(Dataset<Row> rows, Table table, Field key) {
    Column stance = struct(StatementStances.ISSUE.col(), StatementStances.STANCE.col());
    Dataset<Row> stances =
        wanted(tables.read(table), Documents.ARTICLE_ID)
            .groupBy(key.col())
            .agg(array_sort(collect_list(stance)).as(STANCES));
    return rows.join(stances, rows.col(key.name()).equalTo(stances.col(key.name())), "left")
        .drop(stances.col(key.name()));
  }
}
