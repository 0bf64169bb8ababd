package org.marsad.export;

/** Drops the characters that a document of XML 1.0 cannot have: most control characters. */
final class XmlText {
  private XmlText() {}

  /** Returns the text without them; line ends are single line feeds. */
  static String clean(String text) {
    int first = firstDropped(text);
    if (first == text.length()) {
      return text; // nearly always
    }
    StringBuilder kept = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(XmlText::isKept)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static int firstDropped(String text) {
    int i = 0;
    while (i < text.length() && isKept(text.codePointAt(i)) && text.charAt(i) != '\r') {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isKept(int c) {
    return c >= ' ' && c <= 0xD7FF && c != 0x7F
        || c == '\n'
        || c == '\t'
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
