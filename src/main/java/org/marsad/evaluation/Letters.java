package org.marsad.evaluation;

import org.marsad.text.Folding;

/** The letters and digits of a text, folded, by which labels and statements are compared. */
final class Letters {
  private Letters() {}

  /** Returns the letters and digits of a text; empty for null. */
  static String of(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder letters = new StringBuilder(text.length());
    text.codePoints().filter(Letters::counts).forEach(letters::appendCodePoint);
    return Folding.fold(letters.toString());
  }

  private static boolean counts(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER;
  }
}
