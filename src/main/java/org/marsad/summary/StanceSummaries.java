package org.marsad.summary;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.marsad.spark.ExactMean;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Stance;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.TopicTimeline;

/**
 * Counts articles by issue, stance, topic, outlet and month. Reprints are counted beside the
 * articles and not among them; scores are averaged in nine decimals, so that the mean does not
 * depend on the order of the rows.
 */
public final class StanceSummaries {

  private StanceSummaries() {}

  /** One row for each issue, stance, topic, outlet and month with articles. */
  public static StanceSummary of(ArticleStances stances, Articles articles) {
    Column stance = StatementStances.STANCE.col();
    Column statements =
        when(stance.equalTo(Stance.SUPPORT.id()), ArticleStances.SUPPORTING.col())
            .when(stance.equalTo(Stance.OPPOSE.id()), ArticleStances.OPPOSING.col())
            .otherwise(ArticleStances.NEUTRAL.col());
    Dataset<Row> counted =
        stances
            .rows()
            .join(places(articles), Documents.ARTICLE_ID.name())
            .groupBy(
                StatementStances.ISSUE.col(),
                stance,
                Articles.TOPIC_ID.col(),
                Records.SOURCE.col(),
                TopicTimeline.MONTH.col())
            .agg(
                StanceSummary.ARTICLES.as(count(lit(1))),
                StanceSummary.COPIES.as(sum(Articles.COPIES.col())),
                StanceSummary.STATEMENTS.as(sum(statements)),
                StanceSummary.MEAN_SCORE.as(ExactMean.of(ArticleStances.SCORE.col())));
    Column ofOutlet =
        sum(StanceSummary.ARTICLES.col())
            .over(
                Window.partitionBy(
                    StatementStances.ISSUE.col(), TopicTimeline.MONTH.col(), Records.SOURCE.col()));
    return new StanceSummary(
        counted
            .withColumn(StanceSummary.SHARE.name(), StanceSummary.ARTICLES.col().divide(ofOutlet))
            .coalesce(1)
            .sortWithinPartitions(
                StatementStances.ISSUE.col(),
                stance,
                Articles.TOPIC_ID.col(),
                Records.SOURCE.col(),
                TopicTimeline.MONTH.col()));
  }

  private static Dataset<Row> places(Articles articles) {
    Column month = trunc(Documents.PUBLISHED_AT.col(), "month");
    return articles
        .rows()
        .select(
            Documents.ARTICLE_ID.col(),
            Articles.TOPIC_ID.col(),
            Records.SOURCE.col(),
            Articles.COPIES.col(),
            TopicTimeline.MONTH.as(month));
  }
}
