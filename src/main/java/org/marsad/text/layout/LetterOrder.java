package org.marsad.text.layout;

import java.util.Locale;
import java.util.Optional;
import org.marsad.text.Reason;
import org.marsad.text.Verdict;

/**
 * Recognizes texts whose letters or words stand in the order in which they are seen, from left to
 * right, as PDF converters without knowledge of Arabic write them, and texts whose letters stand
 * apart.
 *
 * <p>Letters give it away: no Arabic word begins with ta marbuta or alef maqsura, which end one
 * word in eight, and one word in four begins with the article, which then stands reversed at its
 * end. Words in reverse order have their full stops at the starts of lines.
 */
public final class LetterOrder {
  private static final char TA_MARBUTA = 'ة';
  private static final char ALEF_MAQSURA = 'ى';
  private static final String ARTICLE = "ال";
  private static final String REVERSED_ARTICLE = "لا";
  private static final String STOPS = ".،؛؟!";
  private static final int FEWEST = 3;
  private static final int SURELY = 3;
  private static final int LETTERS_BESIDE_ARTICLE = 2;

  private LetterOrder() {}

  /**
   * Returns why a text is refused; empty where its letters stand in order.
   *
   * @param text cleaned
   */
  public static Optional<Verdict> problem(String text) {
    if (startsWithTaMarbuta(text) && isReversed(text)) {
      return verdict("the letters stand in the order in which they are seen, each line reversed");
    }
    if (!text.isEmpty() && STOPS.indexOf(text.charAt(0)) >= 0 && stopsStandFirst(text)) {
      return verdict("the words stand in the order in which they are seen, stops at line starts");
    }
    if (isSparse(text) && SpacedLetters.isSpaced(text)) {
      return verdict("the letters stand apart, and nothing shows where words end");
    }
    return Optional.empty();
  }

  private static Optional<Verdict> verdict(String detail) {
    return Optional.of(new Verdict(Reason.SCRAMBLED, String.format(Locale.ROOT, detail)));
  }

  /** Whether more words begin with ta marbuta than end with it; a search for one letter. */
  private static boolean startsWithTaMarbuta(String text) {
    int starts = 0;
    int ends = 0;
    for (int i = text.indexOf(TA_MARBUTA); i >= 0; i = text.indexOf(TA_MARBUTA, i + 1)) {
      starts += isLetter(text, i - 1) ? 0 : 1;
      ends += isLetter(text, i + 1) ? 0 : 1;
    }
    return starts > ends && starts > 0;
  }

  private static boolean isReversed(String text) {
    int reversed = 0;
    int inOrder = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (isLetter(text, i)) {
        continue;
      }
      if (i - start > 2) {
        reversed += isReversedWord(text, start, i) ? 1 : 0;
        inOrder += isWordInOrder(text, start, i) ? 1 : 0;
      }
      start = i + 1;
    }
    return reversed >= FEWEST && reversed > SURELY * inOrder;
  }

  private static boolean isReversedWord(String text, int start, int end) {
    char first = text.charAt(start);
    return first == TA_MARBUTA
        || first == ALEF_MAQSURA
        || end - start >= ARTICLE.length() + LETTERS_BESIDE_ARTICLE
            && text.startsWith(REVERSED_ARTICLE, end - REVERSED_ARTICLE.length());
  }

  private static boolean isWordInOrder(String text, int start, int end) {
    char last = text.charAt(end - 1);
    return last == TA_MARBUTA
        || last == ALEF_MAQSURA
        || end - start >= ARTICLE.length() + LETTERS_BESIDE_ARTICLE
            && text.startsWith(ARTICLE, start);
  }

  private static boolean isLetter(String text, int i) {
    if (i < 0 || i >= text.length()) {
      return false;
    }
    char c = text.charAt(i);
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean stopsStandFirst(String text) {
    int lines = 0;
    int first = 0;
    int last = 0;
    for (String line : text.split("\n", -1)) {
      if (line.length() > 2) {
        lines++;
        first += STOPS.indexOf(line.charAt(0)) >= 0 && isLetter(line, 1) ? 1 : 0;
        last += STOPS.indexOf(line.charAt(line.length() - 1)) >= 0 ? 1 : 0;
      }
    }
    return first >= FEWEST && 2 * first > lines && SURELY * last < first;
  }

  /** Whether at least a third of the first characters are spaces. */
  private static boolean isSparse(String text) {
    int spaces = 0;
    int sample = Math.min(text.length(), 100);
    for (int i = 0; i < sample; i++) {
      spaces += text.charAt(i) == ' ' ? 1 : 0;
    }
    return 3 * spaces > sample;
  }
}
