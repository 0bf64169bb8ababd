package org.marsad.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
      case JSON_LINES -> jsonLines(in, slice, rows);
      case JSON -> json(in, slice, rows);
      case DELIMITED -> DelimitedRows.open(in, rows, columns, maxBytes);
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.marsad.table.Records;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads one slice of a file into rows of {@link Records}, one by one, inside a task. Never fails:
 * whatever goes wrong becomes a row with a reason, and reading goes on with the next record, or
 * with the next file where the rest of this one cannot be read. At most one record is held in
 * memory.
 */
final class RecordReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ColumnNames columns;
  private final int maxBytes;
  private final SerializableConfiguration hadoop;

  /**
   * Creates a reader, which is sent to the tasks.
   *
   * @param columns the names that files use for our columns
   * @param maxBytes the length that a record may have, {@code input.max_bytes}
   * @param hadoop the settings of the file systems
   */
  RecordReader(ColumnNames columns, int maxBytes, Configuration hadoop) {
    this.columns = columns;
    this.maxBytes = maxBytes;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  /** Reads the records of a slice, in the order of the file; the file is open until the last. */
  Iterator<Row> read(Slice slice) {
    RecordRows rows = new RecordRows(columns, slice);
    if (slice.format() == FileFormat.NO_FILE) {
      return only(rows.refused(0, Reason.UNREADABLE, LocalFiles.problem(slice.path())));
    }
    if (slice.format() == FileFormat.UNSUPPORTED) {
      String detail = "read are " + FileFormat.SUPPORTED;
      return only(rows.refused(0, Reason.UNSUPPORTED_FORMAT, detail));
    }
    if (slice.format() == FileFormat.PARQUET) {
      ParquetRows records = new ParquetRows(slice, rows, hadoop.value());
      return new GuardedRecords(records, records, rows);
    }
    try {
      InputStream in = SliceInput.open(slice, hadoop.value());
      try {
        return new GuardedRecords(records(in, slice, rows), in, rows);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      return only(rows.unreadableRest(0, e));
    }
  }

  private Iterator<Row> records(InputStream file, Slice slice, RecordRows rows) throws IOException {
    BufferedInputStream in = SliceInput.withoutUtf16(file, slice);
    return switch (slice.format()) {
      case TEXT -> only(article(in, slice, rows));
    byte[] head = SliceInput.head(in);
    Optional<TextDecoder> decoder = TextDecoder.of(head);
    boolean lines =
        decoder.map(known -> JsonLayout.isLines(known.line(head, 0, head.length))).orElse(false);
    return lines ? JsonLines.open(in, slice, rows, maxBytes) : documents(in, rows);
  }

  private Iterator<Row> documents(BufferedInputStream in, RecordRows rows) throws IOException {
    Optional<TextDecoder> decoder = TextDecoder.of(SliceInput.head(in));
    return decoder.isEmpty()
        ? only(rows.undecodableFile())
        : JsonDocuments.open(new MendedInput(in, decoder.get()), rows, maxBytes);
  }

  private static Iterator<Row> only(Row row) {
    return List.of(row).iterator();
  }
}
