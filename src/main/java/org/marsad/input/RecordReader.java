package org.marsad.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.csv.DelimitedRows;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.LocalFiles;
import org.marsad.input.file.MendedInput;
import org.marsad.input.file.Slice;
import org.marsad.input.file.SliceInput;
import org.marsad.input.json.JsonDocuments;
import org.marsad.input.json.JsonLayout;
import org.marsad.input.json.JsonLines;
import org.marsad.input.parquet.ParquetRows;
import org.marsad.input.record.GuardedRecords;
import org.marsad.input.record.RecordRows;
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
      case TEXT -> text(in, slice, rows);
      case HTML -> only(HtmlRecords.read(in, slice, rows, maxBytes));
      case JSON_LINES -> jsonLines(in, slice, rows);
      case JSON -> json(in, slice, rows);
      case DELIMITED -> DelimitedRows.open(in, rows, columns, maxBytes);
      default -> throw new IllegalStateException(slice.toString());
    };
  }

  /** Reads a text file as one article, or as records that it holds under the wrong name. */
  private Iterator<Row> text(BufferedInputStream in, Slice slice, RecordRows rows)
      throws IOException {
    String start = new String(SliceInput.head(in), StandardCharsets.UTF_8);
    return switch (WrongName.formatOf(start, columns)) {
      case JSON_LINES -> JsonLines.open(in, slice, rows, maxBytes);
      case JSON -> documents(in, rows);
      case DELIMITED -> DelimitedRows.open(in, rows, columns, maxBytes);
      default -> only(article(in, slice, rows));
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
    String id = slice.file().getName().replaceFirst("(?i)\\.te?xt(\\.\\w+)?$", "");
    return rows.article(text.get(), id);
  }

  /**
   * Reads a file named as JSON Lines, which may hold a document of many lines under the wrong name.
   * The first slice reads all of such a file, the others nothing.
   */
  private Iterator<Row> jsonLines(BufferedInputStream in, Slice slice, RecordRows rows)
      throws IOException {
    if (!JsonLayout.isDocument(start(in, slice))) {
      return JsonLines.open(in, slice, rows, maxBytes);
    }
    return slice.start() == 0 ? documents(in, rows) : Collections.emptyIterator();
  }

  /** Returns the first characters of the file that the slice is a part of. */
  private String start(BufferedInputStream in, Slice slice) throws IOException {
    if (slice.start() == 0) {
      return new String(SliceInput.head(in), StandardCharsets.UTF_8);
    }
    Slice whole =
        new Slice(slice.path(), slice.format(), 0, slice.fileLength(), slice.fileLength());
    try (BufferedInputStream file = SliceInput.buffered(SliceInput.open(whole, hadoop.value()))) {
      return new String(SliceInput.head(file), StandardCharsets.UTF_8);
    }
  }

  /** Reads a .json file, which may hold JSON Lines under the wrong name. */
  private Iterator<Row> json(BufferedInputStream in, Slice slice, RecordRows rows)
      throws IOException {
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
