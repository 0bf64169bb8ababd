package org.marsad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;
import org.marsad.export.Citations.Style;
import org.marsad.query.RunQuery;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.QuotedRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The files of every format, read again. */
@ExtendWith(LocalSpark.class)
class ExportFilesTest {
  @TempDir static Path folder;
  private static SparkSession spark;
  private static RunQuery run;
  private List<String> notes = List.of();

  @BeforeAll
  static void publishARun(SparkSession session) {
    spark = session;
    run = new RunQuery(spark, QuotedRun.publish(folder.resolve("out"), Instant.EPOCH));
  }

  private byte[] written(RowsFile file, Dataset<Row> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowsFile.Written written = file.write(rows, out);
    assertThat(written.rows()).isEqualTo(rows.count());
    notes = written.notes();
    return out.toByteArray();
  }

  private String text(RowsFile file, Dataset<Row> rows) throws IOException {
    return new String(written(file, rows), StandardCharsets.UTF_8);
  }

  /** Returns the cells of a sheet by their places, each with its type where it is text. */
  private Map<String, String> cells(Dataset<Row> rows) throws Exception {
    Document document = parsed(sheet(rows).getBytes(StandardCharsets.UTF_8));
    Map<String, String> cells = new TreeMap<>();
    elements(document, "c")
        .forEach(
            cell ->
                cells.put(
                    cell.getAttribute("r"), cell.getAttribute("t") + ":" + cell.getTextContent()));
    return cells;
  }

