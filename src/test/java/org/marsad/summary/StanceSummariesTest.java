package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.StatementStances;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StanceSummariesTest {
  private static Articles articles() {
    return new Articles(
        Rows.of(Articles.TABLE)
            .row(article("a", "nakheel", "2020-01-05T00:00:00Z", 2))
            .row(article("b", "nakheel", "2020-01-30T00:00:00Z", 0))
            .row(article("c", "nakheel", "2020-01-30T00:00:00Z", 1))
            .row(article("d", "marsa", null, 0))
            .frame());
  }

  private static Object[] article(String id, String source, String at, int copies) {
    return new Object[] {
      Documents.ARTICLE_ID, id,
      Records.SOURCE, source,
      Documents.PUBLISHED_AT, at == null ? null : Instant.parse(at),
      Articles.COPIES, copies,
      Articles.TOPIC_ID, 3
    };
  }

  private static Object[] stance(String id, String stance, double score) {
    return new Object[] {
      Documents.ARTICLE_ID,
      id,
      StatementStances.ISSUE,
      "bridges",
      StatementStances.STANCE,
      stance,
      ArticleStances.SCORE,
      score,
      ArticleStances.SUPPORTING,
      2,
      ArticleStances.OPPOSING,
      1,
      ArticleStances.NEUTRAL,
      3
    };
  }

  @Test
  void countsArticlesAndReprintsByIssueStanceOutletAndMonth() {
    ArticleStances stances =
        new ArticleStances(
            Rows.of(ArticleStances.TABLE)
                .row(stance("a", "support", 0.6))
                .row(stance("b", "support", 0.2))
                .row(stance("c", "oppose", -0.5))
                .row(stance("d", "neutral", 0))
                .frame());
    List<Row> rows = StanceSummaries.of(stances, articles()).rows().collectAsList();
    assertThat(rows)
        .extracting(row -> row.mkString("|"))
        .containsExactly(
            "bridges|neutral|3|marsa|null|1|0|3|0.0|1.0",
            "bridges|oppose|3|nakheel|2020-01-01|1|1|1|-0.5|0.3333333333333333",
            "bridges|support|3|nakheel|2020-01-01|2|2|4|0.4|0.6666666666666666");
  }

  @Test
  void undatedAndSourcelessArticlesAreGroupsLikeAnyOther() {
    Articles places =
        new Articles(
            Rows.of(Articles.TABLE)
                .row(article("a", null, null, 0))
                .row(article("b", null, null, 4))
                .row(article("c", null, "2020-01-30T00:00:00Z", 0))
                .row(article("d", "marsa", null, 0))
                .frame());
    ArticleStances stances =
        new ArticleStances(
            Rows.of(ArticleStances.TABLE)
                .row(stance("a", "support", 0.6))
                .row(stance("b", "oppose", -0.6))
                .row(stance("c", "oppose", -0.2))
                .row(stance("d", "oppose", -0.4))
                .frame());
    assertThat(StanceSummaries.of(stances, places).rows().collectAsList())
        .extracting(row -> row.mkString("|"))
        .containsExactly(
            "bridges|oppose|3|null|null|1|4|1|-0.6|0.5",
            "bridges|oppose|3|null|2020-01-01|1|0|1|-0.2|1.0",
            "bridges|oppose|3|marsa|null|1|0|1|-0.4|1.0",
            "bridges|support|3|null|null|1|0|2|0.6|0.5");
  }
}
