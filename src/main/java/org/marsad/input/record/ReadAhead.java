package org.marsad.input.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;

/**
 * An iterator over the records of a file that reads a record as soon as it is asked whether there
 * is one. So every failure occurs in {@link #hasNext}, as an {@link UncheckedIOException}; after it
 * the iterator is at its end.
 */
public abstract class ReadAhead implements Iterator<Row> {
  private Row next;
  private boolean ended;

  /**
   * Reads the next record.
   *
   * @return its row, or null at the end
   * @throws IOException if nothing more can be read
   */
  protected abstract Row read() throws IOException;

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        ended = next == null;
      }
    }
    return next != null;
  }

  @Override
  public final Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }
}
