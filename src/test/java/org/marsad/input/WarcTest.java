package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;

/** Web archives as crawlers write them, whole and damaged. */
class WarcTest {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final RecordReader READER =
      new RecordReader(
          ColumnNames.of(Defaults.settings().input().columns(), List.of()),
          1 << 16,
          new Configuration());
  private static final String BODY =
      "افتتح مجلس بلدة النخيل أمس جسرا جديدا فوق النهر بعد عامين من العمل، وقال المهندس سامر إن"
          + " الجسر يخدم سكان القرى القريبة كلها ويختصر الطريق إلى السوق القديم وإلى المدرسة.";
  @TempDir Path folder;

  @Test
  void readsThePagesOfACrawl() throws IOException {
    byte[] file =
        joined(
            record("warcinfo", "", "application/warc-fields", bytes("software: crawler\r\n")),
            record("request", "https://a.example/1", "application/http", bytes("GET /1\r\n\r\n")),
            page("https://a.example/1", "text/html; charset=utf-8", "", bytes(html("1"))),
            page("<https://a.example/2>", "text/html", "", bytes(dated(html("2")))),
            page("https://a.example/p.png", "image/png", "", new byte[] {1, 2, 3}),
            response("https://a.example/3", "HTTP/1.1 404 Not Found\r\n\r\n", bytes(html("3"))));
    for (String name : List.of("a.warc", "a.warc.gz")) {
      List<Row> rows = rows(name, name.endsWith("z") ? gzip(file) : file);
      assertThat(values(rows, Records.URL))
          .containsExactly("https://a.example/1", "https://a.example/2", null);
      assertThat(values(rows, Records.TEXT)).containsExactly(BODY + "1", BODY + "2", null);
      assertThat(values(rows, Records.TITLE)).containsExactly("جسر النخيل", "جسر النخيل", null);
      assertThat(values(rows, Records.SOURCE)).startsWith("a.example", "a.example");
      assertThat(values(rows, Records.PUBLISHED))
          .containsExactly("2024-03-06T10:20:30Z", "2021-05-06", null);
      assertThat(values(rows, Records.POSITION)).containsExactly(2L, 3L, 6L);
      assertThat(values(rows, Records.DETAIL).get(2))
          .asString()
          .contains("image/png (1), status 404 (1)");
    }
  }

