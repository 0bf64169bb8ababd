package org.marsad.input;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.marsad.config.Secrets;
import org.marsad.input.BoundedInput.RecordTooLong;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;

/**
 * Builds the rows of {@link Records} for one slice: read records from a file's own names and
 * values, refused ones from a reason. Secrets in paths and messages are masked.
 */
final class RecordRows {
  private static final int POSITION = Records.TABLE.fields().indexOf(Records.POSITION);

  private final ColumnNames columns;
  private final Slice slice;

  RecordRows(ColumnNames columns, Slice slice) {
    this.columns = columns;
    this.slice = slice;
  }

  /** Returns the position of a row that this class has built. */
  static long position(Row row) {
    return row.getLong(POSITION);
  }

  /**
   * Builds a row from a record. The source falls back to the host of the address, then to the name
   * of the file's folder. A record without text gets a reason.
   *
   * @param position where the record stands in the file, see {@link Records#POSITION}
   * @param values the record's values by {@linkplain ColumnNames#normalized normalized} name;
   *     values may be null
   */
  Row record(long position, Map<String, String> values) {
    String text = columns.value(Records.TEXT, values::get);
    String url = columns.value(Records.URL, values::get);
    String source =
        Optional.ofNullable(columns.value(Records.SOURCE, values::get))
            .or(() -> Optional.ofNullable(url).flatMap(CanonicalUrl::host))
            .orElse(slice.folderName());
    Map<Field, Object> row = placed(position);
    row.put(Records.ID, columns.value(Records.ID, values::get));
    row.put(Records.SOURCE, source);
    row.put(Records.URL, url);
    row.put(Records.TITLE, columns.value(Records.TITLE, values::get));
    row.put(Records.TEXT, text);
    row.put(Records.PUBLISHED, columns.value(Records.PUBLISHED, values::get));
    if (text == null) {
      addReasonOfMissingText(row, values);
    }
    return Records.TABLE.row(row);
  }

  private void addReasonOfMissingText(Map<Field, Object> row, Map<String, String> values) {
    if (columns.candidates(Records.TEXT, values.keySet()).isEmpty()) {
      row.put(Records.REASON, Reason.MISSING_TEXT.code());
      row.put(Records.DETAIL, ColumnNames.missingText(values.keySet()));
    } else {
      row.put(Records.REASON, Reason.EMPTY.code());
      row.put(Records.DETAIL, ColumnNames.BLANK_TEXT);
    }
  }

  private Map<Field, Object> placed(long position) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Records.ORIGIN, Secrets.masked(slice.path()));
    row.put(Records.POSITION, position);
    return row;
  }

  /**
   * Builds the row of a record that cannot be read, while those after it can.
   *
   * @param detail what exactly was found
   */
  Row refused(long position, Reason reason, String detail) {
    Map<Field, Object> row = placed(position);
    row.put(Records.REASON, reason.code());
    row.put(Records.DETAIL, detail);
    return Records.TABLE.row(row);
  }

  /** Builds the row that stands for all records from a position to the end of the file. */
  Row refusedRest(long position, Reason reason, String detail) {
    return refused(position, reason, "from here on: " + detail);
  }

  /** Builds the row of a file whose bytes are text in no known charset. */
  Row undecodableFile() {
    return refused(0, Reason.UNDECODABLE, "no UTF-8, UTF-16, windows-1256 or ISO-8859-6 text");
  }

  /**
   * Builds the row that stands for the rest of a file after a failure.
   *
   * @param failure what reading threw; of an {@link UncheckedIOException} its cause is shown
   */
  Row unreadableRest(long position, Exception failure) {
    Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
    if (cause instanceof RecordTooLong) {
      return refusedRest(position, Reason.TOO_LONG, cause.getMessage());
    }
    return refusedRest(
        position,
        Reason.UNREADABLE,
        String.format(
            Locale.ROOT,
            "%s: %s",
            cause.getClass().getSimpleName(),
            Secrets.masked(cause.getMessage())));
  }
}
