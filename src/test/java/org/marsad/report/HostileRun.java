package org.marsad.report;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.RowFactory;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Articles;
import org.marsad.table.CoQuotations;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Places;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Reprints;
import org.marsad.table.Runs;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.StanceClusters;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.TableData;
import org.marsad.table.TopicTimeline;
import org.marsad.table.Topics;
import org.marsad.testing.Rows;

/** A run whose articles try to do more than be read. */
final class HostileRun {
  static final String SCRIPT = "</script><script>document.title='taken'</script>";
  static final String IMAGE = "\"'><img src=x onerror=\"document.title='taken'\">";
  static final String LINK = "https://news.example/a?b=1&c=2";
  static final String REORDER = "\u202Eعكس\u2069\u2066<b>";
  static final List<Issue> ISSUES =
      List.of(
          new Issue(
              "withdrawal",
              new Issue.Name("انسحاب القوات", "Withdrawal " + SCRIPT),
              "What it is " + IMAGE,
              null,
              null,
              null,
              null,
              null,
              null),
          new Issue(
              "other", new Issue.Name("أخرى", "Other"), "", null, null, null, null, null, null));

  static final Settings.Report REPORT =
      new Settings.Report(1, 1, 0, new Settings.Explorer(100, 100, 100, 100, 200, 1_000_000));

  private static final String OUTLET = "outlet " + IMAGE;

  /** How many neutral statements an article has beside the one that takes a side. */
  private static final int BESIDE = 2;

  private static final Instant DAY = Instant.parse("2020-03-05T00:00:00Z");
  private static final LocalDate MONTH = LocalDate.of(2020, 3, 1);

  private HostileRun() {}

  /** Writes its tables into a folder. */
  static RunDirectory write(Path output) {
    return write(output, DAY);
  }

  /** Writes its tables into a folder, as a run of a day. */
  static RunDirectory write(Path output, Instant day) {
    RunDirectory run = RunDirectory.create(output.toString(), new Configuration(), day);
    List<TableData> tables =
        List.of(
            articles(),
            duplicates(),
            rejected(),
            topics(),
            timeline(),
            statements(),
            statementStances(),
            articleStances(),
            camps(),
            summary(),
            speakers(),
            speakerStances(),
            coQuotations(),
            places(),
            vectors(),
            reprints(),
            runs(run));
    tables.forEach(table -> TableStore.write(table, run));
    run.publish();
    return run;
  }

  private static TableData articles() {
    return new Articles(
        Rows.of(Articles.TABLE)
            .row(
                Documents.ARTICLE_ID,
                "a1",
                Records.ORIGIN,
                "f",
                Records.POSITION,
                0L,
                Records.SOURCE,
                OUTLET,
                Records.URL,
                "javascript:document.title='taken'",
                Documents.TITLE,
                SCRIPT + REORDER,
                Documents.TEXT,
                "نص",
                Documents.PUBLISHED_AT,
                DAY,
                Documents.TOKENS,
                1,
                Articles.COPIES,
                1,
                Articles.TOPIC_ID,
                0,
                Articles.TOPIC_SCORE,
                0.5)
            .row(
                Documents.ARTICLE_ID,
                "a2",
                Records.ORIGIN,
                "f",
                Records.POSITION,
                1L,
                Records.URL,
                LINK,
                Documents.TEXT,
                "نص بلا عنوان",
                Documents.TOKENS,
                3,
                Articles.COPIES,
                0,
                Articles.TOPIC_ID,
                0,
                Articles.TOPIC_SCORE,
                0.5)
            .frame());
  }

  private static TableData duplicates() {
    return new Duplicates(
        Rows.of(Duplicates.TABLE)
            .row(
                Duplicates.COPY_ID,
                "c1",
                Duplicates.KEPT_ID,
                "a1",
                Duplicates.KIND,
                Duplicates.REPRINT,
                Duplicates.SIMILARITY,
                1.0,
                Records.ORIGIN,
                "f",
                Records.POSITION,
                2L,
                Records.SOURCE,
                OUTLET)
            .row(
                Duplicates.COPY_ID,
                "c2",
                Duplicates.KEPT_ID,
                "of an earlier run",
                Duplicates.KIND,
                Duplicates.REPRINT,
                Duplicates.SIMILARITY,
                1.0,
                Records.ORIGIN,
                "f",
                Records.POSITION,
                3L)
            .frame());
  }

  private static TableData rejected() {
    return new Rejected(
        Rows.of(Rejected.TABLE)
            .row(
                Records.ORIGIN,
                "x/" + IMAGE,
                Records.POSITION,
                4L,
                Rejected.REASON,
                "too_short",
                Records.DETAIL,
                SCRIPT)
            .frame());
  }

