package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Articles;
import org.marsad.table.CoQuotations;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class QuotedTogetherTest {
  private final Rows articles = Rows.of(Articles.TABLE);
  private final Rows statements = Rows.of(Statements.TABLE);
  private final Rows mentions = Rows.of(SpeakerMentions.TABLE);
  private int ordinal;

  private void article(String id, int topic, String at, String... speakers) {
    articles.row(
        Documents.ARTICLE_ID,
        id,
        Articles.TOPIC_ID,
        topic,
        Articles.COPIES,
        1,
        Documents.PUBLISHED_AT,
        at == null ? null : Instant.parse(at + "T00:00:00Z"));
    for (String speaker : speakers) {
      said(id, speaker, "person");
    }
  }

  private void said(String article, String speaker, String kind) {
    statements.row(
        Statements.STATEMENT_ID, article + "-" + ordinal,
        Documents.ARTICLE_ID, article,
        Statements.ORDINAL, ordinal++,
        Statements.SPEAKER_ID, speaker,
        Statements.SPEAKER_KIND, kind);
    if (speaker != null) {
      mentions.row(
          Readings.NAME,
          "اسم " + speaker,
          Readings.ROLE,
          "",
          Speakers.SPEAKER_ID,
          speaker,
          Speakers.SPEAKER_KIND,
          kind,
          SpeakerMentions.MENTIONS,
          1L);
    }
  }

  private List<Row> rows() {
    return QuotedTogether.of(
            SpeakerProfiles.named(new SpeakerMentions(mentions.frame())),
            new Statements(statements.frame()),
            new Articles(articles.frame()))
        .rows()
        .orderBy(Speakers.SPEAKER_ID.col(), CoQuotations.OTHER_ID.col())
        .collectAsList();
  }

  @Test
  void countsTheArticlesOfAPairWithTheirTopics() {
    article("1", 4, "2020-01-05", "b", "a", "a");
    article("2", 7, "2020-01-01", "a", "b");
    article("3", 7, null, "b", "a");
    article("4", 7, "2020-02-01", "a");
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.mkString("|"))
                  .startsWith("a|b|اسم a|اسم b|3|3|")
                  .doesNotContain("null");
              assertThat(row.getList(row.fieldIndex(CoQuotations.TOPICS.name())))
                  .isEqualTo(List.of(7, 4));
              assertThat(row.<Object>getAs(SpeakerStances.FIRST_AT.name()))
                  .isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
              assertThat(row.<Object>getAs(SpeakerStances.LAST_AT.name()))
                  .isEqualTo(Instant.parse("2020-01-05T00:00:00Z"));
            });
  }

  @Test
  void pairsNoGroupsUnnamedSpeakersAndAuthors() {
    article("1", 0, null, "a");
    said("1", "office", "office");
    said("1", "group", "group");
    said("1", "unnamed", "unnamed");
    said("1", null, null);
    assertThat(rows())
        .extracting(row -> row.getAs(CoQuotations.OTHER_ID.name()))
        .containsExactly("office");
  }

  @Test
  void pairsTheTwentyThatAnArticleQuotesMost() {
    article("1", 0, null);
    for (int i = 0; i < 30; i++) {
      String speaker = String.valueOf((char) ('A' + i));
      said("1", speaker, "person");
      if (i >= 15) {
        said("1", speaker, "person");
      }
    }
    List<Row> rows = rows();
    assertThat(rows).hasSize(190);
    assertThat(rows)
        .extracting(row -> row.<String>getAs(Speakers.SPEAKER_ID.name()))
        .contains("A", "E", "P")
        .doesNotContain("F", "O");
  }

  @Test
  void findsNothingWhereNobodyIsQuoted() {
    article("1", 0, null);
    assertThat(rows()).isEmpty();
  }
}
