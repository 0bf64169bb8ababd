package org.marsad.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.input.record.RecordRows;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;

/** Damage inside a Parquet file costs one refused record a group of rows, and never the run. */
class DamagedParquetTest {
  private static final int ROWS = 40;
  private static final Pattern RANGE = Pattern.compile("records (\\d+) to (\\d+): .*");
  private static final RecordReader READER =
      new RecordReader(
          ColumnNames.of(Defaults.settings().input().columns(), List.of()),
          1 << 16,
          new Configuration());

  private static final MessageType TYPE =
      MessageTypeParser.parseMessageType(
          "message m { required int64 id; required binary text (STRING);"
              + " optional binary source (STRING); required int64 date (TIMESTAMP(MILLIS,true));"
              + " required double score; }");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"UNCOMPRESSED, false", "SNAPPY, true", "SNAPPY, false", "ZSTD, false", "GZIP, false"})
  void everyRowIsReadOrRefusedWhereverTheDamageIs(CompressionCodecName codec, boolean checksums)
      throws IOException {
    byte[] whole = written(codec, checksums);
    assertThat(rows(whole)).hasSize(ROWS).allMatch(row -> value(row, Records.REASON) == null);
    for (int at = 4; at < whole.length; at += 11) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 7);
      List<Row> rows = rows(damaged);
      assertThat(missing(rows)).as("a flipped bit at byte %d", at).isZero();
      if (checksums && at < whole.length / 2) {
        assertThat(texts(rows)).as("what is read at byte %d", at).isSubsetOf(texts(rows(whole)));
      }
    }
  }

  @Test
  void readsTheGroupsOfRowsBehindADamagedOne() throws IOException {
    byte[] damaged = written(CompressionCodecName.SNAPPY, true);
    Arrays.fill(damaged, 300, 340, (byte) 0xFF);
    List<Row> rows = rows(damaged);
    assertThat(rows.stream().filter(row -> value(row, Records.REASON) != null)).hasSize(1);
    assertThat(rows).hasSizeGreaterThan(ROWS / 2);
    assertThat(missing(rows)).isZero();
  }

  @Test
  void whateverIsChangedEveryRowIsReadOrRefused() throws IOException {
    byte[] whole = written(CompressionCodecName.SNAPPY, false);
    ArabicFuzz.holds(1_500, fuzz -> assertThat(missing(rows(fuzz.mutated(whole)))).isZero());
  }

  /** Returns how many rows are neither read nor refused; none where the file as such is refused. */
  private static int missing(List<Row> rows) {
    BitSet covered = new BitSet();
    for (Row row : rows) {
      String detail = Objects.toString(value(row, Records.DETAIL), "");
      Matcher range = RANGE.matcher(detail);
      int from = (int) Math.min(ROWS, Math.max(0, RecordRows.position(row)));
      int to = from;
      if (range.matches()) {
        to = (int) Math.min(ROWS, Long.parseLong(range.group(2)));
      } else if (detail.startsWith("from here on")) {
        to = ROWS;
      }
      covered.set(from, Math.max(from, to) + 1);
    }
    return ROWS - covered.get(0, ROWS).cardinality();
  }

  private static List<Object> texts(List<Row> rows) {
    List<Object> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(value(row, Records.TEXT)));
    texts.removeIf(Objects::isNull);
    return texts;
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }

  private List<Row> rows(byte[] bytes) {
    Path file = folder.resolve("damaged.parquet");
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Row> rows = new ArrayList<>();
    READER
        .read(Slice.whole("file:" + file, FileFormat.PARQUET, bytes.length))
        .forEachRemaining(rows::add);
    return rows;
  }

  private byte[] written(CompressionCodecName codec, boolean checksums) throws IOException {
    Path file = folder.resolve(codec + "-" + checksums + ".parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new org.apache.hadoop.fs.Path(file.toUri()))
            .withType(TYPE)
            .withCompressionCodec(codec)
            .withPageWriteChecksumEnabled(checksums)
            .withRowGroupSize(1024L)
            .withPageSize(256)
            .withMinRowCountForPageSizeCheck(5)
            .withMaxRowCountForPageSizeCheck(10)
            .build()) {
      for (int i = 0; i < ROWS; i++) {
        Group row = new SimpleGroupFactory(TYPE).newGroup();
        row.append("id", (long) i)
            .append("text", "رُمِّم جسر النخيل للمرة " + i + " في هذا العام")
            .append("date", 1_609_842_000_000L + i)
            .append("score", i / 7.0);
        if (i % 3 > 0) {
          row.append("source", "الواحة");
        }
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }
}