  private String sheet(Dataset<Row> rows) throws IOException {
    Path book = folder.resolve("book.xlsx");
    Files.write(book, written(new XlsxFile("a/b?"), rows));
    try (ZipFile zip = new ZipFile(book.toFile());
        InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void writesCsvForProgramsAsItIsAndForExcelWithoutFormulas() throws IOException {
    Dataset<Row> rows =
        spark.sql("select '=1+1' as `@a`, -2 as n, array('x', null) as list, null as none");
    assertThat(text(new CsvFile(CsvFile.Reader.PROGRAM), rows))
        .isEqualTo("@a,n,list,none\r\n=1+1,-2,\"[\"\"x\"\",null]\",\r\n");
    assertThat(text(new CsvFile(CsvFile.Reader.EXCEL), rows))
        .isEqualTo("\uFEFF'@a,n,list,none\r\n'=1+1,-2,\"[\"\"x\"\",null]\",\r\n");
  }

  @Test
  void writesOneJsonObjectALine() throws IOException {
    assertThat(text(new JsonFile(), spark.sql("select 'أ\n' as a, null as b, 1 as a")))
        .isEqualTo("{\"a\":\"أ\\n\",\"b\":null,\"a\":1}\n");
  }

  @Test
  void writesASheetFromRightToLeftWithDatesAsDatesAndTextAsText() throws Exception {
    Dataset<Row> rows =
        spark.sql(
            "select ' وزير \\u0001<&>\\n' as t, '=cmd()' as f, 7 as n, 0.5d as d,"
                + " timestamp'2020-01-07 12:00:00' as at, date'2020-01-07' as day,"
                + " date'1700-01-01' as early, 1234567890123456789 as big,"
                + " double('nan') as nan, true as yes, null as none, map('k', 1) as m");
    assertThat(cells(rows))
        .containsEntry("A1", "inlineStr:t")
        .containsEntry("A2", "inlineStr: وزير <&>\n")
        .containsEntry("B2", "inlineStr:=cmd()")
        .containsEntry("C2", "n:7")
        .containsEntry("D2", "n:0.5")
        .containsEntry("E2", "n:43837.5")
        .containsEntry("F2", "n:43837.0")
        .containsEntry("G2", "inlineStr:1700-01-01")
        .containsEntry("H2", "inlineStr:1234567890123456789")
        .containsEntry("I2", "inlineStr:NaN")
        .containsEntry("J2", "b:1")
        .doesNotContainKey("K2")
        .containsEntry("L2", "inlineStr:{\"k\":1}");
    assertThat(sheet(rows))
        .contains("rightToLeft=\"true\"", "autoFilter ref=\"A1:L2\"")
        .doesNotContain("<f>");
    assertThat(sheet(spark.sql("select 'x' as a"))).doesNotContain("rightToLeft=\"true\"");
  }

  @Test
  void cutsTextThatACellDoesNotHoldAndSaysSo() throws Exception {
    Map<String, String> cells =
        cells(
            spark.sql(
                "select repeat('a', 40000) as a, repeat('b', 32767) as b, repeat('😀', 20000) as c"));
    assertThat(cells.get("A2")).isEqualTo("inlineStr:" + "a".repeat(32_766) + "…");
    assertThat(cells.get("B2")).isEqualTo("inlineStr:" + "b".repeat(32_767));
    assertThat(cells.get("C2")).isEqualTo("inlineStr:" + "😀".repeat(16_383) + "…");
    assertThat(notes).hasSize(1);
    assertThat(notes.get(0)).startsWith("2 texts are longer than the 32,767 characters");
  }

  @Test
  void refusesMoreRowsThanASheetHas() {
    Dataset<Row> rows = spark.range(1_100).toDF();
    assertThatThrownBy(() -> new XlsxFile("x", 1_100).write(rows, new ByteArrayOutputStream()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("1,100 rows")
        .hasMessageContaining("--limit");
  }

  @Test
  void writesNodesOnceWithTheirLabelsAndEdgesWithTypedAttributes() throws Exception {
    Dataset<Row> rows =
        spark.sql(
            "select * from values ('a', 'b', 'أ<&\\u0001', 'باء', 2L, 0.5d, array(1, 2)),"
                + " ('a', 'c', 'أ<&\\u0001', null, 1L, null, array()),"
                + " (null, 'd', 'x', 'y', 9L, 1d, array())"
                + " as t(source, target, source_label, target_label, weight, `odd name`, topics)");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(new GraphmlFile(EdgeDirection.UNDIRECTED).write(rows, out).rows()).isEqualTo(2);
    Document document = parsed(out.toByteArray());
    assertThat(texts(document, "node")).containsExactly("a أ<&", "b باء", "c c");
    assertThat(texts(document, "edge")).containsExactly("edge0 2|0.5|[1,2]", "edge1 1|[]");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("edgedefault=\"undirected\"")
        .contains("attr.name=\"weight\" attr.type=\"long\"")
        .contains("attr.name=\"odd name\" attr.type=\"double\"")
        .contains("attr.name=\"topics\" attr.type=\"string\"");
  }

  private static Document parsed(byte[] xml) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml));
  }

  private static Stream<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static List<String> texts(Document document, String name) {
    return elements(document, name)
        .map(element -> element.getAttribute("id") + " " + data(element))
        .toList();
  }

  private static String data(Element element) {
    NodeList data = element.getElementsByTagName("data");
    return IntStream.range(0, data.getLength())
        .mapToObj(i -> data.item(i).getTextContent())
        .collect(Collectors.joining("|"));
  }

  @Test
  void saysWhichColumnsANetworkNeeds() {
    assertThatThrownBy(
            () ->
                new GraphmlFile(EdgeDirection.DIRECTED)
                    .write(spark.sql("select 1 as source"), new ByteArrayOutputStream()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("source and target");
  }

  private String cited(Citations citations, Style style) throws IOException {
    return text(new LinesFile(), citations.of(run.rows("select * from statements_wide"), style));
  }

  private static Citations asked(String issue, String speaker, String topic, String from) {
    return new Citations(
        Optional.ofNullable(issue),
        Optional.ofNullable(speaker),
        Optional.ofNullable(topic),
        Optional.ofNullable(from).map(LocalDate::parse),
        Optional.empty());
  }

  @Test
  void citesEveryStatementOnceAndTheAuthorNever() throws IOException {
    assertThat(cited(asked(null, null, "الموازنه", null), Style.PLAIN))
        .isEqualTo(
            """
            «سنقر الموازنة قبل الصيف» — رائد الهيثمي، وزير المالية؛ الغد، 2020-01-07،\
             https://alghad.example/1?a=1&b=2

            إن الأجور لا تكفي — اتحاد العمال؛ الغد، 2020-01-07، https://alghad.example/1?a=1&b=2

            «=2+3 ليست *حجة*» — رائد الهيثمي، وزير المالية؛ الأفق
            """);
  }

  @Test
  void selectsByIssueSpeakerTopicAndDay() throws IOException {
    assertThat(cited(asked("wages", null, null, null), Style.PLAIN)).hasLineCount(1);
    assertThat(cited(asked(null, "إتحاد", null, null), Style.MARKDOWN))
        .isEqualTo(
            "إن الأجور لا تكفي — **اتحاد العمال**؛"
                + " [الغد](<https://alghad.example/1?a=1&b=2>)، 2020-01-07\n");
    assertThat(cited(asked(null, null, "1", null), Style.PLAIN)).isEmpty();
    assertThat(cited(asked(null, null, "0", "2020-01-07"), Style.PLAIN)).hasLineCount(3);
    assertThat(cited(asked(null, null, null, "2020-01-08"), Style.PLAIN)).isEmpty();
  }
}
