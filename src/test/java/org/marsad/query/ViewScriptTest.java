package org.marsad.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.QuotedRun;

@ExtendWith(LocalSpark.class)
class ViewScriptTest {
  @TempDir Path folder;

  @Test
  void makesViewsThatSparkTakes(SparkSession shared) {
    RunDirectory run = QuotedRun.publish(folder.resolve("it's `a`"), Instant.EPOCH);
    SparkSession spark = shared.newSession();
    spark.sql("create database if not exists views_of_a_run");
    spark.sql("use views_of_a_run");
    for (String statement : ViewScript.SPARK.ofLatest(run).split(";\n", -1)) {
      if (!statement.isBlank()) {
        spark.sql(statement);
      }
    }
    assertThat(spark.sql("select * from statements_wide where stance = 'oppose'").count())
        .isEqualTo(1);
    spark.sql("drop database views_of_a_run cascade");
  }

  @Test
  void leadsToTheLatestRunOrToTheOneThatIsNamed() {
    RunDirectory run = QuotedRun.publish(folder.resolve("it's [1]"), Instant.EPOCH);
    assertThat(ViewScript.DUCKDB.ofLatest(run))
        .contains("from read_parquet('" + folder + "/it''s [[]1]/latest/articles/*.parquet');")
        .contains("create or replace view all_articles as")
        .contains("read_parquet('" + folder + "/it''s [[]1]/runs/*/articles/*.parquet', union_by")
        .contains("create or replace view statements_wide as");
    assertThat(ViewScript.DUCKDB.of(run)).contains("/runs/" + run.id() + "/articles/*.parquet");
  }
}
