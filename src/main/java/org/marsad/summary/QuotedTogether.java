package org.marsad.summary;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.CoQuotations;
import org.marsad.table.Documents;
import org.marsad.table.SpeakerKind;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;

/**
 * Counts which persons, offices and organisations are quoted in the same articles.
 *
 * <p>Of an article that quotes more than {@value #SPEAKERS} of them only the {@value #SPEAKERS}
 * count to whom most of its statements are given, of equals those with the smallest ids: 190 pairs
 * at most, where a list of two hundred voters would give 20,000 that say nothing.
 */
public final class QuotedTogether {
  private static final int SPEAKERS = 20;
  private static final int TOPICS = 5;
  private static final Object[] KINDS =
      List.of(SpeakerKind.PERSON, SpeakerKind.OFFICE, SpeakerKind.ORGANISATION).stream()
          .map(SpeakerKind::id)
          .toArray();
  private static final Column ARTICLE_ID = Documents.ARTICLE_ID.col();
  private static final Column SPEAKER = Speakers.SPEAKER_ID.col();
  private static final Column OTHER = CoQuotations.OTHER_ID.col();
  private static final Column SAID = col("said");
  private static final Column QUOTED = col("quoted");

  private QuotedTogether() {}

  /**
   * Counts the pairs.
   *
   * @param named what the speakers are called, see {@link SpeakerProfiles#named}
   * @param statements who says what
   * @param articles the articles of the statements
   * @return one row for each pair
   */
  public static CoQuotations of(Dataset<Row> named, Statements statements, Articles articles) {
    String topicArticles = "topic_articles";
    Column byArticles =
        sort_array(collect_list(struct(negate(col(topicArticles)), Articles.TOPIC_ID.col())));
    Column topics =
        transform(slice(byArticles, 1, TOPICS), one -> one.getField(Articles.TOPIC_ID.name()));
    Dataset<Row> pairs =
        pairs(statements, articles)
            .groupBy(SPEAKER, OTHER, Articles.TOPIC_ID.col())
            .agg(
                count(lit(1)).as(topicArticles),
                CoQuotations.COPIES.as(sum(Articles.COPIES.col())),
                SpeakerStances.FIRST_AT.as(min(Documents.PUBLISHED_AT.col())),
                SpeakerStances.LAST_AT.as(max(Documents.PUBLISHED_AT.col())))
            .groupBy(SPEAKER, OTHER)
            .agg(
                CoQuotations.ARTICLES.as(sum(col(topicArticles))),
                CoQuotations.COPIES.as(sum(CoQuotations.COPIES.col())),
                CoQuotations.TOPICS.as(topics),
                SpeakerStances.FIRST_AT.as(min(SpeakerStances.FIRST_AT.col())),
                SpeakerStances.LAST_AT.as(max(SpeakerStances.LAST_AT.col())));
    Dataset<Row> names = named.select(SPEAKER, Speakers.NAME.col());
    Dataset<Row> others =
        names.select(
            CoQuotations.OTHER_ID.as(SPEAKER), CoQuotations.OTHER_NAME.as(Speakers.NAME.col()));
    return new CoQuotations(
        pairs.join(names, Speakers.SPEAKER_ID.name()).join(others, CoQuotations.OTHER_ID.name()));
  }

  /** Returns each pair of each article, with the article's topic, copies and date. */
  private static Dataset<Row> pairs(Statements statements, Articles articles) {
    Dataset<Row> places =
        articles
            .rows()
            .select(
                ARTICLE_ID,
                Articles.TOPIC_ID.col(),
                Articles.COPIES.col(),
                Documents.PUBLISHED_AT.col());
    return quoted(statements)
        .join(places, Documents.ARTICLE_ID.name())
        .withColumn(Speakers.SPEAKER_ID.name(), explode(QUOTED))
        .withColumn(CoQuotations.OTHER_ID.name(), explode(QUOTED))
        .where(SPEAKER.lt(OTHER));
  }

  /** Returns the speakers that count of each article that quotes two or more. */
  private static Dataset<Row> quoted(Statements statements) {
    Column bySaid = sort_array(collect_list(struct(negate(SAID), SPEAKER)));
    Column most =
        transform(slice(bySaid, 1, SPEAKERS), one -> one.getField(Speakers.SPEAKER_ID.name()));
    return statements
        .rows()
        .where(SPEAKER.isNotNull().and(Statements.SPEAKER_KIND.col().isin(KINDS)))
        .groupBy(ARTICLE_ID, SPEAKER)
        .agg(count(lit(1)).as("said"))
        .groupBy(ARTICLE_ID)
        .agg(most.as("quoted"))
        .where(array_size(QUOTED).gt(1));
  }
}
