package org.marsad.input.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.input.ArticleSource;
import org.marsad.input.ArticleSource.Reading;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;

/** Parquet as other programs than Spark write it. */
@ExtendWith(LocalSpark.class)
class ParquetInputTest {
  private static final String TEXT = "رُمِّم جسر النخيل";

  @TempDir Path folder;

  @Test
  void readsStructsAndLists(SparkSession spark) {
    write(
        spark,
        "a",
        "select 7 as id, named_struct('title', 'عنوان', 'text', '%s', 'tags', array('a')) as article,"
            + " named_struct('name', 'الواحة') as source, date'2024-03-01' as day, map('k', 1) as m");
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.TEXT)).containsExactly(TEXT);
    assertThat(values(rows, Records.TITLE)).containsExactly("عنوان");
    assertThat(values(rows, Records.SOURCE)).containsExactly("الواحة");
    assertThat(values(rows, Records.ID)).containsExactly("7");
    assertThat(values(rows, Records.POSITION)).containsExactly(0L);
  }

  @Test
  void readsEachArticleOfAList(SparkSession spark) {
    write(
        spark,
        "a",
        "select 'ok' as status, array(named_struct('id', 'a', 'text', '%1$s', 'title', 'أول'),"
            + " named_struct('id', 'b', 'text', '%1$s', 'title', 'ثان')) as articles");
    write(
        spark,
        "b",
        "select 'c' as id, '%s' as text, array(named_struct('text', 'رد')) as comments");
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.ID)).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(values(rows, Records.TEXT)).containsOnly(TEXT);
    assertThat(values(rows, Records.POSITION)).doesNotHaveDuplicates();
  }

  @Test
  void readsEveryTypeOfValueBesideNestedOnes(SparkSession spark) {
    write(
        spark,
        "a",
        "select cast('%s' as binary) as text, cast(7.50 as decimal(20, 2)) as id,"
            + " named_struct('href', 'https://a.example/1') as url,"
            + " timestamp'2024-03-01 10:20:00' as published_at");
    write(
        spark,
        "b",
        "select array('%s') as text, cast(7.5 as decimal(5, 2)) as id,"
            + " named_struct('href', 'https://a.example/1') as url,"
            + " timestamp_ntz'2024-03-01 10:20:00' as published_at");
    write(
        spark,
        "c",
        "select '%s' as text, 7.5d as id, named_struct('href', 'https://a.example/1') as url,"
            + " date'2024-03-01' as published_at");
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.TEXT)).containsExactly(TEXT, TEXT, TEXT);
    assertThat(values(rows, Records.URL)).containsOnly("https://a.example/1");
    assertThat(values(rows, Records.ID)).containsExactly("7.50", "7.50", "7.5");
    assertThat(values(rows, Records.PUBLISHED))
        .containsExactly("2024-03-01T10:20:00Z", "2024-03-01T10:20", "2024-03-01");
  }

  @Test
  void readsFilesWhoseColumnsHaveOtherTypesAndNames(SparkSession spark) {
    write(spark, "a", "select 7 as id, '%s' as text, timestamp'2024-03-01 10:20:00' as date");
    write(spark, "b", "select 'x7' as ID, '%s' as Content, '2024-03-02' as publishedAt");
    write(spark, "c", "select 7.5d as id, '%s' as text, date'2024-03-03' as date, 1 as other");
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.TEXT)).containsExactly(TEXT, TEXT, TEXT);
    assertThat(values(rows, Records.ID)).containsExactly("7", "x7", "7.5");
    assertThat(values(rows, Records.PUBLISHED))
        .containsExactly("2024-03-01T10:20:00Z", "2024-03-02", "2024-03-03");
  }

  @Test
  void readsNanosecondsAndNamesThatDifferInCase(SparkSession spark) {
    writeByHand(
        "message m { required binary Text (STRING); optional binary text (STRING);"
            + " required int64 date (TIMESTAMP(NANOS,false)); }",
        row ->
            row.append("Text", " ")
                .append("text", TEXT)
                .append("date", 1_609_842_000_000_000_007L));
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.TEXT)).containsExactly(TEXT);
    assertThat(values(rows, Records.PUBLISHED)).containsExactly("2021-01-05T10:20");
  }

  @Test
  void passesOverColumnsThatSparkDoesNotKnow(SparkSession spark) {
    writeByHand(
        "message m { required binary text (STRING); required int64 fetched (TIMESTAMP(NANOS,true)); }",
        row -> row.append("text", TEXT).append("fetched", 1L));
    assertThat(values(read(spark), Records.TEXT)).containsExactly(TEXT);
  }

  @Test
  void refusesADamagedFileAndReadsTheOthers(SparkSession spark) throws IOException {
    write(spark, "a", "select '%s' as text");
    Files.write(folder.resolve("b.parquet"), "<html>".repeat(9).getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve("c.parquet"), new byte[0]);
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.REASON)).containsExactly(null, "unreadable", "unreadable");
  }

  @Test
  void readsFilesThatSparkWouldPassOver(SparkSession spark) throws IOException {
    write(spark, "x", "select '%s' as text");
    Path part;
    try (var files = Files.list(folder.resolve("x"))) {
      part = files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    Path other = Files.createDirectories(folder.resolve("y"));
    Files.copy(part, other.resolve("[1] a.parquet"));
    Files.copy(part, other.resolve("خبر a%20b c.parquet"));
    List<Row> rows = read(spark, other);
    assertThat(values(rows, Records.TEXT)).containsExactly(TEXT, TEXT);
    assertThat(values(rows, Records.ORIGIN))
        .containsExactly(
            "file:" + other.resolve("[1] a.parquet"),
            "file:" + other.resolve("خبر a%20b c.parquet"));
  }

  @Test
  void takesWhatTheFoldersSay(SparkSession spark) throws IOException {
    write(spark, "source=الواحة%3A نيوز/date=2024-03-01", "select '%s' as text");
    write(
        spark,
        "source=__HIVE_DEFAULT_PARTITION__/date=2024-03-02",
        "select '%s' as text, 'https://a.example/1' as url");
    write(
        spark,
        "nahr/year=2024/month=3/day=05",
        "select '%s' as text, named_struct('a', 1) as meta");
    List<Row> rows = read(spark);
    assertThat(values(rows, Records.SOURCE))
        .containsExactlyInAnyOrder("الواحة: نيوز", "a.example", "nahr");
    assertThat(values(rows, Records.PUBLISHED))
        .containsExactlyInAnyOrder("2024-03-01", "2024-03-02", "2024-03-05");
  }

  @Test
  void countsAColumnThatAFolderGivesAsUsed(SparkSession spark) {
    write(spark, "source=الواحة/views=1", "select '%s' as text");
    Reading reading =
        ArticleSource.open(
            spark, List.of(folder.toString()), List.of(), Defaults.settings().input());
    assertThat(reading.records().rows().collectAsList()).hasSize(1);
    assertThat(reading.columns().unused()).hasValue("columns not used: [views]");
  }

  private void write(SparkSession spark, String name, String query) {
    spark
        .sql(String.format(Locale.ROOT, query, TEXT))
        .coalesce(1)
        .write()
        .parquet(folder.resolve(name).toString());
  }

  private void writeByHand(String schema, Consumer<Group> values) {
    MessageType type = MessageTypeParser.parseMessageType(schema);
    org.apache.hadoop.fs.Path file =
        new org.apache.hadoop.fs.Path(folder.resolve("a.parquet").toUri());
    try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(file).withType(type).build()) {
      Group row = new SimpleGroupFactory(type).newGroup();
      values.accept(row);
      writer.write(row);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Row> read(SparkSession spark) {
    return read(spark, folder);
  }

  private static List<Row> read(SparkSession spark, Path input) {
    return ArticleSource.read(
            spark, List.of(input.toString()), List.of(), Defaults.settings().input())
        .rows()
        .orderBy(Records.ORIGIN.name(), Records.POSITION.name())
        .collectAsList();
  }

  private static List<Object> values(List<Row> rows, Field field) {
    int index = Records.TABLE.fields().indexOf(field);
    return rows.stream().map(row -> row.get(index)).collect(Collectors.toList());
  }
}
