package org.marsad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.config.Secrets;
import org.marsad.issue.Issue;
import org.marsad.stance.IssueTrust;
import org.marsad.store.TableStore.Written;
import org.marsad.table.Articles;
import org.marsad.table.Runs;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;
import org.marsad.testing.ShippedIssues;

/** What a run says of itself when its tables are written. */
@ExtendWith(LocalSpark.class)
class RunRecordTest {
  private static final WrittenTables TABLES =
      new WrittenTables(
          Map.of(
              "articles", new Written(7, "a-1"),
              "duplicates", new Written(2, "d-1"),
              "rejected", new Written(1, "r-1"),
              "statements", new Written(21, "s-1")));

  @Test
  void countsTheRowsOfAllTablesAndTheRecordsThatCameIn() {
    assertThat(TABLES.rowCounts(10))
        .isEqualTo(
            Map.of(
                "articles",
                7L,
                "duplicates",
                2L,
                "rejected",
                1L,
                "statements",
                21L,
                "records",
                10L));
    assertThat(TABLES.digests()).containsEntry("duplicates", "d-1").hasSize(4);
  }

  @Test
  void failsWhenARecordIsLostOrCountedTwice() {
    for (long records : new long[] {9, 11}) {
      assertThatThrownBy(() -> TABLES.rowCounts(records))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(records + " records came in, 10 are accounted for")
          .hasMessageEndingWith("nothing is published");
    }
  }

  @Test
  void namesTheFiguresAboutTheResultAsAWhole() {
    StanceOverview stances = new StanceOverview(List.of(), List.of());
    assertThat(
            Quality.figures(
                Quality.ofTopics(Map.of(7, -8.5), OptionalDouble.of(0.25)),
                TABLES,
                stances,
                List.of()))
        .isEqualTo(
            Map.of(
                "topics.held_out_nats.k=7", -8.5,
                "topics.mean_score", 0.25,
                "statements.per_article", 3.0));
    assertThat(Quality.figures(Map.of(), TABLES, stances, List.of()))
        .containsOnlyKeys("statements.per_article");
  }

  @Test
  void recordsWhatTheExamplesOfEachIssueShow() {
    StanceOverview stances = new StanceOverview(List.of(), List.of());
    List<IssueTrust> trust =
        List.of(
            new IssueTrust(
                new Issue("i", null, null, null, null, null, null, null, null), List.of()));
    assertThat(Quality.figures(Map.of(), TABLES, stances, trust))
        .containsEntry("examples.right.i", 0.0)
        .containsEntry("examples.unexpected.i", 0.0)
        .containsEntry("examples.missed.i", 0.0)
        .containsEntry("examples.proposed.i", 0.0);
  }

  private static String version(String id) {
    return ShippedIssues.all().stream()
        .filter(issue -> issue.id().equals(id))
        .map(Issue::fingerprint)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void hasNoMeanScoreWithoutArticles() {
    assertThat(Quality.meanScore(new Articles(Rows.of(Articles.TABLE).frame()))).isEmpty();
    Rows two =
        Rows.of(Articles.TABLE).row(Articles.TOPIC_SCORE, 0.1).row(Articles.TOPIC_SCORE, 0.2);
    assertThat(Quality.meanScore(new Articles(two.frame()))).hasValue(0.15);
  }

  /** A name such as {@code max_tokens} would be taken for that of a secret. */
  @Test
  void keepsTheSettingsReadableWhenSecretsAreMasked() {
    String json = Defaults.settings().toJson();
    assertThat(Secrets.masked(json)).isEqualTo(json);
  }

  @Test
  void isARowOfTheTableRunWithSecretsMasked(SparkSession spark) {
    Instant start = Instant.parse("2020-01-01T00:00:00Z");
    RunRecord record =
        new RunRecord(
            "20200101T000000000-1a2b",
            start,
            start.plusSeconds(9),
            "model s3a://me:hush@bucket/model",
            ShippedIssues.all(),
            List.of("s3a://me:hush@bucket/news"),
            Defaults.settings("topics.k=9"),
            TABLES.rowCounts(10),
            TABLES.digests(),
            Map.of("read", 1.5),
            Map.of("topics.mean_score", 0.25));
    Row row = record.table(spark).rows().first();
    assertThat(row.<String>getAs(Runs.RUN_ID.name())).isEqualTo("20200101T000000000-1a2b");
    assertThat(row.<Instant>getAs(Runs.FINISHED_AT.name())).isEqualTo(start.plusSeconds(9));
    assertThat(row.<String>getList(row.fieldIndex(Runs.INPUTS.name())))
        .containsExactly("s3a://***@bucket/news");
    assertThat(row.<String>getAs(Runs.SETTINGS.name())).contains("\"k\":\"9\"");
    assertThat(row.<String, String>getJavaMap(row.fieldIndex(Runs.VERSIONS.name())))
        .containsEntry("stances", "model s3a://***@bucket/model")
        .containsEntry("spark", spark.version())
        .containsEntry("issue.withdrawal", version("withdrawal"))
        .containsKeys("marsad", "java");
    assertThat(row.toString()).doesNotContain("hush");
  }
}
