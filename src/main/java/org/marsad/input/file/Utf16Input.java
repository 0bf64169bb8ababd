package org.marsad.input.file;

import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.marsad.text.Utf16Decoder;

/** The UTF-8 of a text that another stream holds in UTF-16, without the mark of the byte order. */
final class Utf16Input extends PiecewiseInput {
  private final Utf16Decoder decoder;

  /**
   * Creates a stream.
   *
   * @param in the text in UTF-16 from its start
   * @param order which half of a character comes first
   */
  Utf16Input(InputStream in, ByteOrder order) {
    super(in);
    this.decoder = new Utf16Decoder(order);
  }

  @Override
  byte[] piece(byte[] bytes) {
    return decoder.decode(bytes).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  byte[] lastPiece() {
    return decoder.end().getBytes(StandardCharsets.UTF_8);
  }
}
