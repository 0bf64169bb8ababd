package org.marsad.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.csv.DelimitedRows;
import org.marsad.input.file.FileFormat;
import org.marsad.input.file.LocalFiles;
import org.marsad.input.file.PeekedInput;
import org.marsad.input.file.Slice;
import org.marsad.input.file.SliceInput;
import org.marsad.input.json.JsonDocuments;
import org.marsad.input.json.JsonLayout;
import org.marsad.input.json.JsonLines;
import org.marsad.input.parquet.ParquetRows;
import org.marsad.input.record.GuardedRecords;
import org.marsad.input.record.RecordRows;
import org.marsad.input.warc.WarcPages;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads one slice of a file into rows of {@link org.marsad.table.Records}, one by one, inside a
 * task. Never fails: whatever goes wrong becomes a row with a reason, and reading goes on with the
 * next record, or with the next file where the rest of this one cannot be read. At most one record
 * is held in memory.
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
    RecordRows rows = RecordRows.of(columns, slice);
    if (slice.format() == FileFormat.NO_FILE) {
      return only(rows.refused(0, Reason.UNREADABLE, LocalFiles.problem(slice.path())));
    }
    if (slice.format() == FileFormat.UNSUPPORTED) {
      String detail = "read are " + FileFormat.SUPPORTED;
      return only(rows.refused(0, Reason.UNSUPPORTED_FORMAT, detail));
    }
    if (slice.format() == FileFormat.PARQUET) {
      ParquetRows records = new ParquetRows(slice, rows, columns, hadoop.value());
      return new GuardedRecords(records, records, rows);
    }
    try {
      InputStream in = SliceInput.open(slice, hadoop.value());
      try {
        return new GuardedRecords(records(SliceInput.peeked(in, slice), slice, rows), in, rows);
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      return only(rows.unreadableRest(0, e));
    }
  }

  private Iterator<Row> records(PeekedInput file, Slice slice, RecordRows rows) throws IOException {
    return switch (slice.format()) {
      case TEXT -> text(file, slice, rows);
      case HTML -> only(new ArticleFile(slice, rows, maxBytes).page(file.in()));
      case WARC -> WarcPages.open(file.in(), rows, maxBytes);
      case JSON_LINES -> jsonLines(file, slice, rows);
      case JSON -> json(file, slice, rows);
      case DELIMITED -> DelimitedRows.open(file, rows, columns, maxBytes);
      default -> throw new IllegalStateException(slice.toString());
    };
  }

  /** Reads a text file as one article, or as records that it holds under the wrong name. */
  private Iterator<Row> text(PeekedInput file, Slice slice, RecordRows rows) throws IOException {
    return switch (WrongName.formatOf(start(file), columns)) {
      case JSON_LINES -> JsonLines.open(file.in(), slice, rows, maxBytes);
      case JSON -> JsonDocuments.open(file, rows, maxBytes);
      case DELIMITED -> DelimitedRows.open(file, rows, columns, maxBytes);
      default -> only(new ArticleFile(slice, rows, maxBytes).text(file.in()));
    };
  }

  private static String start(PeekedInput file) {
    return new String(file.head(), StandardCharsets.UTF_8);
  }

  /**
   * Reads a file named as JSON Lines, which may hold a document of many lines under the wrong name.
   * The first slice reads all of such a file, the others nothing.
   */
  private Iterator<Row> jsonLines(PeekedInput file, Slice slice, RecordRows rows)
      throws IOException {
    String start = slice.start() == 0 ? start(file) : startOfFile(slice);
    if (!JsonLayout.isDocument(start)) {
      return JsonLines.open(file.in(), slice, rows, maxBytes);
    }
    return slice.start() == 0
        ? JsonDocuments.open(file, rows, maxBytes)
        : Collections.emptyIterator();
  }

  /** Returns the first characters of the file that the slice is a part of. */
  private String startOfFile(Slice slice) throws IOException {
    try (InputStream in = SliceInput.open(slice.wholeFile(), hadoop.value())) {
      return start(PeekedInput.of(in));
    }
  }

  /** Reads a .json file, which may hold JSON Lines under the wrong name. */
  private Iterator<Row> json(PeekedInput file, Slice slice, RecordRows rows) throws IOException {
    byte[] head = file.head();
    Optional<TextDecoder> decoder = TextDecoder.of(head);
    boolean lines =
        decoder.map(known -> JsonLayout.isLines(known.line(head, 0, head.length))).orElse(false);
    return lines
        ? JsonLines.open(file.in(), slice, rows, maxBytes)
        : JsonDocuments.open(file, rows, maxBytes);
  }

  private static Iterator<Row> only(Row row) {
    return List.of(row).iterator();
  }
}
