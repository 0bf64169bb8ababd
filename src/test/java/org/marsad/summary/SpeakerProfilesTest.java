package org.marsad.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class SpeakerProfilesTest {
  private static Articles articles() {
    return new Articles(
        Rows.of(Articles.TABLE)
            .row(article("a", "2020-01-30T00:00:00Z", 2))
            .row(article("b", "2020-01-05T00:00:00Z", 0))
            .row(article("c", "2020-03-01T00:00:00Z", 1))
            .row(article("undated", null, 3))
            .frame());
  }

  private static Object[] article(String id, String at, int copies) {
    return new Object[] {
      Documents.ARTICLE_ID, id,
      Documents.PUBLISHED_AT, at == null ? null : Instant.parse(at),
      Articles.COPIES, copies
    };
  }

  /** Makes the statement {@code article-ordinal}; without a speaker it is the author's. */
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
            .row(said("undated", 0, "office"))
            .row(said("c", 0, null))
            .frame());
  }

  private static Object[] mention(String name, String role, long times) {
    return mention(name, role, times, null, null, null);
  }

  private static Object[] mention(
      String name, String role, long times, String known, String office, String affiliation) {
    return new Object[] {
      Readings.NAME, name,
      Readings.ROLE, role,
      Speakers.SPEAKER_ID, "s",
      Speakers.SPEAKER_KIND, name.isEmpty() ? "office" : "person",
      SpeakerMentions.MENTIONS, times,
      SpeakerMentions.KNOWN_NAME, known,
      SpeakerMentions.KNOWN_ROLE, office,
      SpeakerMentions.AFFILIATION, affiliation
    };
  }

  private static List<Row> profiles(Rows mentions) {
    Dataset<Row> named = SpeakerProfiles.named(new SpeakerMentions(mentions.frame()));
    return SpeakerProfiles.of(named, statements(), articles())
        .rows()
        .orderBy(Speakers.SPEAKER_ID.col())
        .collectAsList();
  }

  /** Returns the profile of the speaker "s", whom the mentions are of. */
  private static Row profile(Object[]... mentions) {
    Rows rows = Rows.of(SpeakerMentions.TABLE);
    for (Object[] mention : mentions) {
      rows.row(mention);
    }
    List<Row> profiles = profiles(rows);
    assertThat(profiles).hasSize(1);
    return profiles.get(0);
  }

  private static Object[] valuesOf(Row row, Field... fields) {
    return List.of(fields).stream().map(field -> row.getAs(field.name())).toArray();
  }

  private static List<String> aliases(Row profile) {
    return profile.getList(profile.fieldIndex(Speakers.ALIASES.name()));
  }

  private static String name(Object[]... mentions) {
    return profile(mentions).getAs(Speakers.NAME.name());
  }

  @Test
  void prefersTheCommonestFormOfTwoWordsOrMore() {
    Row profile =
        profile(
            mention("الكرخي", "نائب", 5),
            mention("سعد الكرخي", "نائب", 2),
            mention("سعد علي الكرخي", "خبير", 1));
    assertThat(valuesOf(profile, Speakers.NAME, Speakers.ROLE))
        .containsExactly("سعد الكرخي", "نائب");
    assertThat(aliases(profile)).containsExactly("الكرخي", "سعد علي الكرخي");
    assertThat(name(mention("الكرخي", "", 1), mention("سعد", "", 2))).isEqualTo("سعد");
  }

  @Test
  void takesTheLongerOfEquallyCommonFormsAndThenTheFirstInTheAlphabet() {
    assertThat(name(mention("سعد الكرخي", "", 2), mention("سعد علي الكرخي", "", 2)))
        .isEqualTo("سعد علي الكرخي");
    assertThat(name(mention("سعد الكرخي", "", 2), mention("سعد البصري", "", 2)))
        .isEqualTo("سعد البصري");
    Row offices = profile(mention("سعد", "نائب", 1), mention("سعد", "خبير", 1));
    assertThat(valuesOf(offices, Speakers.ROLE)).containsExactly("خبير");
  }

  @Test
  void addsUpAFormThatIsPrintedWithSeveralOffices() {
    Row profile =
        profile(
            mention("سعد الكرخي", "نائب", 2),
            mention("سعد الكرخي", "خبير", 2),
            mention("سعد علي الكرخي", "خبير", 3));
    assertThat(valuesOf(profile, Speakers.NAME, Speakers.ROLE))
        .containsExactly("سعد الكرخي", "خبير");
    assertThat(aliases(profile)).containsExactly("سعد علي الكرخي");
  }

  @Test
  void callsSomebodyWithoutANameByTheOffice() {
    Row profile = profile(mention("", "مصدر أمني", 1), mention("", "المصدر", 3));
    assertThat(valuesOf(profile, Speakers.NAME, Speakers.ROLE)).containsExactly("المصدر", "المصدر");
    assertThat(aliases(profile)).isEmpty();
  }

  @Test
  void isOfTheKindMostOftenMentioned() {
    Row profile = profile(mention("سعد الكرخي", "نائب", 2), mention("", "النائب", 5));
    assertThat(valuesOf(profile, Speakers.SPEAKER_KIND)).containsExactly("office");
  }

  @Test
  void takesAKnownNameBeforeThePrintedOnesAndAKnownOfficeBehindThem() {
    Row known =
        profile(
            mention("الكرخي", "", 5, "سعد الكرخي", "وزير الجسور", null),
            mention("سعد علي الكرخي", "", 1, "سعد الكرخي", "وزير الجسور", null));
    assertThat(valuesOf(known, Speakers.NAME, Speakers.ROLE))
        .containsExactly("سعد الكرخي", "وزير الجسور");
    assertThat(aliases(known)).containsExactly("الكرخي", "سعد علي الكرخي");
    Row printed = profile(mention("الكرخي", "خبير", 1, "سعد الكرخي", "وزير الجسور", null));
    assertThat(valuesOf(printed, Speakers.ROLE)).containsExactly("خبير");
    Row nameless = profile(mention("الكرخي", "", 1));
    assertThat(valuesOf(nameless, Speakers.NAME, Speakers.ROLE)).containsExactly("الكرخي", null);
  }

  @Test
  void takesTheOrganisationThatIsGivenMostOftenIfAnyIs() {
    Row given =
        profile(
            mention("سعد", "نائب", 9),
            mention("سعد", "خبير", 1, null, null, "المصرف"),
            mention("سعد", "وزير", 2, null, null, "الوزارة"));
    assertThat(valuesOf(given, Speakers.AFFILIATION)).containsExactly("الوزارة");
    Row tie =
        profile(
            mention("سعد", "وزير", 2, null, null, "الوزارة"),
            mention("سعد", "خبير", 2, null, null, "المصرف"));
    assertThat(valuesOf(tie, Speakers.AFFILIATION)).containsExactly("المصرف");
    Row none = profile(mention("سعد", "نائب", 9));
    assertThat(valuesOf(none, Speakers.AFFILIATION)).containsExactly((Object) null);
  }

  @Test
  void countsStatementsAndArticlesAndTheReprintsOfAnArticleOnce() {
    Rows mentions = Rows.of(SpeakerMentions.TABLE).row(mention("سعد", "نائب", 3));
    mentions.row(
        Readings.NAME, "",
        Readings.ROLE, "مصدر",
        Speakers.SPEAKER_ID, "office",
        SpeakerMentions.MENTIONS, 2L);
    assertThat(profiles(mentions))
        .extracting(
            row ->
                List.of(
                    valuesOf(
                        row,
                        Speakers.SPEAKER_ID,
                        Speakers.STATEMENTS,
                        Speakers.ARTICLES,
                        Speakers.COPIES)))
        .containsExactly(List.of("office", 2L, 2L, 3L), List.of("s", 3L, 2L, 2L));
  }

  private static List<String> stances(Rows judged) {
    return SpeakerProfiles.stances(statements(), new StatementStances(judged.frame()), articles())
        .rows()
        .orderBy(Speakers.SPEAKER_ID.col(), StatementStances.ISSUE.col())
        .collectAsList()
        .stream()
        .map(row -> row.mkString("|"))
        .toList();
  }

  private static Object[] judged(String statement, String issue, String stance) {
    return new Object[] {
      Statements.STATEMENT_ID, statement,
      Documents.ARTICLE_ID, statement.substring(0, statement.indexOf('-')),
      StatementStances.ISSUE, issue,
      StatementStances.STANCE, stance
    };
  }

  @Test
  void balancesASpeakersStatementsOnEachIssueByThemselves() {
    assertThat(
            stances(
                Rows.of(StatementStances.TABLE)
                    .row(judged("a-0", "bridges", "oppose"))
                    .row(judged("a-1", "bridges", "neutral"))
                    .row(judged("b-0", "bridges", "oppose"))
                    .row(judged("b-0", "roads", "support"))
                    .row(judged("b-1", "roads", "oppose"))))
        .containsExactly(
            "office|roads|0|1|0|-1.0|2020-01-05T00:00:00Z|2020-01-05T00:00:00Z",
            "s|bridges|0|2|1|-0.6666666666666666|2020-01-05T00:00:00Z|2020-01-30T00:00:00Z",
            "s|roads|1|0|0|1.0|2020-01-05T00:00:00Z|2020-01-05T00:00:00Z");
  }

  @Test
  void leavesAuthorsOutAndKeepsWhoIsOnlyNeutralOrUndated() {
    assertThat(
            stances(
                Rows.of(StatementStances.TABLE)
                    .row(judged("c-0", "bridges", "support"))
                    .row(judged("undated-0", "bridges", "support"))
                    .row(judged("a-0", "bridges", "neutral"))))
        .containsExactly(
            "office|bridges|1|0|0|1.0|null|null",
            "s|bridges|0|0|1|0.0|2020-01-30T00:00:00Z|2020-01-30T00:00:00Z");
  }

  @Test
  void datesAnOfficeByItsDatedArticlesAlone() {
    assertThat(
            stances(
                Rows.of(StatementStances.TABLE)
                    .row(judged("undated-0", "bridges", "support"))
                    .row(judged("b-1", "bridges", "oppose"))))
        .containsExactly("office|bridges|1|1|0|0.0|2020-01-05T00:00:00Z|2020-01-05T00:00:00Z");
  }
}
