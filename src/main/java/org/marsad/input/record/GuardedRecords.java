package org.marsad.input.record;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.sql.Row;

/**
 * An iterator that never fails: a failure of the storage, the compression or a parser becomes a
 * last, refused record. Closes the file at the end.
 */
public final class GuardedRecords implements Iterator<Row> {
  private final Iterator<Row> records;
  private final Closeable in;
  private final RecordRows rows;
  private long nextPosition;
  private Row failure;
  private boolean closed;

  /**
   * Wraps the records of a file.
   *
   * @param records the records; may throw in {@link Iterator#hasNext}
   * @param in the file they are read from, closed when there are no more
   * @param rows builds the last record
   */
  public GuardedRecords(Iterator<Row> records, Closeable in, RecordRows rows) {
    this.records = records;
    this.in = in;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    if (failure != null) {
      return true;
    }
    if (closed) {
      return false;
    }
    try {
      if (records.hasNext()) {
        return true;
      }
    } catch (RuntimeException e) {
      failure = rows.unreadableRest(nextPosition, e);
    }
    close();
    return failure != null;
  }

  @Override
  public Row next() {
    if (failure != null) {
      Row last = failure;
      failure = null;
      return last;
    }
    Row row = records.next();
    nextPosition = RecordRows.position(row) + 1;
    return row;
  }

  private void close() {
    closed = true;
    try {
      in.close();
    } catch (IOException e) {
      if (failure == null) {
        failure = rows.unreadableRest(nextPosition, e);
      }
    }
  }
}
