package org.marsad.text;

import java.text.Normalizer;

/**
 * Cleans the characters of scraped text: keeps what a reader sees, drops what only confuses
 * programs.
 *
 * <p>Composes to NFC; folds Arabic presentation forms (U+FB50 to U+FDFF, U+FE70 to U+FEFE) to plain
 * letters; drops bidi controls, zero-width characters, soft hyphens, lone surrogates and control
 * characters; turns every kind of space into one space and every kind of line end into \n; trims
 * lines and allows at most one blank line in a row and {@value #MOST_MARKS} marks on a letter, as
 * Unicode's stream-safe text does (the time to compose grows with the square of their number).
 * Keeps the spelling.
 */
public final class Unicode {
  private static final int MOST_MARKS = 30;

  private Unicode() {}

  public static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    char[] units = text.toCharArray();
    boolean composed = true;
    boolean space = false;
    int newlines = 2; // as if after a blank line: leading ones are dropped
    for (int i = 0; i < units.length; ) {
      if (isLetter(units[i])) { // nearly all of a text
        if (space && newlines == 0) {
          out.append(' ');
        }
        space = false;
        newlines = 0;
        out.append(units[i++]);
        continue;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isLineEnd(c)) {
        if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
          i++;
        }
        newlines++;
        space = false;
        if (newlines <= 2) {
          out.append('\n');
        }
        continue;
      }
      if (isSpace(c)) {
        space = true;
        continue;
      }
      if (isDropped(c)) {
        continue;
      }
      if (!space && isMark(c) && marksAtEnd(out) + marksOf(c) > MOST_MARKS) {
        continue;
      }
      if (space && newlines == 0) {
        out.append(' ');
      }
      space = false;
      newlines = 0;
      if (isPresentationForm(c)) {
        // Vowel signs that were printed by themselves come with a space under them.
        out.append(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC).strip());
        composed = false;
      } else if (isMark(c) && marksOf(c) > 1) {
        out.append(decomposed(c)); // so that all its marks are counted behind the next one, too
        composed = false;
      } else {
        composed &= c < 0x300 || isPlainArabic(c) && isInOrder(out, c);
        out.appendCodePoint(c);
      }
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == '\n') {
      end--;
    }
    out.setLength(end);
    return composed ? out.toString() : Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /**
   * Returns whether a character is kept in every context: a lower-case letter or digit of ASCII, a
   * plain letter of Arabic.
   */
  private static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'ي' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
  }

  static boolean isLineEnd(int c) {
    return c == '\n'
        || c == '\r'
        || c == 0x85
        || c == 0x2028
        || c == 0x2029
        || c == '\f'
        || c == 0x0B;
  }

  private static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == 0xA0
        || c >= 0x1C && c <= 0x1F
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  private static boolean isDropped(int c) {
    if (c < 0x20 || c >= 0x7F && c < 0xA0) {
      return true;
    }
    if (c < 0x600) {
      return c == 0xAD;
    }
    return c == 0x61C
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x206F
        || c == 0xFEFF
        || c >= 0xD800 && c <= 0xDFFF
        || c >= 0xFFF9 && c <= 0xFFFB;
  }

  private static boolean isPresentationForm(int c) {
    return c >= 0xFB50 && c <= 0xFDFF && c != 0xFD3E && c != 0xFD3F || c >= 0xFE70 && c <= 0xFEFE;
  }

  private static boolean isMark(int c) {
    return c >= 0x300
        && (Character.getType(c) == Character.NON_SPACING_MARK || isPrintedVowelSign(c));
  }

  private static int marksOf(int mark) {
    if (isPlainArabic(mark)) {
      return 1;
    }
    return isPrintedVowelSign(mark) ? 2 : (int) decomposed(mark).codePoints().count();
  }

  /** Returns the marks that a mark is made of; some of them are never composed again. */
  private static String decomposed(int mark) {
    return Normalizer.normalize(Character.toString(mark), Normalizer.Form.NFD);
  }

  private static int marksAtEnd(StringBuilder text) {
    int marks = 0;
    int i = text.length();
    while (i > 0 && isMark(text.codePointBefore(i))) {
      i -= Character.charCount(text.codePointBefore(i));
      marks++;
    }
    return marks;
  }

  /** Presentation forms of vowel signs, of one or two of them. */
  private static boolean isPrintedVowelSign(int c) {
    return c >= 0xFC5E && c <= 0xFC63 || c >= 0xFE70 && c <= 0xFE7F;
  }

  /** Whether a vowel sign may stand where it does: NFC has them in the order of their codes. */
  private static boolean isInOrder(StringBuilder before, int c) {
    return !isVowelSign(c)
        || before.isEmpty()
        || !isVowelSign(before.charAt(before.length() - 1))
        || before.charAt(before.length() - 1) <= c;
  }

  private static boolean isVowelSign(int c) {
    return c >= 0x64B && c <= 0x652;
  }

  /** Arabic letters that never compose with a neighbour: all but alef, waw, ya and hamza marks. */
  private static boolean isPlainArabic(int c) {
    return c >= 0x60C && c <= 0x652;
  }
}
