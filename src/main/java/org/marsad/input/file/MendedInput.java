package org.marsad.input.file;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.marsad.text.TextDecoder;

/**
 * The valid UTF-8 of a text whose bytes may be damaged or in an older charset. Bytes that are valid
 * are passed on as they are. In others every stretch between two quotes or line ends, such as a
 * value of JSON, is decoded by itself as {@link TextDecoder} decodes a line.
 */
public final class MendedInput extends PiecewiseInput {
  private final TextDecoder decoder;
  private byte[] rest = new byte[0];

  /**
   * Creates a stream.
   *
   * @param in the text from its start
   * @param decoder decodes what is not valid
   */
  public MendedInput(InputStream in, TextDecoder decoder) {
    super(in);
    this.decoder = decoder;
  }

  @Override
  byte[] piece(byte[] bytes) {
    byte[] all = Arrays.copyOf(rest, rest.length + bytes.length);
    System.arraycopy(bytes, 0, all, rest.length, bytes.length);
    int end = all.length;
    while (end > rest.length && all[end - 1] < 0) { // a character may be cut
      end--;
    }
    end = end == rest.length ? all.length : end;
    rest = Arrays.copyOfRange(all, end, all.length);
    return mended(Arrays.copyOf(all, end));
  }

  @Override
  byte[] lastPiece() {
    byte[] last = mended(rest);
    rest = new byte[0];
    return last;
  }

  private byte[] mended(byte[] bytes) {
    if (TextDecoder.isUtf8(bytes)) {
      return bytes;
    }
    ByteArrayOutputStream mended = new ByteArrayOutputStream(bytes.length + bytes.length / 2);
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '"' || bytes[i] == '\n') {
        mended.writeBytes(decoder.line(bytes, start, i).getBytes(StandardCharsets.UTF_8));
        if (i < bytes.length) {
          mended.write(bytes[i]);
        }
        start = i + 1;
      }
    }
    return mended.toByteArray();
  }
}
