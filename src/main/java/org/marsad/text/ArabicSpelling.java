package org.marsad.text;

/**
 * Tells Arabic, dialects included, from other languages in its script by how words are spelled. Of
 * Arabic words more than a quarter have the article, a ta marbuta, an alef maqsura behind a letter
 * of Arabic or a hamza on its carrier; of Persian, Kurdish and Urdu ones, which have some of Arabic
 * origin, one in twenty.
 */
final class ArabicSpelling {
  private static final double MIN_SHARE = 0.12;
  private static final int LONGEST_PREFIX = 2;
  private static final int SHORTEST_WITH_ARTICLE = 5;

  private ArabicSpelling() {}

  /** Whether the words of a line are Arabic ones; a line without words is not. */
  static boolean isArabic(String line) {
    int words = 0;
    int arabic = 0;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && isPart(line.charAt(i))) {
        continue;
      }
      if (i - start > 1) {
        words++;
        arabic += isArabicWord(line, start, i) ? 1 : 0;
      }
      start = i + 1;
    }
    return words > 0 && arabic >= MIN_SHARE * words;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isArabicWord(String line, int start, int end) {
    char last = line.charAt(end - 1);
    if (last == 'ة' || last == 'ى' || hasArticle(line, start, end)) {
      return true;
    }
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (c == 'أ' || c == 'إ' || c == 'ؤ') {
        return true;
      }
    }
    return false;
  }

  private static boolean isPrefix(char c) {
    return c == 'و' || c == 'ف' || c == 'ب' || c == 'ك';
  }

  /** Whether a word begins with the article, or with the article that a preposition swallows. */
  private static boolean hasArticle(String line, int start, int end) {
    if (end - start < SHORTEST_WITH_ARTICLE) {
      return false;
    }
    int i = start;
    while (i - start < LONGEST_PREFIX && isPrefix(line.charAt(i))) {
      i++;
    }
    return line.startsWith("ال", i) || line.startsWith("لل", i);
  }
}
