package org.marsad.store;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.TableStore.Written;
import org.marsad.store.TableUpdate.Changes;
import org.marsad.table.ArticleFits;
import org.marsad.table.Documents;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class TableUpdateTest {
  @TempDir Path output;
  private SparkSession spark;
  private RunDirectory before;
  private Written figures;
  private int made;

  @BeforeEach
  void writeATable(SparkSession session) {
    spark = session;
    before = RunFolders.newRun(output, made++);
    figures = TableStore.write(stances("a"), before);
    for (String article : List.of("b", "c")) {
      next(Changes.adding(stances(article)));
    }
  }

  private static StatementStances stances(String... articles) {
    Rows rows = Rows.of(StatementStances.TABLE);
    for (String article : articles) {
      rows.row(
          Statements.STATEMENT_ID,
          article + "-0",
          Documents.ARTICLE_ID,
          article,
          StatementStances.ISSUE,
          "well",
          StatementStances.STANCE,
          "support",
          StatementStances.SCORE,
          0.5,
          StatementStances.CUES,
          List.of());
    }
    return new StatementStances(rows.frame());
  }

  private void next(Changes changes) {
    RunDirectory after = RunFolders.newRun(output, made++);
    figures = new TableUpdate(spark, before, after).write(changes, figures);
    before = after;
  }

  private Dataset<Row> ids(String... articles) {
    return spark
        .createDataset(List.of(articles), Encoders.STRING())
        .toDF(Documents.ARTICLE_ID.name());
  }

  private Dataset<Row> table() {
    return TableStore.read(spark, before, StatementStances.TABLE);
  }

  private List<String> articles() {
    return table().select("article_id").as(Encoders.STRING()).collectAsList().stream()
        .sorted()
        .toList();
  }

  private Set<Object> files() throws IOException {
    Set<Object> keys = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
    try (Stream<Path> files = Files.list(RunFolders.local(before).resolve("statement_stances"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".parquet")).toList()) {
        keys.add(Files.getAttribute(file, "unix:ino"));
      }
    }
    return keys;
  }

  private void assertFiguresAreTrue() {
    assertThat(TableStore.measure(table(), StatementStances.TABLE)).isEqualTo(figures);
  }

  @Test
  void linksFilesAndAddsRows() throws IOException {
    Set<Object> old = files();
    next(Changes.adding(stances("d")));
    assertThat(articles()).containsExactly("a", "b", "c", "d");
    assertThat(files()).containsAll(old).hasSize(old.size() + 1);
    assertFiguresAreTrue();
  }

  @Test
  void writesAgainWhatHoldsAChangedRowAndNothingElse() throws IOException {
    Set<Object> old = files();
    next(Changes.replacing(ids("b"), stances("e")));
    assertThat(articles()).containsExactly("a", "c", "e");
    assertThat(files()).hasSize(3).filteredOn(old::contains).hasSize(2);
    assertFiguresAreTrue();
  }

  @Test
  void changesRowsThatStay() throws IOException {
    Set<Object> old = files();
    next(Changes.adding(stances()).mending(ids("c"), rows -> rows.withColumn("score", lit(-0.5))));
    assertThat(table().where(col("score").lt(0)).select("article_id").first().getString(0))
        .isEqualTo("c");
    assertThat(articles()).containsExactly("a", "b", "c");
    assertThat(files()).filteredOn(old::contains).hasSize(2);
    assertFiguresAreTrue();
  }

  @Test
  void joinsTheSmallestFilesWhenThereAreMany() throws IOException {
    for (int i = 0; i < 2 * TableUpdate.MOST_FILES; i++) {
      next(Changes.adding(stances("x" + i)));
      assertThat(files().size()).isLessThanOrEqualTo(TableUpdate.MOST_FILES);
    }
    assertThat(articles()).hasSize(3 + 2 * TableUpdate.MOST_FILES);
    assertFiguresAreTrue();
  }

  @Test
  void staysWholeWhenTheEarlierRunIsDeleted() {
    RunDirectory old = before;
    next(Changes.adding(stances("d")));
    old.discard();
    assertThat(articles()).containsExactly("a", "b", "c", "d");
  }

  @Test
  void keepsWhatIsForUpdatesAloneInAHiddenFolder() {
    assertThat(before.table(ArticleFits.TABLE)).endsWith("/_state/article_fits");
    assertThat(before.table(SpeakerMentions.TABLE)).contains("/_state/");
    assertThat(before.table(StatementStances.TABLE)).doesNotContain("_state");
  }

  @Test
  void readsTheRowsOfAKeyAlone() {
    Dataset<Row> found =
        new TableUpdate(spark, before, before).rows(StatementStances.TABLE, ids("b", "z"));
    assertThat(found.select("statement_id").as(Encoders.STRING()).collectAsList())
        .containsExactly("b-0");
    assertThat(found.columns()).isEqualTo(StatementStances.TABLE.schema().fieldNames());
  }
}
