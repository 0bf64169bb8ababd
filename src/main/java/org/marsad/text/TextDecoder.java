package org.marsad.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the charset of bytes: a byte order mark, else UTF-8 if the bytes are valid, else ICU's
 * best guess among the charsets that Arabic pages are found in.
 */
public final class TextDecoder {
  private static final Set<String> KNOWN =
      Set.of("windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE");
  private static final int SAMPLE = 1 << 16;

  private TextDecoder() {}

  /**
   * The charset of these bytes (of which a part is enough), or empty if they are no Arabic text.
   */
  public static Optional<Charset> detect(byte[] bytes) {
    byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE));
    if (startsWith(sample, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(sample, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    if (!hasNul(sample) && isUtf8(sample)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      if (KNOWN.contains(match.getName())) {
        Charset charset = Charset.forName(match.getName());
        if (Script.problem(new String(sample, charset), 0.3).isEmpty()) {
          return Optional.of(charset);
        }
      }
    }
    return Optional.empty();
  }

  /** The text, without byte order mark, or empty if the bytes are no Arabic text. */
  public static Optional<String> decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) { // valid, and so read once
      return Optional.of(withoutMark(text));
    }
    return detect(bytes).map(charset -> withoutMark(new String(bytes, charset)));
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Valid UTF-8, but for a character cut at the end of the sample. */
  private static boolean isUtf8(byte[] sample) {
    int end = sample.length;
    int back = 0;
    while (sample.length == SAMPLE && back < 3 && end > 0 && (sample[end - 1] & 0xC0) == 0x80) {
      end--;
      back++;
    }
    if (sample.length == SAMPLE && end > 0 && (sample[end - 1] & 0x80) != 0) {
      end--;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(sample, 0, end));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** UTF-16 without a mark can be valid UTF-8, but is full of bytes that no text has. */
  private static boolean hasNul(byte[] sample) {
    for (byte b : sample) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }
}