  private static TableData topics() {
    return new Topics(
        Rows.of(Topics.TABLE)
            .row(
                Articles.TOPIC_ID,
                0,
                Topics.LABEL,
                "النفط، " + IMAGE,
                Topics.SIZE,
                2L,
                Topics.SHARE,
                1.0,
                Topics.TERMS,
                List.of(RowFactory.create(SCRIPT, 1.0)),
                Topics.EXEMPLARS,
                List.of("a1", "a2", "gone"))
            .frame());
  }

  private static TableData timeline() {
    Rows rows = Rows.of(TopicTimeline.TABLE);
    for (int i = 0; i < 14; i++) {
      rows.row(
          Articles.TOPIC_ID,
          0,
          TopicTimeline.MONTH,
          MONTH.plusMonths(i),
          Records.SOURCE,
          i == 0 ? OUTLET : "outlet-with-a-rather-long-name-" + i + ".example",
          TopicTimeline.ARTICLES,
          1L + i,
          TopicTimeline.SHARE,
          1.0);
    }
    rows.row(Articles.TOPIC_ID, 0, TopicTimeline.ARTICLES, 1L, TopicTimeline.SHARE, 1.0);
    return new TopicTimeline(rows.frame());
  }

  private static TableData statements() {
    return new Statements(
        Rows.of(Statements.TABLE)
            .row(
                Statements.STATEMENT_ID,
                "a1-0",
                Documents.ARTICLE_ID,
                "a1",
                Statements.ORDINAL,
                0,
                Statements.SPEAKER_ID,
                "s1",
                Statements.KIND,
                "direct",
                Statements.TEXT,
                "لا داعي " + SCRIPT + " للبقاء",
                Statements.START,
                0,
                Statements.STOP,
                1)
            .row(
                Statements.STATEMENT_ID,
                "a2-0",
                Documents.ARTICLE_ID,
                "a2",
                Statements.ORDINAL,
                0,
                Statements.KIND,
                "author",
                Statements.TEXT,
                "خطر" + IMAGE,
                Statements.START,
                0,
                Statements.STOP,
                1)
            .frame());
  }

  private static TableData statementStances() {
    return new StatementStances(
        Rows.of(StatementStances.TABLE)
            .row(
                Statements.STATEMENT_ID,
                "a1-0",
                Documents.ARTICLE_ID,
                "a1",
                StatementStances.ISSUE,
                "withdrawal",
                StatementStances.STANCE,
                "support",
                StatementStances.SCORE,
                0.9,
                StatementStances.CUES,
                List.of(RowFactory.create("لا داعي", 1.0), RowFactory.create("<script>", 1.0)))
            .row(
                Statements.STATEMENT_ID,
                "a2-0",
                Documents.ARTICLE_ID,
                "a2",
                StatementStances.ISSUE,
                "withdrawal",
                StatementStances.STANCE,
                "oppose",
                StatementStances.SCORE,
                -0.7,
                StatementStances.CUES,
                List.of())
            .frame());
  }

  private static TableData articleStances() {
    Rows rows = Rows.of(ArticleStances.TABLE);
    articleStance(rows, "a1", "support", 0.9, 1, 0);
    articleStance(rows, "a2", "oppose", -0.7, 0, 1);
    return new ArticleStances(rows.frame());
  }

  private static void articleStance(
      Rows rows, String article, String stance, double score, int supporting, int opposing) {
    rows.row(
        Documents.ARTICLE_ID,
        article,
        StatementStances.ISSUE,
        "withdrawal",
        StatementStances.STANCE,
        stance,
        ArticleStances.SCORE,
        score,
        ArticleStances.CONFIDENCE,
        0.5,
        ArticleStances.SUPPORTING,
        supporting,
        ArticleStances.OPPOSING,
        opposing,
        ArticleStances.NEUTRAL,
        BESIDE);
  }

  private static TableData camps() {
    return new StanceClusters(
        Rows.of(StanceClusters.TABLE)
            .row(
                StatementStances.ISSUE,
                "withdrawal",
                ArticleStances.STANCE_CLUSTER,
                0,
                StanceClusters.LABEL,
                "support: «حجة " + IMAGE + "»",
                StatementStances.STANCE,
                "support",
                StanceClusters.SIZE,
                1L,
                StanceClusters.COPIES,
                1L,
                Topics.TERMS,
                List.of(RowFactory.create("سيادة", 1.0)),
                StanceClusters.EXEMPLARS,
                List.of("a1-0"),
                StanceClusters.STATEMENTS,
                1L,
                StanceClusters.THEMES,
                List.of("sovereignty", IMAGE))
            .frame());
  }

  private static TableData summary() {
    Rows rows = Rows.of(StanceSummary.TABLE);
    for (String stance : List.of("support", "oppose", "neutral")) {
      rows.row(
          StatementStances.ISSUE,
          "withdrawal",
          StatementStances.STANCE,
          stance,
          Articles.TOPIC_ID,
          0,
          Records.SOURCE,
          OUTLET,
          TopicTimeline.MONTH,
          MONTH,
          StanceSummary.ARTICLES,
          2L,
          StanceSummary.COPIES,
          1L,
          StanceSummary.STATEMENTS,
          3L,
          StanceSummary.MEAN_SCORE,
          0.1,
          StanceSummary.SHARE,
          0.3);
    }
    return new StanceSummary(rows.frame());
  }

