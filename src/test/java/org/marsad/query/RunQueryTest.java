package org.marsad.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.table.StatementsWide;
import org.marsad.table.Topics;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.QuotedRun;

/** Queries over one run and over all, of which an older version wrote the first. */
@ExtendWith(LocalSpark.class)
class RunQueryTest {
  @TempDir static Path folder;
  private static RunDirectory older;
  private static RunDirectory latest;
  private static RunQuery query;

  @BeforeAll
  static void publishTwoRuns(SparkSession spark) {
    older = QuotedRun.publish(folder.resolve("out"), Instant.parse("2020-01-07T00:00:00Z"));
    latest = QuotedRun.publish(folder.resolve("out"), Instant.parse("2020-01-08T00:00:00Z"));
    // As an older version may have written it: one column less, one of another type, one more.
    spark
        .sql("select '0' as topic_id, 'قديم' as label, array('x') as size, 1 as dropped")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(older.table(Topics.TABLE));
    query = new RunQuery(spark, latest);
  }

  private static List<String> rows(String sql) {
    return query.rows(sql).collectAsList().stream().map(Row::toString).toList();
  }

  @Test
  void hasARowForEachStatementAndIssueAndOneForAStatementOnNoIssue() {
    assertThat(
            rows(
                "select statement_id, outlet, topic, speaker, role, issue, stance, score"
                    + " from statements_wide order by statement_id, issue"))
        .containsExactly(
            "[a1-0,الغد,الموازنة العامة,رائد الهيثمي,وزير المالية,budget,support,0.5]",
            "[a1-0,الغد,الموازنة العامة,رائد الهيثمي,وزير المالية,wages,oppose,-1.0]",
            "[a1-1,الغد,الموازنة العامة,اتحاد العمال,null,null,null,null]",
            "[a2-0,الأفق,الموازنة العامة,رائد الهيثمي,وزير المالية,null,null,null]",
            "[a2-1,الأفق,الموازنة العامة,null,null,null,null,null]");
  }

  @Test
  void declaresTheColumnsThatTheViewHas() {
    assertThat(query.rows("select * from statements_wide").schema().asNullable().fields())
        .extracting(field -> field.name() + " " + field.dataType().simpleString())
        .isEqualTo(
            StatementsWide.VIEW.fields().stream()
                .map(field -> field.name() + " " + field.type().simpleString())
                .toList());
  }

  @Test
  void comparesRunsAndReadsOldTablesWithNullsForWhatTheyLack() {
    assertThat(rows("select run_id, topic_id, label, size, share from ALL_topics order by run_id"))
        .containsExactly(
            "[" + older.id() + ",0,قديم,null,null]",
            "[" + latest.id() + ",0,الموازنة العامة,0,0.0]");
    assertThat(rows("select run_id, count(*) from all_statements group by 1 order by 1"))
        .containsExactly("[" + older.id() + ",4]", "[" + latest.id() + ",4]");
  }

  @Test
  void listsTheViewsThatThereAre() {
    assertThat(rows("show tables").toString()).contains("articles").contains("statements_wide");
  }

  @Test
  void namesTheViewsWhereAQueryMeansAnother() {
    assertThatThrownBy(() -> query.rows("select * from statement_wide"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Tables: articles, topics, statements, statement_stances, speakers,")
        .hasMessageContaining("statements_wide");
  }
}
