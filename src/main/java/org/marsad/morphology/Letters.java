package org.marsad.morphology;

/** The letters that inflection changes, and cuts at the end of a word. */
final class Letters {
  static final char ALEF = 'ا';
  static final char ALEF_HAMZA = 'أ';
  static final char ALEF_HAMZA_BELOW = 'إ';
  static final char ALEF_MADDA = 'آ';
  static final char ALEF_MAQSURA = 'ى';
  static final char HAMZA = 'ء';
  static final char WAW = 'و';
  static final char WAW_HAMZA = 'ؤ';
  static final char YA = 'ي';
  static final char YA_HAMZA = 'ئ';
  static final char TA = 'ت';
  static final char TA_MARBUTA = 'ة';
  static final char NUN = 'ن';
  static final char MIM = 'م';
  static final char SIN = 'س';

  private Letters() {}

  /** The last letter. */
  static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** The letter before the last one; the word has at least two. */
  static char beforeLast(String word) {
    return word.charAt(word.length() - 2);
  }

  /** The word without its last letter. */
  static String chop(String word) {
    return word.substring(0, word.length() - 1);
  }

  /** The word with another last letter. */
  static String withLast(String word, char letter) {
    return chop(word) + letter;
  }

  /** The word with something else in the place of the letter before the last one. */
  static String withBeforeLast(String word, String letters) {
    return word.substring(0, word.length() - 2) + letters + last(word);
  }

  static boolean isHamza(char letter) {
    return letter == ALEF_HAMZA
        || letter == HAMZA
        || letter == WAW_HAMZA
        || letter == YA_HAMZA
        || letter == ALEF_HAMZA_BELOW;
  }
}
