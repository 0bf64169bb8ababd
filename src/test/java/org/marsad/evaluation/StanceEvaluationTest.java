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
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Topics;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StanceEvaluationTest {
  private static final String TEXT =
      "قال كنعان ككينز إن الجسر، كما يبدو، آمن ومتين. ثم افتتحه الوزير.";

  @TempDir Path folder;
  private RunDirectory run;

  /** Two articles with the same text, of which the first supports bridges. */
  @BeforeEach
  void writeRun() {
    run = RunDirectory.create(folder.resolve("out").toString(), new Configuration(), Instant.EPOCH);
    Rows articles = Rows.of(Articles.TABLE);
    for (String id : List.of("one", "two")) {
      articles.row(
          Documents.ARTICLE_ID,
          id,
          Records.ORIGIN,
          "a.jsonl",
          Records.POSITION,
          0L,
          Records.ID,
          id,
          Documents.TEXT,
          TEXT,
          Documents.TOKENS,
          10,
          Articles.COPIES,
          0,
          Articles.TOPIC_ID,
          0,
          Articles.TOPIC_SCORE,
          0.5);
    }
    TableStore.write(new Articles(articles.frame()), run);
    TableStore.write(new Duplicates(Rows.of(Duplicates.TABLE).frame()), run);
    TableStore.write(new Topics(Rows.of(Topics.TABLE).frame()), run);
    Rows stances =
        Rows.of(ArticleStances.TABLE)
            .row(
                Documents.ARTICLE_ID,
                "one",
                StatementStances.ISSUE,
                "bridges",
                StatementStances.STANCE,
                "support",
                ArticleStances.SCORE,
                0.7,
                ArticleStances.CONFIDENCE,
                0.5,
                ArticleStances.SUPPORTING,
                1,
                ArticleStances.OPPOSING,
                0,
                ArticleStances.NEUTRAL,
                0);
    TableStore.write(new ArticleStances(stances.frame()), run);
    TableStore.write(new StatementStances(Rows.of(StatementStances.TABLE).frame()), run);
    Rows statements =
        Rows.of(Statements.TABLE)
            .row(
                Statements.STATEMENT_ID, "one-0",
                Documents.ARTICLE_ID, "one",
                Statements.ORDINAL, 0,
                Statements.SPEAKER_ID, "s",
                Statements.SPEAKER_TEXT, "كنعان ككينز",
                Statements.SPEAKER_KIND, "person",
                Statements.KIND, "indirect",
                Statements.TEXT, TEXT.substring(19, 45),
                Statements.START, 19,
                Statements.STOP, 45);
    TableStore.write(new Statements(statements.frame()), run);
    Rows speakers =
        Rows.of(Speakers.TABLE)
            .row(
                Speakers.SPEAKER_ID,
                "s",
                Speakers.SPEAKER_KIND,
                "person",
                Speakers.NAME,
                "كنعان كاغينز",
                Speakers.ALIASES,
                List.of(),
                Speakers.STATEMENTS,
                1L,
                Speakers.ARTICLES,
                1L,
                Speakers.COPIES,
                0L);
    TableStore.write(new Speakers(speakers.frame()), run);
  }

  private String report(SparkSession spark, String gold) throws IOException {
    Path file = Files.writeString(folder.resolve("gold.jsonl"), gold.replace('\'', '"'));
    return Evaluation.report(spark, run, file.toString(), 10);
  }

  @Test
  void scoresAnArticleWithoutARowAsNone(SparkSession spark) throws IOException {
    String report =
        report(
            spark,
            """
            {'id': 'one', 'labels': {'bridges': ['neutral', 'support'], 'roads': ['none']}}
            {'id': 'two', 'labels': {'bridges': ['oppose'], 'roads': ['none']}}
            """);
    assertThat(report)
        .contains("bridges: 2 articles  accuracy 0.5000  none recall 0.0000")
        .contains("support      1 labelled  precision 1.0000  recall 1.0000  F1 1.0000")
        .contains("roads: 2 articles  accuracy 1.0000  none recall 1.0000")
        .contains("measured: {articles: 2, labelled_sided: 2, read_sided: 1, right: 1}")
        .contains("measured: {articles: 2, labelled_sided: 0, read_sided: 0, right: 0}")
        .doesNotContain("Mean F1 of support and oppose over");
  }

  @Test
  void takesOneLabelOrAList(SparkSession spark) throws IOException {
    String report =
        report(
            spark,
            """
            {'id': 'one', 'labels': {'bridges': 'support'}}
            {'id': 'two', 'labels': {'bridges': ['none', 'neutral']}}
            """);
    assertThat(report).contains("bridges: 2 articles  accuracy 1.0000");
  }

  @Test
  void scoresOfAnArticleWithStancesTheSpeakersOnAnIssueAlone(SparkSession spark)
      throws IOException {
    String found =
        "{'id': 'one', 'labels': {'bridges': 'support'}, 'statements': ["
            + "{'speaker': 'كنعان كاغينز', 'span': 'الجسر كما يبدو آمن', 'issue': 'bridges'},"
            + "{'speaker': 'author', 'span': 'ثم افتتحه الوزير', 'issue': 'bridges'},"
            + "{'speaker': 'الوزير', 'span': 'ثم افتتحه الوزير', 'issue': 'bridges'}]}";
    assertThat(report(spark, found))
        .contains("Speakers of statements on an issue: 1 of 2 labelled found")
        .contains("right      1.0000 (1)")
        .doesNotContain("precision  1.0000 (1 right)");
    String withStances =
        "{'id': 'one', 'labels': {'bridges': 'support'}, 'statements': ["
            + "{'speaker': 'سعد علي', 'text': 'الجسر كما يبدو آمن', 'stances': {'bridges': 'support'}},"
            + "{'speaker': 'سعد علي', 'text': 'الجسر', 'stances': {}}]}";
    assertThat(report(spark, withStances))
        .contains("Speakers of statements on an issue: 1 of 1 labelled found")
        .contains("other speaker | one | سعد علي <- كنعان ككينز | الجسر كما يبدو آمن");
  }

  @Test
  void scoresAllStatementsOfAnArticleWithoutStances(SparkSession spark) throws IOException {
    String labels =
        "{'id': 'one', 'statements': ["
            + "{'speaker': 'كنعان ككينز', 'span': 'الجسر كما يبدو آمن ومتين', 'as': ''}]}\n"
            + "{'id': 'two', 'statements': [{'speaker': 'سعد', 'span': 'ليس في النص', 'as': 'x'}]}";
    assertThat(report(spark, labels))
        .contains("Statements: 1 labelled in 2 articles, 1 in the run")
        .contains("recall     1.0000 (1 found)")
        .contains("precision  1.0000 (1 right)")
        .contains("does not name them  1.0000 (1 of 1)")
        .contains("1 labels are not in the text of their article")
        .doesNotContain("Speakers of statements on an issue");
  }

  @Test
  void refusesALabelThatIsNone(SparkSession spark) {
    assertThatThrownBy(() -> report(spark, "{'id': 'one', 'labels': {'bridges': 'for'}}"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the label for for bridges is none of");
  }
}
