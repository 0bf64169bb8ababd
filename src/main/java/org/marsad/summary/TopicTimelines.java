package org.marsad.summary;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.TopicTimeline;

/**
 * Counts articles by topic, month and outlet. Reprints do not count: each text counts once, for the
 * outlet and month of the article that was kept.
 */
public final class TopicTimelines {
  private TopicTimelines() {}

  /**
   * Counts the articles of each topic.
   *
   * @param articles the articles with topic, outlet and date
   * @return one row for each topic, month and outlet with articles, sorted by these in one
   *     partition; undated articles have the month null, articles without an outlet the source
   *     null, and both are groups like any other
   */
  public static TopicTimeline of(Articles articles) {
    Column month = trunc(Documents.PUBLISHED_AT.col(), "month");
    Dataset<Row> counted =
        articles
            .rows()
            .groupBy(Articles.TOPIC_ID.col(), TopicTimeline.MONTH.as(month), Records.SOURCE.col())
            .agg(TopicTimeline.ARTICLES.as(count(lit(1))));
    Column ofOutlet =
        sum(TopicTimeline.ARTICLES.col())
            .over(Window.partitionBy(TopicTimeline.MONTH.col(), Records.SOURCE.col()));
    return new TopicTimeline(
        counted
            .withColumn(TopicTimeline.SHARE.name(), TopicTimeline.ARTICLES.col().divide(ofOutlet))
            .coalesce(1)
            .sortWithinPartitions(
                Articles.TOPIC_ID.col(), TopicTimeline.MONTH.col(), Records.SOURCE.col()));
  }
}
