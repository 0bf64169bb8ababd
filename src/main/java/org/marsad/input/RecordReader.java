package org.marsad.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    if (slice.format() == FileFormat.UNSUPPORTED) {
      String detail = "read are " + FileFormat.SUPPORTED;
      return only(rows.refused(0, Reason.UNSUPPORTED_FORMAT, detail));
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

  private Iterator<Row> records(InputStream in, Slice slice, RecordRows rows) throws IOException {
    return switch (slice.format()) {
      case TEXT -> only(article(in, slice, rows));
      case HTML -> only(HtmlRecords.read(in, slice, rows, maxBytes));
      case JSON_LINES -> JsonLines.open(in, slice, rows, maxBytes);
      case JSON -> json(SliceInput.buffered(in), slice, rows);
      case DELIMITED -> DelimitedRows.open(SliceInput.buffered(in), rows, maxBytes);
      default -> throw new IllegalStateException(slice.toString());
    };
  }

  /** Reads a text file as one article, whose id is the name of the file without its extension. */
  private Row article(InputStream in, Slice slice, RecordRows rows) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      String detail = String.format(Locale.ROOT, "over %d bytes", maxBytes);
      return rows.refused(0, Reason.TOO_LONG, detail);
    }
    Optional<String> text = TextDecoder.decode(bytes);
    if (text.isEmpty()) {
      return rows.undecodableFile();
    }
    String id = slice.file().getName().replaceFirst("(?i)\\.txt(\\.\\w+)?$", "");
    return rows.record(0, Map.of(Records.TEXT.name(), text.get(), Records.ID.name(), id));
  }

  /** Reads a .json file, which may hold JSON Lines under the wrong name. */
  private Iterator<Row> json(BufferedInputStream in, Slice slice, RecordRows rows)
      throws IOException {
    String head = new String(SliceInput.head(in), StandardCharsets.UTF_8);
    String firstLine = head.strip().lines().findFirst().orElse("");
    return firstLine.startsWith("{") && JsonObjects.isObject(firstLine)
        ? JsonLines.open(in, slice, rows, maxBytes)
        : JsonDocuments.open(in, rows, maxBytes);
  }

  private static Iterator<Row> only(Row row) {
    return List.of(row).iterator();
  }
}
