package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.speaker.SpeakerProfiles;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.Records;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
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
      0
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
            "bridges|neutral|3|marsa|null|1|0|0|0.0|1.0",
            "bridges|oppose|3|nakheel|2020-01-01|1|1|1|-0.5|0.3333333333333333",
            "bridges|support|3|nakheel|2020-01-01|2|2|4|0.4|0.6666666666666666");
  }

  private static Object[] said(String article, int ordinal, String speaker) {
    return new Object[] {
      Statements.STATEMENT_ID, article + "-" + ordinal,
      Documents.ARTICLE_ID, article,
      Statements.ORDINAL, ordinal,
      Statements.SPEAKER_ID, speaker
    };
  }

  private static Statements statements() {
    return new Statements(
        Rows.of(Statements.TABLE)
            .row(said("a", 0, "s"))
            .row(said("a", 1, "s"))
            .row(said("b", 0, "s"))
            .row(said("b", 1, "office"))
            .row(said("c", 0, null))
            .frame());
  }

  private static Object[] mention(String name, String role, String speaker, long times) {
    return new Object[] {
      Readings.NAME, name,
      Readings.ROLE, role,
      Speakers.SPEAKER_ID, speaker,
      SpeakerMentions.MENTIONS, times
    };
  }

  @Test
  void countsASpeakersStatementsAndNamesThemByTheCommonestFullForm() {
    SpeakerMentions mentions =
        new SpeakerMentions(
            Rows.of(SpeakerMentions.TABLE)
                .row(mention("الكرخي", "نائب", "s", 5))
                .row(mention("سعد الكرخي", "نائب", "s", 2))
                .row(mention("سعد علي الكرخي", "خبير", "s", 1))
                .row(mention("", "مصدر أمني", "office", 1))
                .frame());
    List<Row> rows =
        SpeakerProfiles.of(mentions, statements(), articles())
            .rows()
            .orderBy("speaker_id")
            .collectAsList();
    assertThat(rows.get(0).mkString("|"))
        .startsWith("office|مصدر أمني|مصدر أمني|null|")
        .endsWith("|1|1|0");
    assertThat(rows.get(0).getList(4)).isEmpty();
    assertThat(rows.get(1).mkString("|")).startsWith("s|سعد الكرخي|نائب|null|").endsWith("|3|2|2");
    assertThat(rows.get(1).getList(4).toArray()).containsExactly("الكرخي", "سعد علي الكرخي");
  }

  @Test
  void saysWhereASpeakerStandsAndSinceWhen() {
    Rows judged = Rows.of(StatementStances.TABLE);
    for (String statement : List.of("a-0", "a-1", "b-0")) {
      judged.row(
          Statements.STATEMENT_ID,
          statement,
          Documents.ARTICLE_ID,
          statement.substring(0, 1),
          StatementStances.ISSUE,
          "bridges",
          StatementStances.STANCE,
          statement.equals("a-1") ? "neutral" : "oppose");
    }
    Row row =
        SpeakerProfiles.stances(statements(), new StatementStances(judged.frame()), articles())
            .rows()
            .first();
    assertThat(row.mkString("|"))
        .isEqualTo("s|bridges|0|2|1|-0.6666666666666666|2020-01-05T00:00:00Z|2020-01-30T00:00:00Z");
  }
}
