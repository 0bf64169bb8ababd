package org.marsad.input.parquet;

import java.io.IOException;

/** The failure of a part of a Parquet file, behind which reading can go on. */
final class DamagedRows extends IOException {
  private static final long serialVersionUID = 1L;

  private final long first;
  private final long last;

  /**
   * Creates the failure.
   *
   * @param first the number in the file of the first row that cannot be read
   * @param last the number of the last such row
   * @param cause what reading threw
   */
  DamagedRows(long first, long last, Throwable cause) {
    super(cause);
    this.first = first;
    this.last = last;
  }

  long first() {
    return first;
  }

  long last() {
    return last;
  }
}
