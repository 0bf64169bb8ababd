package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.InputFiles;
import org.marsad.input.file.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class ArticleSourceTest {
  private static final String BRIDGE =
      "افتتح مجلس بلدة النخيل جسراً جديداً فوق الجدول، وقال المهندس سامر الوادي إن العمل فيه استغرق"
          + " عامين كاملين.";
  private static final String HARVEST =
      "بدأ مزارعو قرية السنابل حصاد الحنطة، وتوقعت الجمعية الزراعية فيها موسماً وفيراً بعد أمطار"
          + " الربيع.";
  private static final String BRIDGE_JSON =
      "{\"url\":\"https://www.nakheel.example/1\",\"title\":\"جسر\",\"text\":\"" + BRIDGE + "\"}";
  private static final String HARVEST_JSON =
      "{\"url\":\"https://www.nakheel.example/2\",\"title\":\"حصاد\",\"text\":\"" + HARVEST + "\"}";

  private static final Configuration HADOOP = new Configuration();

  @TempDir Path folder;

  static Stream<Arguments> twoArticles() {
    return Stream.of(
        arguments("a.jsonl", BRIDGE_JSON + "\n" + HARVEST_JSON + "\n"),
        arguments("no-end.ndjson", BRIDGE_JSON + "\n" + HARVEST_JSON),
        arguments("crlf.jsonl", BRIDGE_JSON + "\r\n\r\n" + HARVEST_JSON + "\r\n"),
        arguments("marked.jsonl", "\uFEFF" + BRIDGE_JSON + "\n" + HARVEST_JSON + "\n"),
        arguments("lines.json", BRIDGE_JSON + "\n" + HARVEST_JSON + "\n"),
        arguments("array.json", "[" + BRIDGE_JSON + ", " + HARVEST_JSON + "]\n"),
        arguments("marked.json", "\uFEFF[" + BRIDGE_JSON + ",\n" + HARVEST_JSON + "]"),
        arguments("pretty.json", pretty(BRIDGE_JSON) + "\n" + pretty(HARVEST_JSON)),
        arguments(
            "pretty-array.json", "[\n" + pretty(BRIDGE_JSON) + ",\n" + pretty(HARVEST_JSON) + "]"),
        arguments("comma.csv", delimited(",")),
        arguments("semicolon.csv", delimited(";")),
        arguments("tab.csv", delimited("\t")),
        arguments("a.tsv", delimited("\t")),
        arguments("crlf.csv", delimited(",").replace("\n", "\r\n")),
        arguments("marked.csv", "\uFEFF" + delimited(",")),
        arguments("CAPITALS.CSV", delimited(",")));
  }

  private static String pretty(String object) {
    return object.replace("{", "{\n  ").replace("\",\"", "\",\n  \"").replace("}", "\n}");
  }

  private static String delimited(String delimiter) {
    return Stream.of(
            List.of("url", "title", "text"),
            List.of("https://www.nakheel.example/1", "جسر", "\"" + BRIDGE + "\""),
            List.of("https://www.nakheel.example/2", "حصاد", "\"" + HARVEST + "\""))
        .map(cells -> String.join(delimiter, cells) + "\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twoArticles")
  void readsEveryFormat(String name, String content, SparkSession spark) {
    assertHoldsTheTwoArticles(read(spark, write(name, content)));
  }

  @ParameterizedTest(name = "{0}.gz")
  @MethodSource("twoArticles")
  void readsEveryFormatCompressed(String name, String content, SparkSession spark) {
    assertHoldsTheTwoArticles(read(spark, write(name + ".gz", gzip(content))));
  }

  @Test
  void readsBzip2(SparkSession spark) throws IOException {
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(HADOOP);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = codec.createOutputStream(bytes)) {
      out.write((BRIDGE_JSON + "\n" + HARVEST_JSON).getBytes(StandardCharsets.UTF_8));
    }
    assertHoldsTheTwoArticles(read(spark, write("a.jsonl.bz2", bytes.toByteArray())));
  }

  private static void assertHoldsTheTwoArticles(List<Row> rows) {
    assertThat(values(rows, Records.REASON)).containsExactly(null, null);
    assertThat(values(rows, Records.TEXT)).containsExactly(BRIDGE, HARVEST);
    assertThat(values(rows, Records.TITLE)).containsExactly("جسر", "حصاد");
    assertThat(values(rows, Records.URL))
        .containsExactly("https://www.nakheel.example/1", "https://www.nakheel.example/2");
    assertThat(values(rows, Records.SOURCE)).containsOnly("nakheel.example");
  }

  @Test
  void takesATextFileForOneArticleWithItsNameForId(SparkSession spark) {
    List<Row> rows = read(spark, write("alwaha/bridge.txt", "جسر جديد\n" + BRIDGE));
    assertThat(values(rows, Records.TEXT)).containsExactly("جسر جديد\n" + BRIDGE);
    assertThat(values(rows, Records.ID)).containsExactly("bridge");
    assertThat(values(rows, Records.SOURCE)).containsExactly("alwaha");
    assertThat(values(rows, Records.POSITION)).containsExactly(0L);
  }

  @Test
  void readsParquetWithItsTimestamps(SparkSession spark) {
    Path parquet = folder.resolve("a.parquet");
    spark
        .sql(
            String.format(
                    Locale.ROOT,
                    "select '%s' as Content, 'https://m.nakheel.example/1' as link, 7 as id,",
                    BRIDGE)
                + " timestamp'2020-01-07 10:20:00' as `date` union all select null, null, 8, null")
        .coalesce(1)
        .write()
        .parquet(parquet.toString());
    List<Row> rows = read(spark, parquet);
    assertThat(values(rows, Records.TEXT)).containsExactly(BRIDGE, null);
    assertThat(values(rows, Records.PUBLISHED)).containsExactly("2020-01-07T10:20:00Z", null);
    assertThat(values(rows, Records.ID)).containsExactly("7", "8");
    assertThat(values(rows, Records.SOURCE)).containsExactly("nakheel.example", "a.parquet");
    assertThat(values(rows, Records.REASON)).containsExactly(null, "empty");
    assertThat(values(rows, Records.POSITION)).containsExactly(0L, 1L);
  }

  @Test
  void readsParquetFilesOfOneFolderThatNameTheirColumnsDifferently(SparkSession spark) {
    String[] columns = {"content", "body"};
    for (String column : columns) {
      spark
          .sql(String.format(Locale.ROOT, "select '%s' as %s", BRIDGE, column))
          .write()
          .mode("append")
          .parquet(folder.toString());
    }
    assertThat(values(read(spark, folder), Records.TEXT)).containsExactly(BRIDGE, BRIDGE);
  }

  @Test
  void tellsWhichColumnsAParquetFileHas(SparkSession spark) {
    spark.sql("select 1 as a, 'ب' as b").write().mode("append").parquet(folder.toString());
    List<Row> rows = read(spark, folder);
    assertThat(values(rows, Records.REASON)).containsExactly("missing_text");
    assertThat(values(rows, Records.DETAIL))
        .containsExactly("columns are [a, b]; name the one with the text by --column text=NAME");
  }

  @Test
  void joinsAListOfParagraphs(SparkSession spark) {
    Path json = write("a.jsonl", "{\"text\": [\"سطر أول\", \"سطر ثان\"]}");
    spark.sql("select array('سطر أول', 'سطر ثان') as text").write().parquet(folder + "/p");
    assertThat(values(read(spark, json), Records.TEXT).get(0).toString().strip())
        .isEqualTo("سطر أول\nسطر ثان");
    assertThat(values(read(spark, folder.resolve("p")), Records.TEXT))
        .containsExactly("سطر أول\nسطر ثان");
  }

  @Test
  void readsSeveralFormatsTogetherAndEachFileOnce(SparkSession spark) {
    Path lines = write("a.jsonl", BRIDGE_JSON);
    write("b.txt", HARVEST);
    spark
        .sql(String.format(Locale.ROOT, "select '%s' as text", HARVEST))
        .write()
        .parquet(folder + "/c");
    List<Row> rows = read(spark, folder, lines, folder.resolve("*.txt"));
    assertThat(values(rows, Records.TEXT)).containsExactlyInAnyOrder(BRIDGE, HARVEST, HARVEST);
  }

  @Test
  void readsFoldersWithAllBelowThemButWhatIsHidden(SparkSession spark) {
    write("a.txt", BRIDGE);
    write("one/two/three/b.txt", HARVEST);
    write("_hidden/c.txt", BRIDGE);
    write(".hidden/d.txt", BRIDGE);
    write("one/_SUCCESS", "");
    write("one/.e.txt", BRIDGE);
    assertThat(ids(read(spark, folder))).containsExactly("a", "b");
  }

  @Test
  void readsGlobs(SparkSession spark) {
    write("2019/a.txt", BRIDGE);
    write("2020/b.txt", BRIDGE);
    write("2020/c.csv", "text\n" + BRIDGE);
    write("2020/.hidden.txt", BRIDGE);
    write("2021/d.txt", BRIDGE);
    assertThat(ids(read(spark, folder.resolve("20{19,20}/*.txt")))).containsExactly("a", "b");
    assertThat(ids(read(spark, folder.resolve("202?")))).containsExactly("b", null, "d");
  }

  @Test
  void readsAHiddenFileThatIsNamedOutright(SparkSession spark) {
    assertThat(ids(read(spark, write("_mine.txt", BRIDGE)))).containsExactly("_mine");
  }

  @Test
  void readsFilesWithArabicNamesAndSpaces(SparkSession spark) {
    assertThat(ids(read(spark, write("أخبار اليوم/خبر 1.txt", BRIDGE)))).containsExactly("خبر 1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "text, title, url, source, timestamp, id",
    "content, headline, link, publisher, date, guid",
    "BODY, Title, URL, Domain, Published_At, article_id",
    "article, HEADLINE, Link, site, pubDate, ID",
    "' article_text ', ' title', url , outlet, date_extracted, id",
  })
  void findsColumnsByTheirUsualNames(
      String text,
      String title,
      String url,
      String source,
      String date,
      String id,
      SparkSession spark) {
    String header = String.join(",", text, title, url, source, date, id);
    Path csv = write("a.csv", header + "\n\"" + BRIDGE + "\",جسر,//x/1,الواحة,2020-01-07,17\n");
    Row row = read(spark, csv).get(0);
    assertThat(
            Stream.of(
                    Records.TEXT,
                    Records.TITLE,
                    Records.URL,
                    Records.SOURCE,
                    Records.PUBLISHED,
                    Records.ID)
                .map(field -> row.<String>getAs(field.name())))
        .containsExactly(BRIDGE, "جسر", "//x/1", "الواحة", "2020-01-07", "17");
  }

  @Test
  void takesTheNextColumnWhereTheMostWantedOneIsBlank(SparkSession spark) {
    Path lines =
        write(
            "a.jsonl",
            "{\"text\": \" \", \"body\": \"متن\"}\n{\"text\": null, \"content\": \"محتوى\"}");
    assertThat(values(read(spark, lines), Records.TEXT)).containsExactly("متن", "محتوى");
  }

  @Test
  void prefersTheColumnsGivenByHand(SparkSession spark) {
    String values = "{\"text\": \"ملخص\", \"Full\": \"" + BRIDGE + "\", \"journal\": \"الواحة\"}";
    Path lines = write("a.jsonl", values);
    spark.read().json(lines.toString()).write().parquet(folder + "/p");
    List<String> overrides = List.of("text=Full", "source=journal");
    for (Path input : List.of(lines, folder.resolve("p"))) {
      List<Row> rows =
          ArticleSource.read(
                  spark, List.of(input.toString()), overrides, Defaults.settings().input())
              .rows()
              .collectAsList();
      assertThat(values(rows, Records.TEXT)).containsExactly(BRIDGE);
      assertThat(values(rows, Records.SOURCE)).containsExactly("الواحة");
    }
  }

  @Test
  void namesAllOverridesThatCannotBeUsed(SparkSession spark) {
    List<String> overrides = List.of("text", "author=x", "title=", "url=link");
    List<String> inputs = List.of(write("a.txt", BRIDGE).toString());
    assertThatThrownBy(
            () -> ArticleSource.read(spark, inputs, overrides, Defaults.settings().input()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("\n  - text: ")
        .hasMessageContaining("author=x")
        .hasMessageContaining("title=")
        .hasMessageContaining("one of [text, title, url, source, published, id]")
        .hasMessageNotContaining("url=link");
  }

  @ParameterizedTest
  @CsvSource({
    "الواحة, https://www.nakheel.example/1, الواحة",
    ", https://www.nakheel.example/1, nakheel.example",
    ", http://M.Nakheel.Example:8080/1, nakheel.example",
    ", , outlet",
    ", not an address, outlet",
  })
  void takesTheHostAndThenTheFolderForSource(
      String source, String url, String expected, SparkSession spark) {
    Path lines =
        write(
            "outlet/a.jsonl",
            String.format(
                Locale.ROOT,
                "{\"text\": \"نص\", \"source\": %s, \"url\": %s}",
                quoted(source),
                quoted(url)));
    spark
        .read()
        .schema("text string, source string, url string")
        .json(lines.toString())
        .write()
        .parquet(folder + "/parquet/outlet");
    assertThat(values(read(spark, lines), Records.SOURCE)).containsExactly(expected);
    assertThat(values(read(spark, folder.resolve("parquet/outlet")), Records.SOURCE))
        .containsExactly(expected);
  }

  private static String quoted(String value) {
    return value == null ? "null" : "\"" + value + "\"";
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16"})
  void readsTextInOtherCharsets(String charset, SparkSession spark) {
    String text = BRIDGE + "\n" + HARVEST;
    Path file = write("a.txt", text.getBytes(Charset.forName(charset)));
    assertThat(values(read(spark, file), Records.TEXT)).containsExactly(text);
  }

  @Test
  void readsCsvInWindows1256(SparkSession spark) {
    byte[] bytes = delimited(",").getBytes(Charset.forName("windows-1256"));
    assertHoldsTheTwoArticles(read(spark, write("a.csv", bytes)));
  }

  @Test
  void keepsQuotesAndLineEndsInsideACsvCell(SparkSession spark) {
    Path csv = write("a.csv", "id,text\n1,\"قال: \"\"نعم\"\", ثم\nسكت\"\n\n2,تم\n");
    assertThat(values(read(spark, csv), Records.TEXT))
        .containsExactly("قال: \"نعم\", ثم\nسكت", "تم");
  }

  // Broken input.

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "lines.json.gz", "array.json.gz", "a.csv.gz"})
  void keepsWhatStandsBeforeTheCutOfACompressedFile(String name, SparkSession spark) {
    List<String> texts = noisyTexts(2000);
    String content =
        switch (name) {
          case "a.csv.gz" -> "text\n" + String.join("\n", texts);
          case "array.json.gz" ->
              texts.stream()
                  .map(ArticleSourceTest::json)
                  .collect(Collectors.joining(",\n", "[", "]"));
          default -> texts.stream().map(ArticleSourceTest::json).collect(Collectors.joining("\n"));
        };
    byte[] whole = gzip(content);
    List<Row> rows = read(spark, write(name, Arrays.copyOf(whole, whole.length * 3 / 4)));
    List<Object> kept = values(rows.subList(0, rows.size() - 1), Records.TEXT);
    assertThat(kept).hasSizeGreaterThan(1000).isEqualTo(texts.subList(0, kept.size()));
    assertThat(values(rows, Records.REASON).subList(0, kept.size())).containsOnlyNulls();
    Row last = rows.get(rows.size() - 1);
    assertThat(last.<String>getAs(Records.REASON.name())).isEqualTo("unreadable");
    assertThat(last.<String>getAs(Records.DETAIL.name())).startsWith("from here on: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl.gz", "array.json.gz", "a.csv.gz", "a.txt.gz"})
  void refusesWhatIsNotCompressedAsItsNameSays(String name, SparkSession spark) {
    List<Row> rows = read(spark, write(name, BRIDGE_JSON), write("b.txt", HARVEST));
    assertThat(values(rows, Records.REASON)).containsExactly("unreadable", null);
  }

  @Test
  void refusesWhatIsListedAndCannotBeOpened(SparkSession spark) throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), Path.of("nowhere"));
    List<Row> rows = read(spark, folder);
    assertThat(values(rows, Records.REASON)).containsExactly("unreadable");
    assertThat(values(rows, Records.DETAIL))
        .containsExactly("a link to nowhere, which is not there");
  }

  private static List<String> noisyTexts(int count) {
    Random random = new Random(5);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT, "خبر رقم %d عن %s", i, Long.toHexString(random.nextLong())))
        .toList();
  }

  private static String json(String text) {
    return "{\"text\": \"" + text + "\"}";
  }

  @Test
  void refusesABadLineOfJsonAndGoesOn(SparkSession spark) {
    String bad = "{\"text\": \"بلا نهاية\n";
    Path lines =
        write("a.jsonl", BRIDGE_JSON + "\n" + bad + "[1]\n" + BRIDGE_JSON + "]\"\n" + HARVEST_JSON);
    List<Row> rows = read(spark, lines);
    assertThat(values(rows, Records.REASON))
        .containsExactly(null, "malformed_json", "malformed_json", "malformed_json", null);
    assertThat(values(rows, Records.POSITION).get(1))
        .isEqualTo(BRIDGE_JSON.getBytes(StandardCharsets.UTF_8).length + 1L);
    assertThat(values(rows, Records.DETAIL).get(2)).isEqualTo("the line is no JSON object");
    assertThat(values(rows, Records.TEXT).get(4)).isEqualTo(HARVEST);
  }

  @Test
  void refusesALineInNoKnownCharsetAndGoesOn(SparkSession spark) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((BRIDGE_JSON + "\n").getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {(byte) 0xFE, 0, 1, 2, (byte) 0x81, (byte) 0xFF, 3, '\n'});
    bytes.write(HARVEST_JSON.getBytes(StandardCharsets.UTF_8));
    assertThat(values(read(spark, write("a.jsonl", bytes.toByteArray())), Records.REASON))
        .containsExactly(null, "undecodable", null);
  }

  @Test
  void tellsWhichColumnsACsvFileHas(SparkSession spark) {
    List<Row> rows = read(spark, write("a.csv", "Kicker,stand\nأ,ب\n"));
    assertThat(values(rows, Records.REASON)).containsExactly("missing_text");
    assertThat(values(rows, Records.DETAIL))
        .containsExactly(
            "columns are [kicker, stand]; name the one with the text by --column text=NAME");
  }

  @Test
  void refusesARowOfCsvWhoseQuoteIsNotClosedAndGoesOn(SparkSession spark) {
    List<Row> rows = read(spark, write("a.csv", "text,id\nأول,1\n\"ثان,2\nثالث,3\n"));
    assertThat(values(rows, Records.TEXT)).containsExactly("أول", null, "ثالث");
    assertThat(values(rows, Records.REASON)).containsExactly(null, "malformed_csv", null);
    assertThat(values(rows, Records.DETAIL).get(1))
        .isEqualTo("line 3: a quote is not closed: \"ثان,2");
  }

  @Test
  void readsRecordsInFilesThatAreNamedAsTexts(SparkSession spark) {
    write("a.txt", "{\"id\": \"1\", \"text\": \"أول\"}\n{\"id\": \"2\", \"text\": \"ثان\"}\n");
    write("b.txt", "id,text,date\n3,ثالث,2021-01-05\n");
    write("c.txt", "{\n  \"id\": \"4\",\n  \"text\": \"رابع\"\n}\n");
    write("d.txt", "{هكذا} بدأ النص, والنص باق كما هو");
    write("e.txt", "النص, كما كتبه صاحبه, لم يتغير\nid");
    List<Row> rows = read(spark, folder);
    assertThat(values(rows, Records.ID)).containsExactly("1", "2", "3", "4", "d", "e");
    assertThat(values(rows, Records.TEXT).subList(0, 4))
        .containsExactly("أول", "ثان", "ثالث", "رابع");
  }

  @Test
  void refusesBinaryEmptyAndUnknownFiles(SparkSession spark) {
    byte[] binary = new byte[5000];
    new Random(1).nextBytes(binary);
    write("binary.csv", binary);
    write("binary.txt", binary);
    write("blank.txt", " \n\n");
    write("empty.txt", "");
    write("page.docx", "x");
    write("without-extension", "x");
    List<Row> rows = read(spark, folder);
    assertThat(values(rows, Records.REASON))
        .containsExactly(
            "undecodable",
            "undecodable",
            "empty",
            "empty",
            "unsupported_format",
            "unsupported_format");
    assertThat(values(rows, Records.DETAIL).get(4).toString())
        .contains(".jsonl")
        .contains(".parquet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty.jsonl", "empty.json", "empty.csv", "empty.tsv"})
  void findsNoRecordInAnEmptyFileOfRecords(String name, SparkSession spark) {
    assertThat(read(spark, write(name, ""))).isEmpty();
  }

  @Test
  void refusesALineOverTheLimitAndGoesOn(SparkSession spark) {
    String longest = "{\"text\": \"" + "x".repeat(1024 - 12) + "\"}";
    String tooLong = longest.replace("\"}", "x\"}");
    Path lines =
        write("a.jsonl", String.join("\n", tooLong, longest, json("x".repeat(9999)), BRIDGE_JSON));
    List<Row> rows = read(spark, "input.max_bytes=1024", lines);
    assertThat(longest.length()).isEqualTo(1024);
    assertThat(values(rows, Records.REASON)).containsExactly("too_long", null, "too_long", null);
    assertThat(values(rows, Records.DETAIL).get(0)).isEqualTo("a line of 1026 bytes");
  }

  @Test
  void refusesATextFileOverTheLimit(SparkSession spark) {
    List<Row> rows = read(spark, "input.max_bytes=1024", write("a.txt", "ا".repeat(513)));
    assertThat(values(rows, Records.REASON)).containsExactly("too_long");
  }

  /** Wherever a file is cut, what is whole is read, what is not is refused once, at the end. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("twoArticles")
  void neverFailsOnACutFile(String name, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    RecordReader reader = reader();
    for (int length = 0; length < bytes.length; length += 3) {
      Path file = write(name, Arrays.copyOf(bytes, length));
      List<Row> rows = new ArrayList<>();
      reader.read(slice(file, 0, length, length)).forEachRemaining(rows::add);
      List<Object> reasons = values(rows, Records.REASON);
      assertThat(reasons.stream().limit(Math.max(0, reasons.size() - 1L)))
          .as("%s cut at %d", name, length)
          .allMatch(Objects::isNull);
      assertThat(rows).as("%s cut at %d", name, length).hasSizeLessThanOrEqualTo(3);
    }
  }

  /** Slices of any size: no line is lost or read twice. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n"})
  void readsEveryLineOfASlicedFileOnce(String lineEnd) {
    List<String> texts = noisyTexts(4);
    String content = texts.stream().map(text -> json(text) + lineEnd).collect(Collectors.joining());
    Path file = write("a.jsonl", content);
    int size = content.getBytes(StandardCharsets.UTF_8).length;
    RecordReader reader = reader();
    for (int length = 1; length <= size; length++) {
      List<Row> rows = new ArrayList<>();
      for (int start = 0; start < size; start += length) {
        reader
            .read(slice(file, start, Math.min(length, size - start), size))
            .forEachRemaining(rows::add);
      }
      assertThat(values(rows, Records.TEXT)).as("slices of %d bytes", length).isEqualTo(texts);
    }
  }

  private static RecordReader reader() {
    ColumnNames columns = ColumnNames.of(Defaults.settings().input().columns(), List.of());
    return new RecordReader(columns, 1 << 20, HADOOP);
  }

  private static Slice slice(Path file, long start, long length, long fileLength) {
    Slice whole = InputFiles.find(List.of(file.toString()), HADOOP).get(0);
    return new Slice(whole.path(), whole.format(), start, length, fileLength);
  }

  @Test
  void namesEveryInputThatIsNotThere(SparkSession spark) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty/_hidden")).getParent();
    List<String> inputs =
        List.of(
            folder.resolve("nowhere.jsonl").toString(),
            write("a.txt", BRIDGE).toString(),
            empty.toString(),
            folder.resolve("*.parquet").toString());
    assertThatThrownBy(
            () -> ArticleSource.read(spark, inputs, List.of(), Defaults.settings().input()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere.jsonl: there is no such file or folder")
        .hasMessageContaining(empty + ": the folder holds no file")
        .hasMessageContaining("*.parquet: there is no such file or folder")
        .hasMessageNotContaining("a.txt");
  }

  private static List<Row> read(SparkSession spark, Path... inputs) {
    return read(spark, "output.keep_runs=1", inputs);
  }

  private static List<Row> read(SparkSession spark, String setting, Path... inputs) {
    return ArticleSource.read(
            spark,
            Arrays.stream(inputs).map(Path::toString).toList(),
            List.of(),
            Defaults.settings(setting).input())
        .rows()
        .orderBy(Records.ORIGIN.name(), Records.POSITION.name())
        .collectAsList();
  }

  private static List<Object> values(List<Row> rows, Field field) {
    int index = Records.TABLE.fields().indexOf(field);
    return rows.stream().map(row -> row.get(index)).collect(Collectors.toList());
  }

  private static List<Object> ids(List<Row> rows) {
    return values(rows, Records.ID);
  }

  private Path write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] content) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] gzip(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
