package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;

/** One byte of a file changed, missing or doubled, wherever it is, costs one record at most. */
class DamagedFilesTest {
  private static final List<String> TEXTS =
      List.of(
          "افتتح مجلس البلدة جسرا, وقال المهندس سامر إن العمل استغرق عامين.",
          "بدأ مزارعو القرية حصاد الحنطة وتوقعوا موسما وفيرا.",
          "أعلنت الجمعية، أمس، مواعيد \"المعرض السنوي\" في الساحة.",
          "عاد الصيادون إلى الميناء بعد عاصفة دامت يومين.",
          "وزعت المكتبة كتبا على مدارس الوادي.");

  private static final RecordReader READER =
      new RecordReader(
          ColumnNames.of(Defaults.settings().input().columns(), List.of()),
          1 << 16,
          new Configuration());

  /** The distance between the bytes that are damaged, which are no whole characters apart. */
  private static final int STEP = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, UTF-8",
    "a.jsonl, windows-1256",
    "a.jsonl, UTF-16LE",
    "quoted.csv, UTF-8",
    "quoted.csv, windows-1256",
    "quoted.csv, UTF-16LE",
    "minimal.csv, UTF-8",
    "minimal.csv, windows-1256",
    "tabs.tsv, UTF-8",
  })
  void aDamagedByteCostsARecordAtMost(String name, String charset) throws IOException {
    byte[] whole = content(name).getBytes(Charset.forName(charset));
    int header = name.endsWith("l") ? 2 : headerBytes(name, Charset.forName(charset));
    assertThat(lost(name, whole)).isZero();
    for (int at = header; at < whole.length; at += STEP) {
      int bearable = isLineEnd(whole, at, Charset.forName(charset)) ? 2 : 1;
      for (byte[] damaged : damaged(whole, at)) {
        assertThat(lost(name, damaged)).as("byte %d", at).isLessThanOrEqualTo(bearable);
      }
    }
  }

  /** Two records are lost where the line end between them is; in UTF-16 it may be three on. */
  private static boolean isLineEnd(byte[] bytes, int at, Charset charset) {
    int reach = charset.equals(StandardCharsets.UTF_16LE) ? 6 : 0;
    for (int i = Math.max(0, at - (reach > 0 ? 1 : 0)); i <= at + reach && i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  private static int headerBytes(String name, Charset charset) {
    return content(name).lines().findFirst().orElseThrow().concat("\n").getBytes(charset).length;
  }

  private static List<byte[]> damaged(byte[] whole, int at) {
    byte[] without = Arrays.copyOf(whole, whole.length - 1);
    System.arraycopy(whole, at + 1, without, at, whole.length - at - 1);
    byte[] doubled = Arrays.copyOf(whole, whole.length + 1);
    System.arraycopy(whole, at, doubled, at + 1, whole.length - at);
    List<byte[]> all = new ArrayList<>(List.of(without, doubled));
    for (int other :
        new int[] {0, '"', ',', '\n', '\t', '\\', whole[at] ^ 1, whole[at] ^ 0x80, 0xFF}) {
      byte[] changed = whole.clone();
      changed[at] = (byte) other;
      all.add(changed);
    }
    return all;
  }

  private static String content(String name) {
    return switch (name) {
      case "a.jsonl" ->
          rows(
              text -> text.replace("\"", "\\\""),
              "{\"id\":%d,\"text\":\"%s\",\"date\":\"2021-01-0%d\"}\n");
      case "quoted.csv" ->
          "\"id\",\"text\",\"date\"\n"
              + rows(text -> text.replace("\"", "\"\""), "\"%d\",\"%s\",\"2021-01-0%d\"\n");
      case "minimal.csv" ->
          "id,text,date\n"
              + rows(
                  text ->
                      text.contains(",") || text.contains("\"")
                          ? "\"" + text.replace("\"", "\"\"") + "\""
                          : text,
                  "%d,%s,2021-01-0%d\n");
      default -> "id\ttext\tdate\n" + rows(text -> text.replace("\"", ""), "%d\t%s\t2021-01-0%d\n");
    };
  }

  private static String rows(UnaryOperator<String> written, String row) {
    return IntStream.range(0, TEXTS.size())
        .mapToObj(i -> String.format(Locale.ROOT, row, i + 1, written.apply(TEXTS.get(i)), i + 1))
        .collect(Collectors.joining());
  }

  /** Returns how many texts are not read as they were. */
  private int lost(String name, byte[] bytes) throws IOException {
    List<String> texts =
        rows(name, bytes).stream().map(row -> (String) value(row, Records.TEXT)).toList();
    boolean plain = name.endsWith(".tsv");
    return (int)
        TEXTS.stream()
            .map(text -> plain ? text.replace("\"", "") : text)
            .filter(text -> !texts.contains(text))
            .count();
  }

  @Test
  void aTextLosesACharacterToABadByte() throws IOException {
    String text = String.join("\n", TEXTS);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += STEP) {
      for (byte[] damaged : damaged(bytes, at)) {
        List<Row> rows = rows("a.txt", damaged);
        assertThat(rows).hasSize(1);
        assertThat((String) value(rows.get(0), Records.TEXT))
            .as("byte %d", at)
            .contains(TEXTS.get(at > bytes.length / 2 ? 0 : TEXTS.size() - 1));
      }
    }
  }

  private List<Row> rows(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<Row> rows = new ArrayList<>();
    Slice slice = new Slice("file:" + file, FileFormat.of(name), 0, bytes.length, bytes.length);
    READER.read(slice).forEachRemaining(rows::add);
    Files.delete(file);
    return rows;
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }
}
