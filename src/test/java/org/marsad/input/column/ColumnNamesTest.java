package org.marsad.input.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.input.ArticleSource;
import org.marsad.input.ArticleSource.Reading;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class ColumnNamesTest {
  private static final Settings.Columns USUAL = Defaults.settings().input().columns();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "publishedAt, Published_at",
    "pub-date, ' pubDate'",
    "النصّ, النص",
    "المُحتوى, المحتوي",
    "تاريخ الإنشاء, تاريخ_الانشاء",
    "\uFEFFtext, TEXT",
    "'article text', articleText",
  })
  void comparesNamesWithoutTheirSpelling(String one, String other) {
    assertThat(ColumnNames.folded(one)).isEqualTo(ColumnNames.folded(other));
  }

  @Test
  void noUsualNameStandsForTwoColumns() {
    List<String> all = new ArrayList<>();
    List.of(
            USUAL.text(),
            USUAL.summary(),
            USUAL.title(),
            USUAL.url(),
            USUAL.source(),
            USUAL.published(),
            USUAL.id())
        .forEach(all::addAll);
    assertThat(all.stream().map(name -> String.join(".", ColumnNames.path(name))))
        .doesNotHaveDuplicates();
  }

  @Test
  void prefersAFullTextAndTheDateOfPublication() {
    ColumnNames columns = ColumnNames.of(USUAL, List.of());
    List<String> names =
        List.of("description", "text", "full_text", "summary", "timestamp", "publishedAt", "date");
    assertThat(columns.candidates(Records.TEXT, names)).containsExactly("full_text", "text");
    assertThat(columns.candidates(Records.PUBLISHED, names))
        .containsExactly("publishedAt", "timestamp", "date");
    assertThat(columns.candidates(Records.TEXT, List.of("summary", "description")))
        .containsExactly("description", "summary");
  }

  @Test
  void namesTheColumnsThatWereNotUsed(SparkSession spark) throws IOException {
    write(
        "a.jsonl",
        "{\"text\":\"نص\",\"paid\":1,\"description\":\"x\"}\n{\"text\":\"نص\",\"kicker\":2}");
    write("b.csv", "title,Rubrik,text\nع,x,نص\n");
    spark.sql("select 'نص' as content, 1 as views").write().parquet(folder.resolve("c").toString());
    Reading reading = open(spark);
    assertThat(reading.records().rows().count()).isEqualTo(4);
    reading.columns().requireGivenColumns();
    assertThat(reading.columns().unused())
        .hasValue("columns not used: [description, kicker, paid, rubrik, views]");
  }

  @Test
  void saysNothingWhereAllColumnsAreUsed(SparkSession spark) throws IOException {
    write("a.txt", "نص");
    write("b.jsonl", "{\"text\":\"نص\",\"source\":{\"name\":\"الواحة\"}}");
    Reading reading = open(spark);
    assertThat(reading.records().rows().count()).isEqualTo(2);
    assertThat(reading.columns().unused()).isEmpty();
  }

  @Test
  void refusesANameThatNoRecordHas(SparkSession spark) throws IOException {
    write("a.jsonl", "{\"text\":\"نص\",\"a\":{\"b\":\"x\"}}");
    write("b.csv", "text,stand\nنص,2024\n");
    Reading reading =
        open(spark, "title=a.b", "published=Stand", "source=outlett", "text=a.body", "id=d");
    assertThat(reading.records().rows().count()).isEqualTo(2);
    assertThatThrownBy(() -> reading.columns().requireGivenColumns())
        .isInstanceOf(UserError.class)
        .hasMessage(
            "--column cannot be used (columns are [a, a.b, stand, text]):"
                + "\n  - no record has a column a.body"
                + "\n  - no record has a column outlett"
                + "\n  - no record has a column d");
  }

  private void write(String name, String content) throws IOException {
    Files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private Reading open(SparkSession spark, String... columns) {
    return ArticleSource.open(
        spark, List.of(folder.toString()), Arrays.asList(columns), Defaults.settings().input());
  }
}
