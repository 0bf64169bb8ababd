package org.marsad.text;

/**
 * Walks over the words of a text: runs of letters, digits and the marks on them. Each is given
 * folded (see {@link Folding}) in a buffer that is reused, with its place in the text; counting or
 * hashing words therefore allocates nothing.
 */
public final class Words {
  private static final char OTHER = 0xFFFF;

  /** For each character of the Arabic and older blocks its folded form, or {@link #OTHER}. */
  private static final char[] PARTS = new char[0x700];

  static {
    for (char c = 0; c < PARTS.length; c++) {
      PARTS[c] = isWordPart(c) ? Folding.fold(c) : OTHER;
    }
  }

  private final char[] text;
  private char[] buffer = new char[32];
  private int length;
  private int start;
  private int end;

  public Words(String text) {
    this.text = text.toCharArray();
  }

  public static int count(String text) {
    Words words = new Words(text);
    int count = 0;
    while (words.next()) {
      count++;
    }
    return count;
  }

  /** Steps to the next word; false at the end of the text. */
  public boolean next() {
    int i = end;
    int n = text.length;
    while (true) {
      while (i < n && part(text[i]) == OTHER) {
        i++;
      }
      if (i == n) {
        end = n;
        return false;
      }
      start = i;
      length = 0;
      for (char c; i < n && (c = part(text[i])) != OTHER; i++) {
        if (c != 0) {
          append(c);
        }
      }
      end = i;
      if (length > 0) { // not a run of tatweel or vowel signs alone
        return true;
      }
    }
  }

  /** The folded word's characters, valid in [0, {@link #length()}) until the next step. */
  public char[] buffer() {
    return buffer;
  }

  public int length() {
    return length;
  }

  /** Where the word starts in the text. */
  public int start() {
    return start;
  }

  /** Just behind the word. */
  public int end() {
    return end;
  }

  /** A 64-bit hash of the folded word. */
  public long hash() {
    return Hashing.of(buffer, length);
  }

  private void append(char c) {
    if (length == buffer.length) {
      buffer = java.util.Arrays.copyOf(buffer, 2 * length);
    }
    buffer[length++] = c;
  }

  /** The folded form of what words are made of, 0 for a mark that goes, else {@link #OTHER}. */
  private static char part(char c) {
    if (c < PARTS.length) {
      return PARTS[c];
    }
    return isWordPart(c) ? Folding.fold(c) : OTHER;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
