package org.marsad.input.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.BoundedInput;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.testing.Defaults;

class GuardedRecordsTest {
  private static final RecordRows ROWS =
      RecordRows.of(
          ColumnNames.of(Defaults.settings().input().columns(), List.of()),
          new Slice("s3a://bucket/a.json", FileFormat.JSON, 0, 9, 9));

  @Test
  void aFailureBecomesALastRefusedRecordBehindTheOthers() {
    File file = new File();
    List<Row> rows = read(file, new Failing(2, new IOException("token=abc expired")));
    assertThat(rows).hasSize(3);
    assertThat(value(rows.get(2), Records.POSITION)).isEqualTo(2L);
    assertThat(value(rows.get(2), Records.REASON)).isEqualTo("unreadable");
    assertThat(value(rows.get(2), Records.DETAIL))
        .isEqualTo("from here on: IOException: token=*** expired");
    assertThat(file.closed).isEqualTo(1);
  }

  @Test
  void aFailureIsDescribedAlikeInEveryRun() {
    assertThat(detail(new IOException("no size in org.example.Page$Header@3eee6b2c, end")))
        .isEqualTo("from here on: IOException: no size in org.example.Page$Header, end");
    assertThat(detail(new IOException("no s3a://me:key@deadbeef/a")))
        .isEqualTo("from here on: IOException: no s3a://***@deadbeef/a");
    assertThat(detail(new NullPointerException("because \"buf\" is null")))
        .isEqualTo("from here on: NullPointerException");
    assertThat(detail(new IllegalStateException()))
        .isEqualTo("from here on: IllegalStateException");
  }

  private static Object detail(Exception failure) {
    return value(ROWS.unreadableRest(0, failure), Records.DETAIL);
  }

  @Test
  void aRecordThatIsTooLongHasAReasonOfItsOwn() {
    List<Row> rows = read(new File(), new Failing(0, new BoundedInput.RecordTooLong(7)));
    assertThat(value(rows.get(0), Records.REASON)).isEqualTo("too_long");
    assertThat(value(rows.get(0), Records.DETAIL))
        .isEqualTo("from here on: a record of over 7 bytes");
  }

  @Test
  void aFailureToCloseIsShownToo() {
    File file = new File();
    file.failure = new IOException("checksum");
    List<Row> rows = read(file, List.of(ROWS.record(4, Map.of("text", "نص"))).iterator());
    assertThat(rows).hasSize(2);
    assertThat(value(rows.get(1), Records.POSITION)).isEqualTo(5L);
    assertThat(value(rows.get(1), Records.DETAIL)).isEqualTo("from here on: IOException: checksum");
  }

  @Test
  void theFirstFailureIsTheOneShown() {
    File file = new File();
    file.failure = new IOException("second");
    List<Row> rows = read(file, new Failing(0, new IOException("first")));
    assertThat(rows).hasSize(1);
    assertThat(value(rows.get(0), Records.DETAIL)).asString().endsWith("first");
  }

  private static List<Row> read(File file, Iterator<Row> records) {
    GuardedRecords guarded = new GuardedRecords(records, file, ROWS);
    List<Row> rows = new ArrayList<>();
    guarded.forEachRemaining(rows::add);
    assertThat(guarded.hasNext()).isFalse();
    return rows;
  }

  private static Object value(Row row, Field field) {
    return row.get(Records.TABLE.fields().indexOf(field));
  }

  /** Gives some records and then fails. */
  private static final class Failing extends ReadAhead {
    private final int records;
    private final IOException failure;
    private int read;

    Failing(int records, IOException failure) {
      this.records = records;
      this.failure = failure;
    }

    @Override
    protected Row read() throws IOException {
      if (read == records) {
        throw failure;
      }
      return ROWS.record(read++, Map.of("text", "نص"));
    }
  }

  /** Counts how often it is closed. */
  private static final class File extends ByteArrayInputStream {
    private IOException failure;
    private int closed;

    File() {
      super(new byte[0]);
    }

    @Override
    public void close() throws IOException {
      closed++;
      if (failure != null) {
        throw failure;
      }
    }
  }
}
