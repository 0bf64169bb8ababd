package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.input.record.RecordRows;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;
import org.marsad.testing.GeneratedFile;
import org.marsad.text.Reason;

/** Properties of reading that hold whatever bytes the files hold. */
class RecordFuzzTest {
  private static final int MAX_BYTES = 1 << 14;
  private static final Configuration HADOOP = new Configuration();
  private static final RecordReader READER =
      new RecordReader(
          ColumnNames.of(Defaults.settings().input().columns(), List.of()), MAX_BYTES, HADOOP);
  @TempDir static Path folder;

  @Test
  void whateverTheFileIsEveryRecordIsReadOrRefused() {
    ArabicFuzz.holds(
        24_000,
        fuzz -> {
          GeneratedFile sample = GeneratedFile.of(fuzz);
          FileFormat format = format(sample.name());
          byte[] bytes = sample.bytes();
          boolean damaged = fuzz.below(3) > 0;
          byte[] plain = damaged ? fuzz.mutated(bytes) : bytes;
          String compression = fuzz.below(40) == 0 ? ".bz2" : fuzz.oneOf("", "", ".gz");
          byte[] packed = compressed(plain, compression);
          boolean cut = !compression.isEmpty() && fuzz.below(2) == 0;
          byte[] written = cut ? fuzz.mutated(packed) : packed;
          Path file = write(sample.name() + compression, written);
          List<Row> rows = rows(new Slice(uri(file), format, 0, written.length, written.length));
          assertInOrder(rows, file);
          if (plain == bytes && written == packed && sample.clean()) {
            assertThat(rows).hasSize(sample.records());
            assertThat(rows).allMatch(row -> value(row, Records.REASON) == null);
          }
          if (format == FileFormat.JSON_LINES && compression.isEmpty() && written.length > 0) {
            int at = 1 + fuzz.below(written.length);
            List<Row> parts = new ArrayList<>();
            parts.addAll(rows(new Slice(uri(file), format, 0, at, written.length)));
            parts.addAll(
                rows(new Slice(uri(file), format, at, written.length - at, written.length)));
            assertThat(parts).isEqualTo(rows);
          }
          delete(file);
        });
  }

  @Test
  void aRecordWithoutEndIsRefusedAndNotHeldInMemory() throws IOException {
    String endless = "\"" + "ا".repeat(4 * MAX_BYTES);
    Path csv = write("endless.csv", ("text\n" + endless).getBytes(StandardCharsets.UTF_8));
    Path json = write("endless.json", ("[{\"text\":" + endless).getBytes(StandardCharsets.UTF_8));
    Path deep = write("deep.json", "[".repeat(8 * MAX_BYTES).getBytes(StandardCharsets.UTF_8));
    Path line = write("deep.jsonl", "{\"a\":".repeat(2000).getBytes(StandardCharsets.UTF_8));
    assertThat(reasons(csv, FileFormat.DELIMITED)).containsExactly(Reason.TOO_LONG.code());
    assertThat(reasons(json, FileFormat.JSON)).containsExactly(Reason.TOO_LONG.code());
    assertThat(reasons(deep, FileFormat.JSON)).containsExactly(Reason.MALFORMED_JSON.code());
    assertThat(reasons(line, FileFormat.JSON_LINES)).containsExactly(Reason.MALFORMED_JSON.code());
  }

  private static FileFormat format(String name) {
    return switch (name) {
      case "a.txt" -> FileFormat.TEXT;
      case "a.jsonl" -> FileFormat.JSON_LINES;
      case "a.json" -> FileFormat.JSON;
      default -> FileFormat.DELIMITED;
    };
  }

  private static List<Object> reasons(Path file, FileFormat format) throws IOException {
    long length = Files.size(file);
    return rows(new Slice(uri(file), format, 0, length, length)).stream()
        .map(row -> value(row, Records.REASON))
        .toList();
  }

  private static void assertInOrder(List<Row> rows, Path file) {
    long behind = 0;
    for (Row row : rows) {
      assertThat(value(row, Records.ORIGIN)).isEqualTo(uri(file));
      long position = RecordRows.position(row);
      assertThat(position).isGreaterThanOrEqualTo(behind);
      behind = position;
      boolean text = value(row, Records.TEXT) != null;
      assertThat(value(row, Records.REASON) == null).isEqualTo(text);
    }
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }

  private static String uri(Path file) {
    return "file:" + file;
  }

  private static List<Row> rows(Slice slice) {
    List<Row> rows = new ArrayList<>();
    Iterator<Row> records = READER.read(slice);
    records.forEachRemaining(rows::add);
    return rows;
  }

  private static Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writing over a file waits for the disk. */
  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] compressed(byte[] bytes, String compression) {
    if (compression.isEmpty()) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = compressing(packed, compression)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static OutputStream compressing(OutputStream out, String compression) throws IOException {
    if (compression.equals(".gz")) {
      return new GZIPOutputStream(out);
    }
    BZip2Codec codec = new BZip2Codec();
    codec.setConf(HADOOP);
    return codec.createOutputStream(out);
  }
}
