package org.marsad.text.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.text.TextDecoder;

/**
 * Decodes the bytes of a web page: by a byte order mark or as UTF-8 where they are valid, else by
 * the charset that the page declares, else by its text without the tags, whose Latin letters would
 * hide the Arabic ones.
 */
public final class PageBytes {
  private static final int HEAD = 4096;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?i)<(?:meta|\\?xml)[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");
  private static final Pattern TAGS = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^<>]*>");

  private PageBytes() {}

  /**
   * Decodes a page.
   *
   * @param bytes the page
   * @return the page, or empty where its bytes are text in no known charset
   */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, null);
  }

  /**
   * Decodes a page as a server sent it.
   *
   * @param bytes the page
   * @param sentAs the name of the charset that the server gave, which counts before that of the
   *     page; may be null or unknown
   * @return the page, or empty where its bytes are text in no known charset
   */
  public static Optional<String> decode(byte[] bytes, String sentAs) {
    String page = new String(bytes, StandardCharsets.UTF_8);
    if (page.indexOf('\uFFFD') < 0 && page.indexOf('\0') < 0) {
      return Optional.of(page);
    }
    if (hasByteOrderMark(bytes)) {
      return TextDecoder.decode(bytes);
    }
    Optional<Charset> declared =
        sentAs != null && isSupported(sentAs)
            ? Optional.of(Charset.forName(sentAs))
            : declared(bytes);
    if (declared.isPresent()) {
      return Optional.of(new String(bytes, declared.get()));
    }
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    byte[] text = TAGS.matcher(raw).replaceAll(" ").getBytes(StandardCharsets.ISO_8859_1);
    return TextDecoder.detect(text).map(charset -> new String(bytes, charset));
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
            || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    boolean known = matcher.find() && isSupported(matcher.group(1));
    return known ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException e) { // not even a name
      return false;
    }
  }
}
