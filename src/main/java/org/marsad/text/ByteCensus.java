package org.marsad.text;

/**
 * Counts what speaks for one charset or another in bytes that may be UTF-8, windows-1256 or
 * ISO-8859-6. The two older charsets share the letters from hamza to dad; each has letters where
 * the other has none, and these are counted.
 *
 * @param encoded the bytes of characters of UTF-8 outside ASCII
 * @param stray the bytes outside ASCII that belong to no character of UTF-8
 * @param nuls the bytes 0
 * @param controls the other bytes below the space that no text file has
 * @param windows the bytes that are letters in windows-1256 alone, such as fa, qaf and ya
 * @param iso the bytes that are letters in ISO-8859-6 and Latin ones in windows-1256
 */
record ByteCensus(int encoded, int stray, int nuls, int controls, int windows, int iso) {
  /** The bytes below the space that text files have: tab, line ends, page end, end of file. */
  private static final String SPACES = "\t\n\r\f\u000B\u001A\u001B";

  /** The bytes, as characters of Latin-1, that are Arabic letters in windows-1256 alone. */
  private static final String WINDOWS_LETTERS = "\u00DB\u00DC\u00DD\u00DE\u00DF\u00EC\u00ED";

  /** The bytes that are qaf, kaf, ha, waw, alef maksura and ya in ISO-8859-6. */
  private static final String ISO_LETTERS = "\u00E2\u00E7\u00E8\u00E9\u00EA";

  /** Counts the bytes from one place, inclusive, to another, exclusive. */
  static ByteCensus of(byte[] bytes, int from, int to) {
    int encoded = 0;
    int stray = 0;
    int nuls = 0;
    int controls = 0;
    int windows = 0;
    int iso = 0;
    int at = from;
    while (at < to) {
      int b = bytes[at] & 0xFF;
      int length = 1;
      if (b == 0) {
        nuls++;
      } else if (b < ' ') {
        controls += SPACES.indexOf(b) < 0 ? 1 : 0;
      } else if (b >= 0x80) {
        length = characterLength(bytes, at, to);
        encoded += length > 1 ? length : 0;
        stray += length > 1 ? 0 : 1;
        windows += WINDOWS_LETTERS.indexOf(b) < 0 ? 0 : 1;
        iso += ISO_LETTERS.indexOf(b) < 0 ? 0 : 1;
      }
      at += length;
    }
    return new ByteCensus(encoded, stray, nuls, controls, windows, iso);
  }

  /** Returns the length of the character of UTF-8 that starts here, or 1 if there is none. */
  private static int characterLength(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (at + length > to) {
      return 1;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    int second = length > 2 ? bytes[at + 1] & 0xFF : 0;
    boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xF0 && second < 0x90;
    boolean outside = lead == 0xED && second >= 0xA0 || lead == 0xF4 && second >= 0x90;
    return overlong || outside ? 1 : length;
  }

  /** Whether the bytes are UTF-8 as they are, without zeros. */
  boolean isUtf8() {
    return stray == 0 && nuls == 0;
  }

  /** Whether all characters are those of ASCII. */
  boolean isAscii() {
    return stray == 0 && encoded == 0;
  }

  /** Whether the bytes are no text: a compressed file, an image, a program. */
  boolean isBinary(int length) {
    int others = length - nuls;
    return others == 0 ? nuls > 0 : controls > 1 + others / 50;
  }
}