  @Test
  void readsPagesThatAreChunkedOrCompressedOrInAnOldCharset() throws IOException {
    byte[] html = bytes(html("1"));
    byte[] chunked =
        joined(
            bytes(String.format(Locale.ROOT, "%x\r\n", html.length)), html, bytes("\r\n0\r\n\r\n"));
    byte[] old = html("4").getBytes(WINDOWS_1256);
    List<Row> rows =
        rows(
            "a.warc",
            joined(
                page("https://a.example/1", "text/html", "Transfer-Encoding: chunked\r\n", chunked),
                page(
                    "https://a.example/2",
                    "text/html",
                    "Content-Encoding: gzip\r\n",
                    gzip(bytes(html("2")))),
                page(
                    "https://a.example/3",
                    "text/html",
                    "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                    bytes(html("3"))),
                page("https://a.example/4", "text/html; charset=windows-1256", "", old)));
    assertThat(values(rows, Records.TEXT))
        .containsExactly(BODY + "1", BODY + "2", BODY + "3", BODY + "4");
  }

  @Test
  void readsTheTextsOfPages() throws IOException {
    List<Row> rows =
        rows(
            "a.warc.wet.gz",
            gzip(
                joined(
                    record("warcinfo", "", "application/warc-fields", bytes("a: b\r\n")),
                    record("conversion", "https://a.example/1", "text/plain", bytes(BODY)))));
    assertThat(values(rows, Records.TEXT)).containsExactly(BODY);
    assertThat(values(rows, Records.URL)).containsExactly("https://a.example/1");
    assertThat(values(rows, Records.PUBLISHED)).containsExactly("2024-03-06T10:20:30Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {-40, -1, 1, 40, 500, 5_000})
  void aWrongLengthCostsOneRecord(int difference) throws IOException {
    byte[] second = page("https://a.example/2", "text/html", "", bytes(html("2")));
    String head = new String(second, StandardCharsets.ISO_8859_1);
    int length = Integer.parseInt(head.replaceFirst("(?s).*?\r\nContent-Length: (\\d+).*", "$1"));
    byte[] wrong =
        head.replaceFirst("Content-Length: \\d+", "Content-Length: " + (length + difference))
            .getBytes(StandardCharsets.ISO_8859_1);
    List<Row> rows =
        rows(
            "a.warc",
            joined(
                page("https://a.example/1", "text/html", "", bytes(html("1"))),
                wrong,
                page("https://a.example/3", "text/html", "", bytes(html("3"))),
                page("https://a.example/4", "text/html", "", bytes(html("4")))));
    assertThat(values(rows, Records.TEXT)).contains(BODY + "1").doesNotContain(BODY + "2");
    assertThat(values(rows, Records.TEXT)).contains(BODY + "3", BODY + "4");
    assertThat(values(rows, Records.REASON)).containsOnlyOnce("unreadable");
  }

  @Test
  void refusesWhatIsNoWebArchive() throws IOException {
    assertThat(values(rows("a.warc", bytes("خبر عاجل\n".repeat(9))), Records.REASON))
        .containsExactly("unreadable");
    assertThat(rows("a.warc", new byte[0])).hasSize(1);
  }

  @Test
  void whateverIsDamagedEveryRecordIsReadOrRefused() throws IOException {
    byte[] file =
        joined(
            page("https://a.example/1", "text/html", "", bytes(html("1"))),
            page("https://a.example/2", "text/html", "", gzip(bytes(html("2")))),
            record("conversion", "https://a.example/3", "text/plain", bytes(BODY)));
    ArabicFuzz.holds(
        3_000,
        fuzz -> {
          boolean packed = fuzz.below(3) == 0;
          byte[] damaged = fuzz.mutated(packed ? gzip(file) : file);
          List<Row> rows = rows(packed ? "a.warc.gz" : "a.warc", damaged);
          assertThat(rows).isNotEmpty();
          assertThat(values(rows, Records.POSITION)).doesNotHaveDuplicates();
          for (Row row : rows) {
            assertThat(value(row, Records.REASON) == null)
                .isEqualTo(value(row, Records.TEXT) != null);
          }
        });
  }

  private static String html(String mark) {
    return String.format(
        Locale.ROOT,
        "<html><head><title>جسر النخيل</title></head>"
            + "<body><h1>جسر النخيل</h1><p>%s</p></body></html>",
        BODY + mark);
  }

  private static String dated(String html) {
    return html.replace(
        "<head>", "<head><meta property='article:published_time' content='2021-05-06'>");
  }

  private static byte[] page(String address, String type, String more, byte[] content) {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + more + "\r\n";
    return response(address, head, content);
  }

  private static byte[] response(String address, String head, byte[] content) {
    return record(
        "response", address, "application/http; msgtype=response", joined(bytes(head), content));
  }

  private static byte[] record(String type, String address, String contentType, byte[] body) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\n"
            + (address.isEmpty() ? "" : "WARC-Target-URI: " + address + "\r\n")
            + "WARC-Date: 2024-03-06T10:20:30Z\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    return joined(bytes(head), body, bytes("\r\n\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private List<Row> rows(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    READER
        .read(Slice.whole("file:" + file, FileFormat.WARC, bytes.length))
        .forEachRemaining(rows::add);
    return rows;
  }

  private static List<Object> values(List<Row> rows, Field field) {
    List<Object> values = new ArrayList<>();
    rows.forEach(row -> values.add(value(row, field)));
    return values;
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }
}
