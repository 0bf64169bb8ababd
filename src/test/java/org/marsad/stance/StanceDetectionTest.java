package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.attribution.Nesting;
import org.marsad.phrase.SpeakerIdentity;
import org.marsad.phrase.SpeakerIdentity.Reach;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.stance.ArticleReading.JudgedStatement;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerKind;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StanceDetectionTest {
  private static final String TEXT = "قال الوزير إن الجسر آمن. نحتاج إلى جسور.";

  private static final SpeakerIdentity MINISTER =
      new SpeakerIdentity(SpeakerKind.OFFICE, Reach.ARTICLE);
  private static final SpeakerIdentity PERSON =
      new SpeakerIdentity(SpeakerKind.PERSON, Reach.EVERYWHERE);

  private static Articles articles() {
    Rows rows = Rows.of(Articles.TABLE);
    Stream.of("a", "b").forEach(id -> rows.row(Documents.ARTICLE_ID, id, Documents.TEXT, TEXT));
    return new Articles(rows.row(Documents.ARTICLE_ID, "empty", Documents.TEXT, "x").frame());
  }

  /** Two statements in each article but the empty one. */
  private static ArticleReading read(String title, String text) {
    if (text.length() < 2) {
      return new ArticleReading(List.of(), List.of());
    }
    Judgement judgement =
        new Judgement(
            "bridges",
            Stance.SUPPORT,
            0.7,
            List.of(new Judgement.Cue("نحتاج", 1.1, Frame.GOVERNED)));
    return new ArticleReading(
        List.of(
            new JudgedStatement(
                "indirect", 14, 23, "قال", "", "الوزير", MINISTER, Nesting.NONE, List.of()),
            new JudgedStatement(
                "author", 25, 40, "", "", "", null, Nesting.NONE, List.of(judgement)),
            new JudgedStatement("indirect", 28, 40, "", "سعد الكرخي", "", PERSON, 0, List.of())),
        List.of(new ArticleStance("bridges", Stance.SUPPORT, 0.7, 0.5, 1, 0, 0)));
  }

  private static Readings readings() {
    return StanceDetection.read(articles(), StanceDetectionTest::read);
  }

  private static SpeakerMentions minister() {
    return new SpeakerMentions(
        Rows.of(SpeakerMentions.TABLE)
            .row(
                Readings.NAME, "",
                Readings.ROLE, "الوزير",
                Readings.SCOPE, "article a",
                Speakers.SPEAKER_ID, "m",
                SpeakerMentions.MENTIONS, 2L)
            .frame());
  }

  @Test
  void numbersStatementsAndGivesThemTheirTextAndSpeaker() {
    List<Row> rows =
        StanceDetection.statements(readings(), minister())
            .rows()
            .orderBy("statement_id")
            .collectAsList();
    assertThat(rows).hasSize(6);
    assertThat(rows.get(0).mkString("|"))
        .isEqualTo("a-0|a|0|m|الوزير|office|indirect|قال|الجسر آمن|14|23|null");
    assertThat(rows.get(2).mkString("|"))
        .isEqualTo("a-2|a|2|null|سعد الكرخي|person|indirect|null|اج إلى جسور.|28|40|a-0");
    assertThat(rows.get(4).mkString("|"))
        .isEqualTo("b-1|b|1|null|null|null|author|null|نحتاج إلى جسور.|25|40|null");
  }

  @Test
  void givesAnOfficeToTheSpeakerOfItsOwnArticle() {
    Dataset<Row> rows = StanceDetection.statements(readings(), minister()).rows();
    assertThat(rows.where("speaker_id = 'm'").select("article_id").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("a");
  }

  @Test
  void takesTheStancesOut() {
    List<Row> judged =
        StanceDetection.statementStances(readings()).rows().orderBy("statement_id").collectAsList();
    assertThat(judged).hasSize(2);
    assertThat(judged.get(0).mkString("|")).startsWith("a-1|a|bridges|support|0.7|");
    assertThat(judged.get(0).getList(5).toString()).contains("[نحتاج,1.1]");
    List<Row> stances =
        StanceDetection.articleStances(readings()).rows().orderBy("article_id").collectAsList();
    assertThat(stances).hasSize(2);
    assertThat(stances.get(0).mkString("|")).isEqualTo("a|bridges|support|0.7|0.5|1|0|0|null");
  }

  @Test
  void keepsArticlesThatSayNothing() {
    assertThat(readings().rows().where("size(statements) = 0").count()).isEqualTo(1);
  }
}
