package org.marsad.text;

/**
 * Walks over the words of a text: runs of letters, digits and the marks on them. Each is given
 * folded (see {@link Folding}) in a buffer that is reused, with its place in the text, so that
 * counting words or hashing them makes no objects.
 */
public final class Words {
  private final String text;
  private char[] buffer = new char[32];
  private int length;
  private int start;
  private int end;

  public Words(String text) {
    this.text = text;
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
    int n = text.length();
    while (true) {
      while (i < n && !isWordPart(text.charAt(i))) {
        i++;
      }
      if (i == n) {
        end = n;
        return false;
      }
      start = i;
      length = 0;
      while (i < n && isWordPart(text.charAt(i))) {
        char c = Folding.fold(text.charAt(i++));
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

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    if (c >= 0x620 && c <= 0x669) {
      return true;
    }
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
