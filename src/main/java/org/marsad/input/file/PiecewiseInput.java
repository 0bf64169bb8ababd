package org.marsad.input.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream of bytes that are made piece by piece out of another stream. */
abstract class PiecewiseInput extends InputStream {
  private static final int PIECE_BYTES = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[PIECE_BYTES];
  private byte[] piece = new byte[0];
  private int at;

  /**
   * Creates a stream.
   *
   * @param in what the pieces are made of; is closed with this stream
   */
  PiecewiseInput(InputStream in) {
    this.in = in;
  }

  /** Makes a piece, which may be empty, of the next bytes of the other stream. */
  abstract byte[] piece(byte[] bytes);

  /** Makes the last piece, which may be empty, at the end of the other stream. */
  abstract byte[] lastPiece();

  /** Goes to the next piece that is not empty. Returns whether there is one. */
  private boolean advance() throws IOException {
    boolean ended = false;
    while (at == piece.length && !ended) {
      int length = in.read(buffer);
      ended = length < 0;
      piece = ended ? lastPiece() : piece(Arrays.copyOf(buffer, length));
      at = 0;
    }
    return at < piece.length;
  }

  @Override
  public int read() throws IOException {
    return advance() ? piece[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!advance()) {
      return -1;
    }
    int count = Math.min(length, piece.length - at);
    System.arraycopy(piece, at, bytes, from, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
