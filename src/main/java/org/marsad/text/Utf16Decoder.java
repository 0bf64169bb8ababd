package org.marsad.text;

import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Decodes UTF-16 piece by piece and finds its feet again where a byte is missing or doubled. From
 * such a place on, the halves of all characters are exchanged: the byte that is 0 or 6 in every
 * letter of Latin and Arabic stands where the other one should be. Three such characters in a row
 * are taken for that damage; a replacement character stands for them.
 */
public final class Utf16Decoder {
  private static final int SHIFTED_IN_A_ROW = 3;
  private static final char REPLACEMENT = '\uFFFD';
  private static final char MARK = '\uFEFF';

  private final ByteOrder order;
  private final StringBuilder text = new StringBuilder();
  private byte[] rest = new byte[0];
  private int shifted;
  private boolean atStart = true;

  /**
   * Creates a decoder that stands at the start of a text.
   *
   * @param order which half of a character comes first
   */
  public Utf16Decoder(ByteOrder order) {
    this.order = order;
  }

  /**
   * Decodes a further piece.
   *
   * @param bytes the piece; what it ends with may be kept for the next one
   * @return the characters that are complete; the mark of the byte order is not one of them
   */
  public String decode(byte[] bytes) {
    byte[] all = joined(bytes);
    int at = 0;
    while (at + 1 < all.length) {
      char c = character(all[at], all[at + 1]);
      text.append(c);
      at += 2;
      shifted = isShifted(c) ? shifted + 1 : 0;
      if (shifted == SHIFTED_IN_A_ROW) {
        at -= 2 * SHIFTED_IN_A_ROW - 1;
        text.setLength(text.length() - SHIFTED_IN_A_ROW);
        text.append(REPLACEMENT);
        shifted = 0;
      }
    }
    return taken(all, at);
  }

  /** Returns what was kept of the last piece; half a character becomes a replacement character. */
  public String end() {
    StringBuilder last = new StringBuilder();
    for (int i = 0; i + 1 < rest.length; i += 2) {
      last.append(character(rest[i], rest[i + 1]));
    }
    if (rest.length % 2 == 1) {
      last.append(REPLACEMENT);
    }
    rest = new byte[0];
    return last.toString();
  }

  private byte[] joined(byte[] bytes) {
    byte[] all = new byte[rest.length + bytes.length];
    System.arraycopy(rest, 0, all, 0, rest.length);
    System.arraycopy(bytes, 0, all, rest.length, bytes.length);
    return all;
  }

  /** Takes the decoded characters but for those that the next piece may show to be damaged. */
  private String taken(byte[] all, int end) {
    int length = text.length();
    boolean half = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
    int kept = shifted == 0 && half ? 1 : shifted;
    rest = Arrays.copyOfRange(all, end - 2 * kept, all.length);
    shifted = 0;
    text.setLength(length - kept);
    boolean marked = atStart && text.length() > 0 && text.charAt(0) == MARK;
    atStart &= text.length() == 0;
    String result = text.substring(marked ? 1 : 0);
    text.setLength(0);
    return result;
  }

  private char character(byte first, byte second) {
    return order == ByteOrder.LITTLE_ENDIAN
        ? (char) ((second & 0xFF) << 8 | first & 0xFF)
        : (char) ((first & 0xFF) << 8 | second & 0xFF);
  }

  private static boolean isShifted(char c) {
    return isUsualHigh(c & 0xFF) && !isUsualHigh(c >> 8);
  }

  private static boolean isUsualHigh(int half) {
    return half == 0 || half == 6;
  }
}
