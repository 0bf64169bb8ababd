package org.marsad.text;

/**
 * The patterns of verbal nouns of derived verbs, told by the letters of a folded word without its
 * article. Looks at no lexicon, so that a foreign name may have the letters of a pattern as well.
 */
public final class NounPatterns {
  private static final int SHORTEST = 5;
  private static final int WITH_INFIX = 6;
  private static final int LONGEST = 7;

  private NounPatterns() {}

  /**
   * Whether the word may be a verbal noun: {@code إعلان، انسحاب، اجتماع، استقبال، تأكيد، تبادل}.
   */
  public static boolean mayBeVerbalNoun(String word) {
    boolean withTa = word.length() == SHORTEST && word.charAt(0) == 'ت';
    return withTa && (word.charAt(3) == 'ي' || word.charAt(2) == 'ا') || beginsWithAlef(word);
  }

  private static boolean beginsWithAlef(String word) {
    int n = word.length();
    if (n < SHORTEST || n > LONGEST || word.charAt(0) != 'ا' || word.charAt(n - 2) != 'ا') {
      return false;
    }
    if (word.charAt(n - 1) == 'ت') {
      return true; // إشارات
    }
    return switch (n) {
      case SHORTEST -> true;
      case WITH_INFIX -> isInfix(word.charAt(1)) || isInfix(word.charAt(2));
      default -> word.charAt(1) == 'س' && word.charAt(2) == 'ت';
    };
  }

  /** Whether a letter is the infix of a derived verb, in one of its forms. */
  private static boolean isInfix(char letter) {
    return letter == 'ن' || letter == 'ت' || letter == 'د' || letter == 'ط';
  }
}
