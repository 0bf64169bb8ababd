package org.marsad.input.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A stream that fails with {@link RecordTooLong} when a record takes more bytes than may be held in
 * memory. A quote that is never closed would otherwise make one record of a whole file. The bound
 * is not exact, because parsers read ahead: 64 KB more are let through.
 */
public final class BoundedInput extends FilterInputStream {
  private static final int READ_AHEAD_BYTES = 1 << 16;

  private final int maxBytes;
  private long left;

  /** The failure of a record that is longer than allowed. */
  public static final class RecordTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param maxBytes the length that a record may have
     */
    public RecordTooLong(int maxBytes) {
      super(String.format(Locale.ROOT, "a record of over %d bytes", maxBytes));
    }
  }

  private BoundedInput(InputStream in, int maxBytes, long left) {
    super(in);
    this.maxBytes = maxBytes;
    this.left = left;
  }

  /**
   * Wraps a stream that stands at the start of a record.
   *
   * @param in the stream
   * @param maxBytes the length that a record may have
   * @return the stream, bounded
   */
  public static BoundedInput of(InputStream in, int maxBytes) {
    return new BoundedInput(in, maxBytes, budget(maxBytes));
  }

  private static long budget(int maxBytes) {
    return (long) maxBytes + READ_AHEAD_BYTES;
  }

  /** Starts counting anew, for the next record. */
  public void startRecord() {
    left = budget(maxBytes);
  }

  @Override
  public int read() throws IOException {
    return count(in.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = in.read(bytes, from, length);
    return count(read, read);
  }

  private int count(int result, int bytes) throws RecordTooLong {
    left -= result < 0 ? 0 : bytes;
    if (left < 0) {
      throw new RecordTooLong(maxBytes);
    }
    return result;
  }
}