  private static TableData speakers() {
    return new Speakers(
        Rows.of(Speakers.TABLE)
            .row(
                Speakers.SPEAKER_ID,
                "s1",
                Speakers.SPEAKER_KIND,
                "person",
                Speakers.NAME,
                "قائل " + SCRIPT,
                Speakers.ROLE,
                IMAGE,
                Speakers.ALIASES,
                List.of(),
                Speakers.STATEMENTS,
                2L,
                Speakers.ARTICLES,
                1L,
                Speakers.COPIES,
                1L)
            .row(
                Speakers.SPEAKER_ID,
                "s2",
                Speakers.SPEAKER_KIND,
                "person",
                Speakers.NAME,
                "قائلة Smith 7",
                Speakers.ALIASES,
                List.of(),
                Speakers.STATEMENTS,
                2L,
                Speakers.ARTICLES,
                1L,
                Speakers.COPIES,
                0L)
            .frame());
  }

  private static TableData speakerStances() {
    return new SpeakerStances(
        Rows.of(SpeakerStances.TABLE)
            .row(
                Speakers.SPEAKER_ID,
                "s1",
                StatementStances.ISSUE,
                "withdrawal",
                SpeakerStances.SUPPORTING,
                2L,
                SpeakerStances.OPPOSING,
                0L,
                SpeakerStances.NEUTRAL,
                0L,
                SpeakerStances.NET,
                1.0,
                SpeakerStances.FIRST_AT,
                DAY,
                SpeakerStances.LAST_AT,
                DAY)
            .row(
                Speakers.SPEAKER_ID,
                "s2",
                StatementStances.ISSUE,
                "withdrawal",
                SpeakerStances.SUPPORTING,
                1L,
                SpeakerStances.OPPOSING,
                3L,
                SpeakerStances.NEUTRAL,
                0L,
                SpeakerStances.NET,
                -0.5)
            .frame());
  }

  private static TableData coQuotations() {
    return new CoQuotations(
        Rows.of(CoQuotations.TABLE)
            .row(
                Speakers.SPEAKER_ID,
                "s1",
                CoQuotations.OTHER_ID,
                "s2",
                Speakers.NAME,
                "قائل " + SCRIPT,
                CoQuotations.OTHER_NAME,
                "قائلة " + IMAGE,
                CoQuotations.ARTICLES,
                1L,
                CoQuotations.COPIES,
                1L,
                CoQuotations.TOPICS,
                List.of(0))
            .frame());
  }

  private static TableData vectors() {
    return new ArticleVectors(
        Rows.of(ArticleVectors.TABLE)
            .row(Documents.ARTICLE_ID, "a1", ArticleVectors.VECTOR, List.of(1f, 0f))
            .row(Documents.ARTICLE_ID, "a2", ArticleVectors.VECTOR, List.of(0.6f, 0.8f))
            .frame());
  }

  private static TableData places() {
    return new Places(
        Rows.of(Places.TABLE)
            .row(
                Documents.ARTICLE_ID,
                "a1",
                Places.PLACE_ID,
                "IQ" + IMAGE,
                Places.NAME,
                "العراق " + SCRIPT,
                Places.NAME_EN,
                IMAGE,
                Places.KIND,
                "country",
                Places.COUNTRY,
                "IQ",
                Places.MENTIONS,
                1,
                Places.IN_TITLE,
                true)
            .frame());
  }

  private static TableData reprints() {
    return new Reprints(
        Rows.of(Reprints.TABLE)
            .row(
                Reprints.FROM_SOURCE,
                OUTLET,
                Reprints.TO_SOURCE,
                SCRIPT,
                Reprints.REPRINTS,
                1L,
                Reprints.AGENCY,
                false)
            .frame());
  }

  private static TableData runs(RunDirectory run) {
    return new Runs(
        Rows.of(Runs.TABLE)
            .row(
                Runs.RUN_ID,
                run.id(),
                Runs.STARTED_AT,
                DAY,
                Runs.FINISHED_AT,
                DAY,
                Runs.VERSIONS,
                Map.of("marsad", "test"),
                Runs.INPUTS,
                List.of(IMAGE),
                Runs.SETTINGS,
                "{}",
                Runs.ROW_COUNTS,
                Map.of("records", 5L, "articles", 2L, "duplicates", 2L, "rejected", 1L),
                Runs.DIGESTS,
                Map.of(),
                Runs.SECONDS,
                Map.of(),
                Runs.QUALITY,
                Map.of())
            .frame());
  }
}
