package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Topics;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class EvaluationTest {
  private static final String BRIDGE =
      "افتتح مجلس بلدة النخيل جسراً جديداً، وقال سامر: \"هذا يومنا\".";
  private static final String HARVEST = "بدأ مزارعو قرية السنابل حصاد الحنطة بعد أمطار الربيع.";

  @TempDir Path folder;
  private RunDirectory run;

  /** Two articles, the first with a copy. */
  @BeforeEach
  void writeRun() {
    run = RunDirectory.create(folder.resolve("out").toString(), new Configuration(), Instant.EPOCH);
    Rows articles =
        Rows.of(Articles.TABLE)
            .row(article("a", 1, "https://nakheel.example/1", "one", BRIDGE))
            .row(article("b", 2, "https://nakheel.example/2", "two", HARVEST));
    Rows duplicates =
        Rows.of(Duplicates.TABLE)
            .row(
                Duplicates.COPY_ID, "c",
                Duplicates.KEPT_ID, "a",
                Duplicates.SIMILARITY, 0.9,
                Duplicates.KIND, Duplicates.REPRINT,
                Records.ORIGIN, "a.jsonl",
                Records.POSITION, 3L,
                Records.ID, "three",
                Records.URL, "https://marsa.example/3");
    Rows topics = Rows.of(Topics.TABLE).row(topic(1, "جسر، طريق")).row(topic(2, "حنطة، موسم"));
    TableStore.write(new Articles(articles.frame()), run);
    TableStore.write(new Duplicates(duplicates.frame()), run);
    TableStore.write(new Topics(topics.frame()), run);
  }

  private static Object[] article(String articleId, int topic, String url, String id, String text) {
    return new Object[] {
      Documents.ARTICLE_ID,
      articleId,
      Records.ORIGIN,
      "a.jsonl",
      Records.POSITION,
      0L,
      Records.URL,
      url,
      Records.ID,
      id,
      Documents.TEXT,
      text,
      Documents.TOKENS,
      10,
      Articles.COPIES,
      0,
      Articles.TOPIC_ID,
      topic,
      Articles.TOPIC_SCORE,
      0.5
    };
  }

  private static Object[] topic(int id, String label) {
    return new Object[] {
      Articles.TOPIC_ID,
      id,
      Topics.LABEL,
      label,
      Topics.SIZE,
      1L,
      Topics.SHARE,
      0.5,
      Topics.TERMS,
      List.of(),
      Topics.EXEMPLARS,
      List.of()
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "by url,    `{'url': 'http://www.nakheel.example/1/?utm_source=x'`, `{'url': 'https://nakheel.example/2'`",
        "by id,     `{'id': 'one'`, `{'id': 'two'`",
        "by text,   `{'text': 'افتتح مجلس بلده النخيل جسرا جديدا وقال سامر هذا يومنا'`, `{'id': 'two'`",
        "of a copy, `{'url': 'https://m.marsa.example/3'`, `{'url': 'https://nakheel.example/2'`",
        "of a copy by id, `{'id': 'three'`, `{'id': 'two'`"
      })
  void matchesLabels(String how, String bridge, String harvest, SparkSession spark)
      throws IOException {
    String gold =
        bridge
            + ", 'topic': 'طرق'}\n"
            + harvest
            + ", 'topic': 'زراعة'}\n{'id': 'none', 'topic': 'x'}";
    String report = report(spark, "gold.jsonl", gold.replace('\'', '"'));
    assertThat(report)
        .as(how)
        .contains("2 of 3 labels name an article of run " + run.id())
        .contains("Topics: NMI 1.0000 (= V-measure)  ARI 1.0000  purity 1.0000")
        .contains("جسر، طريق")
        .doesNotContain("Duplicates");
  }

  @Test
  void readsCsvWithQuotesInsideACell(SparkSession spark) throws IOException {
    String gold =
        "text,category\n\""
            + BRIDGE.replace("\"", "\"\"")
            + ", آمين\",x\n\"افتتح مجلس بلدة النخيل جسراً"
            + " جديداً، وقال سامر: \"\"هذا\"\", يومنا\",طرق\n";
    assertThat(report(spark, "gold.csv", gold)).contains("1 of 2 labels").contains("طرق");
  }

  @Test
  void scoresDuplicatesWhoseOriginalIsNamedByUrl(SparkSession spark) throws IOException {
    String gold =
        """
        {"url": "https://nakheel.example/1", "id": "one"}
        {"url": "https://nakheel.example/2", "id": "two"}
        {"url": "https://marsa.example/3", "id": "three", "duplicate_of": "http://nakheel.example/1"}
        """;
    assertThat(report(spark, "gold.jsonl", gold))
        .contains("Duplicates: precision 1.0000  recall 1.0000  F1 1.0000 over 1 pairs");
  }

  @Test
  void scoresDuplicatesWhoseOriginalIsNamedById(SparkSession spark) throws IOException {
    String gold =
        """
        {"url": "https://nakheel.example/1", "id": "one"}
        {"url": "https://nakheel.example/2", "id": "two"}
        {"url": "https://marsa.example/3", "id": "three", "duplicate_of": "one"}
        """;
    assertThat(report(spark, "gold.jsonl", gold))
        .contains("Duplicates: precision 1.0000  recall 1.0000  F1 1.0000 over 1 pairs");
  }

  @Test
  void countsMissedAndWrongDuplicates(SparkSession spark) throws IOException {
    String gold =
        """
        {"id": "one"}
        {"id": "two", "duplicate_of": "one"}
        {"id": "three"}
        """;
    assertThat(report(spark, "gold.jsonl", gold))
        .contains("Duplicates: precision 0.0000  recall 0.0000  F1 0.0000 over 1 pairs");
  }

  @Test
  void refusesLabelsThatNameNothing(SparkSession spark) {
    assertThatThrownBy(() -> report(spark, "gold.jsonl", "{\"id\": \"none\", \"topic\": \"x\"}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("none of its 1 labels names an article");
    assertThatThrownBy(() -> report(spark, "gold.csv", "topic,size\nx,1\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("each label needs a url, an id or a text; there is [topic, size");
    assertThatThrownBy(() -> report(spark, "gold.xlsx", "x"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("write the labels as .jsonl or .csv");
    assertThatThrownBy(() -> Evaluation.report(spark, run, folder + "/nowhere.jsonl", 0))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere.jsonl");
  }

  private String report(SparkSession spark, String name, String gold) throws IOException {
    Path file = Files.writeString(folder.resolve(name), gold);
    return Evaluation.report(spark, run, file.toString(), 10);
  }
}
