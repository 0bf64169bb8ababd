package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class TopicTimelinesTest {
  private static Object[] article(String id, int topic, String source, String at, int copies) {
    return new Object[] {
      Documents.ARTICLE_ID, id,
      Articles.TOPIC_ID, topic,
      Records.SOURCE, source,
      Documents.PUBLISHED_AT, at == null ? null : Instant.parse(at),
      Articles.COPIES, copies
    };
  }

  /** Returns topic, month, source, articles and share, in the order of the table's rows. */
  private static List<String> timeline(Rows articles) {
    Articles shuffled = new Articles(articles.frame().repartition(3));
    return TopicTimelines.of(shuffled).rows().collectAsList().stream()
        .map(row -> row.mkString("|"))
        .toList();
  }

  @Test
  void countsArticlesByTopicMonthAndOutlet() {
    assertThat(
            timeline(
                Rows.of(Articles.TABLE)
                    .row(article("a", 1, "nakheel", "2020-01-05T00:00:00Z", 0))
                    .row(article("b", 0, "nakheel", "2020-01-20T00:00:00Z", 0))
                    .row(article("c", 0, "nakheel", "2020-01-20T00:00:00Z", 0))
                    .row(article("d", 0, "marsa", "2020-01-20T00:00:00Z", 0))
                    .row(article("e", 0, "nakheel", "2019-12-20T00:00:00Z", 0))))
        .containsExactly(
            "0|2019-12-01|nakheel|1|1.0",
            "0|2020-01-01|marsa|1|1.0",
            "0|2020-01-01|nakheel|2|0.6666666666666666",
            "1|2020-01-01|nakheel|1|0.3333333333333333");
  }

  @Test
  void endsAMonthAtMidnightUtc() {
    assertThat(
            timeline(
                Rows.of(Articles.TABLE)
                    .row(article("a", 0, "nakheel", "2020-01-31T23:59:59.999999Z", 0))
                    .row(article("b", 0, "nakheel", "2020-02-01T00:00:00Z", 0))))
        .containsExactly("0|2020-01-01|nakheel|1|1.0", "0|2020-02-01|nakheel|1|1.0");
  }

  @Test
  void undatedAndSourcelessArticlesAreGroupsLikeAnyOther() {
    assertThat(
            timeline(
                Rows.of(Articles.TABLE)
                    .row(article("a", 0, null, null, 0))
                    .row(article("b", 1, null, null, 0))
                    .row(article("c", 0, "nakheel", null, 0))
                    .row(article("d", 0, null, "2020-01-05T00:00:00Z", 0))
                    .row(article("e", 1, null, null, 0))))
        .containsExactly(
            "0|null|null|1|0.3333333333333333",
            "0|null|nakheel|1|1.0",
            "0|2020-01-01|null|1|1.0",
            "1|null|null|2|0.6666666666666666");
  }

  @Test
  void countsATextOnceHoweverOftenItIsReprinted() {
    assertThat(
            timeline(
                Rows.of(Articles.TABLE)
                    .row(article("a", 0, "nakheel", "2020-01-05T00:00:00Z", 9))
                    .row(article("b", 1, "nakheel", "2020-01-05T00:00:00Z", 0))))
        .containsExactly("0|2020-01-01|nakheel|1|0.5", "1|2020-01-01|nakheel|1|0.5");
  }

  @Test
  void hasNoRowsWithoutArticles() {
    assertThat(timeline(Rows.of(Articles.TABLE))).isEmpty();
  }
}
