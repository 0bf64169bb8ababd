package org.marsad.text;

import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes bytes of an unknown charset: UTF-8, UTF-16, windows-1256 or ISO-8859-6. Valid UTF-8 is
 * decoded at once. In all else every line is judged by itself, so that damage costs a character and
 * a file may change its charset from line to line: a line most of whose bytes are characters of
 * UTF-8 is UTF-8, and what does not fit becomes U+FFFD; any other line is in the older charset
 * whose letters it has. A line of very few bytes outside ASCII follows the file it stands in. Zero
 * bytes are dropped; four or more of them between characters leave one U+FFFD, because something
 * was lost there.
 */
public final class TextDecoder {
  private static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  private static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
  private static final int SAMPLE = 1 << 16;

  /** The bytes outside ASCII from which on a line tells its charset by itself. */
  private static final int TELLING_BYTES = 4;

  /** The share of bytes 0 and 6 that stand alone from which on a text is UTF-16. */
  private static final double ENOUGH_USUAL = 0.35;

  private static final int HOLE = 4;
  private static final char REPLACEMENT = '\uFFFD';

  /** The charset of the file, or null if nothing shows it. */
  private final Charset usual;

  private TextDecoder(Charset usual) {
    this.usual = usual;
  }

  /**
   * Creates a decoder for the lines of a file.
   *
   * @param head the first bytes of the file, which is not in UTF-16
   * @return the decoder, or empty if the bytes are no text
   */
  public static Optional<TextDecoder> of(byte[] head) {
    ByteCensus census = ByteCensus.of(head, 0, head.length);
    return census.isBinary(head.length)
        ? Optional.empty()
        : Optional.of(new TextDecoder(census.isAscii() ? null : charset(census, null)));
  }

  /**
   * Returns the charset of most of these bytes, of which the first 64 KB are looked at, or empty if
   * they are no text.
   */
  public static Optional<Charset> detect(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    Optional<Charset> wide = utf16(sample);
    if (wide.isPresent()) {
      return wide;
    }
    ByteCensus census = ByteCensus.of(sample, 0, sample.length);
    return census.isBinary(sample.length)
        ? Optional.empty()
        : Optional.of(charset(census, census.isAscii() ? StandardCharsets.UTF_8 : null));
  }

  /**
   * Returns UTF-16 in one of its two byte orders if a text that starts with these bytes is in it:
   * by its mark, else by the bytes 0 and 6, which are one half of nearly every character of a text
   * in Latin or Arabic letters, always the same half.
   */
  public static Optional<Charset> utf16(byte[] head) {
    if (startsWith(head, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    int[] usual = new int[2];
    boolean zero = false;
    for (int i = 0; i < head.length; i++) {
      boolean alone = isUsual(head[i]) && (i == 0 || !isUsual(head[i - 1]));
      usual[i & 1] += alone ? 1 : 0;
      zero |= head[i] == 0;
    }
    if (!zero || usual[0] + usual[1] < ENOUGH_USUAL * head.length) {
      return Optional.empty();
    }
    int little = spacesBetweenArabic(head, 0, 1);
    int big = spacesBetweenArabic(head, 1, 0);
    boolean littleFirst = little == big ? usual[1] >= usual[0] : little > big;
    return Optional.of(littleFirst ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  /** Counts spaces with an Arabic letter on one side, for an order of the halves of a character. */
  private static int spacesBetweenArabic(byte[] head, int low, int high) {
    int spaces = 0;
    for (int i = 1; i + 2 < head.length; i++) {
      boolean arabic = low == 0 ? head[i - 1] == 6 : head[i + 2] == 6;
      spaces += arabic && head[i + low] == ' ' && head[i + high] == 0 ? 1 : 0;
    }
    return spaces;
  }

  private static boolean isUsual(byte half) {
    return half == 0 || half == 6;
  }

  /** Returns which half of a character comes first in a charset that {@link #utf16} gives. */
  public static ByteOrder order(Charset utf16) {
    return utf16.equals(StandardCharsets.UTF_16LE) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
  }

  /** Whether bytes are valid UTF-8 without zeros. */
  public static boolean isUtf8(byte[] bytes) {
    return isWhole(new String(bytes, StandardCharsets.UTF_8)) // five times as fast as a census
        || ByteCensus.of(bytes, 0, bytes.length).isUtf8();
  }

  /** Returns the text, without byte order mark, or empty if the bytes are no text. */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (isWhole(text)) {
      return Optional.of(withoutMark(text));
    }
    Optional<Charset> wide = utf16(bytes);
    if (wide.isPresent()) {
      Utf16Decoder decoder = new Utf16Decoder(order(wide.get()));
      return Optional.of(decoder.decode(bytes) + decoder.end());
    }
    return of(bytes).map(decoder -> withoutMark(decoder.lines(bytes)));
  }

  private String lines(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int start = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n') {
        text.append(line(bytes, start, i));
        text.append(i == bytes.length ? "" : "\n");
        start = i + 1;
      }
    }
    return text.toString();
  }

  /**
   * Returns a line, whatever its bytes are.
   *
   * @param bytes holds the line
   * @param from where the line starts
   * @param to where it ends, exclusive
   */
  public String line(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    return isWhole(text) ? text : mended(bytes, from, to);
  }

  private static boolean isWhole(String text) {
    return text.indexOf(REPLACEMENT) < 0 && text.indexOf('\0') < 0;
  }

  private String mended(byte[] bytes, int from, int to) {
    ByteCensus census = ByteCensus.of(bytes, from, to);
    String text = new String(bytes, from, to - from, charset(census, usual));
    return census.nuls() == 0 ? text : withoutNuls(text);
  }

  private static Charset charset(ByteCensus census, Charset usual) {
    boolean few = census.encoded() + census.stray() < TELLING_BYTES;
    if (census.encoded() > census.stray() || census.stray() == 0) {
      return StandardCharsets.UTF_8;
    }
    if (few || census.windows() == census.iso()) {
      return usual == null ? few ? StandardCharsets.UTF_8 : WINDOWS_1256 : telling(usual, few);
    }
    return census.iso() > census.windows() ? ISO_8859_6 : WINDOWS_1256;
  }

  /** Returns the usual charset, but for UTF-8 where a line is clearly in an older one. */
  private static Charset telling(Charset usual, boolean few) {
    return !few && usual.equals(StandardCharsets.UTF_8) ? WINDOWS_1256 : usual;
  }

  private static String withoutNuls(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\0') {
        zeros++;
      } else {
        if (zeros >= HOLE && "\",;|\t\r\n".indexOf(c) < 0 && kept.length() > 0) {
          kept.append(REPLACEMENT);
        }
        zeros = 0;
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
