package org.marsad.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;
import org.marsad.query.SqlQuery.Format;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.TopicTerms;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class SqlQueryTest {
  @TempDir static Path folder;
  private static RunDirectory run;
  private static SqlQuery sql;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream notes = new ByteArrayOutputStream();

  @BeforeAll
  static void writeTwoTables(SparkSession spark) {
    run = RunDirectory.create(folder.resolve("out").toString(), new Configuration(), Instant.EPOCH);
    TableStore.write(
        new TopicTerms(
            Rows.of(TopicTerms.TABLE)
                .row(Articles.TOPIC_ID, 0, TopicTerms.RANK, 1, TopicTerms.TERM, "نفط")
                .row(Articles.TOPIC_ID, 0, TopicTerms.RANK, 2, TopicTerms.TERM, "سعر، \"خام\"")
                .row(Articles.TOPIC_ID, 1, TopicTerms.RANK, 1, TopicTerms.TERM, "لاعب")
                .frame()
                .na()
                .fill("")
                .na()
                .fill(0)),
        run);
    TableStore.write(
        new Rejected(
            Rows.of(Rejected.TABLE)
                .row(Records.ORIGIN, "a", Records.POSITION, 0L, Rejected.REASON, "empty")
                .frame()),
        run);
    sql = new SqlQuery(spark, run);
  }

  private String print(String query, Format format, int limit) {
    sql.print(
        query,
        format,
        limit,
        new TextTable(40, UnaryOperator.identity()),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(notes, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void printsATableAndSaysWhenRowsWereCut() {
    assertThat(
            print("select term from topic_terms where topic_id = 0 order by rank", Format.TABLE, 1))
        .contains("نفط")
        .doesNotContain("سعر")
        .contains("(1 rows)");
    assertThat(notes.toString(StandardCharsets.UTF_8)).contains("more than 1 rows");
  }

  @Test
  void printsCsvThatIsQuotedAndHasNestedValuesAsJson() {
    assertThat(
            print(
                "select term, array(rank) as ranks, struct(rank, term) s, null as n from topic_terms"
                    + " where topic_id = 0 order by rank",
                Format.CSV,
                0))
        .isEqualTo(
            """
            term,ranks,s,n
            نفط,[1],"{""rank"":1,""term"":""نفط""}",
            "سعر، ""خام""\",[2],"{""rank"":2,""term"":""سعر، \\""خام\\""\""}",
            """);
    assertThat(notes.size()).isZero();
  }

  @Test
  void printsJsonLines() {
    assertThat(print("select term, null as n from topic_terms where topic_id = 1", Format.JSON, 5))
        .isEqualTo("{\"term\":\"لاعب\",\"n\":null}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "show tables",
        "describe topic_terms",
        "explain select * from topic_terms",
        "values (1), (2)",
        "with t as (select 1 as a) select * from t",
        "from topic_terms select term",
        "-- a comment\n(select 'drop table x' as `insert`)",
        "show columns in topic_terms",
        "show namespaces",
        "show views",
        "describe topic_terms term",
        "explain insert into topic_terms select * from topic_terms",
        "show functions"
      })
  void carriesOutWhatReads(String query) {
    assertThat(print(query, Format.TABLE, 5)).contains("rows)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table t as select 1 as a",
        "insert into topic_terms select * from topic_terms",
        "with t as (select 1) insert into topic_terms select * from t",
        "from topic_terms insert into a select * insert into b select *",
        "insert overwrite directory 'target/never' using parquet select 1",
        "drop view topic_terms",
        "create temporary view v as select 1",
        "set spark.sql.shuffle.partitions=1",
        "add jar 'x.jar'",
        "cache table topic_terms",
        "use default",
        "truncate table topic_terms",
        "execute immediate 'drop view topic_terms'",
        "explain execute immediate 'drop view topic_terms'",
        "select transform(term) using 'cat' from topic_terms",
        "select * from (select transform(term) using 'cat' as (a) from topic_terms)",
        "select (select java_method('java.lang.System', 'lineSeparator'))",
        "select 1 where reflect('java.lang.System', 'lineSeparator') is null"
      })
  void refusesWhatDoesMoreThanRead(String query) {
    assertThatThrownBy(() -> print(query, Format.TABLE, 5))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("only queries are carried out");
  }

  @Test
  void namesWhatExistsWhenANameIsWrong() {
    assertThatThrownBy(() -> print("select * from topic", Format.TABLE, 5))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Tables: rejected, topic_terms");
    assertThatThrownBy(() -> print("select word from topic_terms", Format.TABLE, 5))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("Columns of topic_terms: topic_id, rank, term, stem, weight");
    assertThatThrownBy(() -> print("selct 1", Format.TABLE, 5))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("selct");
    assertThatThrownBy(() -> print("select 1/0", Format.TABLE, 5))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("zero");
  }

  @Test
  void listsTheTablesThatAreThereWithTheirColumns() {
    assertThat(SqlQuery.tables(run))
        .contains("topic_terms: one row per topic and term")
        .contains("  term      the term in its commonest written form (string)")
        .doesNotContain("statements:");
    assertThat(List.of(SqlQuery.tables(run).split("\n"))).hasSizeGreaterThan(10);
  }
}
