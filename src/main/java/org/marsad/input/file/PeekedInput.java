package org.marsad.input.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream of bytes of which the first are known before it is read: they tell what it holds. */
public final class PeekedInput {
  private static final int HEAD_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] head;

  private PeekedInput(InputStream in, byte[] head) {
    this.in = in;
    this.head = head;
  }

  /**
   * Looks at the start of a stream.
   *
   * @param in the stream from its first byte on
   * @return the stream, of which nothing is consumed
   * @throws IOException if the stream cannot go back to its start
   */
  public static PeekedInput of(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, HEAD_BYTES);
    buffered.mark(HEAD_BYTES);
    byte[] head = read(buffered);
    buffered.reset();
    return new PeekedInput(buffered, head);
  }

  private static byte[] read(InputStream in) {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    try {
      int read = in.read(head);
      while (read > 0) {
        length += read;
        read = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      // It occurs again when records are read.
    }
    return Arrays.copyOf(head, length);
  }

  /**
   * Returns the stream.
   *
   * @return the stream from its first byte on, that of the head included
   */
  public InputStream in() {
    return in;
  }

  /**
   * Returns the first bytes. A failure of the stream among them is not reported here: it occurs
   * again when the stream is read, and what stands before it still holds records.
   *
   * @return the first 64 KB, or less where the stream ends or fails
   */
  public byte[] head() {
    return head;
  }
}
