package org.marsad.speaker;

import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.text.ArabicWord;

/**
 * Tells whether two names in one article can be one person's, however they are spelled.
 *
 * <p>Words are compared by their {@link NameKey}. Keys alone would join العبادي to العبيدي: words
 * with fewer than four consonants must be equal, and in names with an article the vowels of one
 * must be among those of the other.
 */
public final class NameComparison {
  private static final int SHORTEST_LOOSE_KEY = 4;

  private final NameWords words;

  /** Made from the lists that {@link NameWords} needs. */
  public NameComparison(FunctionWords words) {
    this.words = new NameWords(words);
  }

  /**
   * Whether two names can be one person's: one is the other, or its last part, or its first two
   * parts with more between.
   */
  public boolean joins(String one, String other) {
    List<String> a = words.bare(one);
    List<String> b = words.bare(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    boolean strict = ArabicWord.hasArticleInside(one) || ArabicWord.hasArticleInside(other);
    return isEnd(shorter, longer, strict)
        || shorter.size() > 1
            && (isStart(shorter, longer) || haveSameEnds(shorter, longer, strict));
  }

  private static boolean isEnd(List<String> shorter, List<String> longer, boolean strict) {
    int offset = longer.size() - shorter.size();
    for (int i = 0; i < shorter.size(); i++) {
      if (!isSame(shorter.get(i), longer.get(offset + i), strict)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isStart(List<String> shorter, List<String> longer) {
    for (int i = 0; i < shorter.size(); i++) {
      if (!isSame(shorter.get(i), longer.get(i), true)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first words and the last words are the same. */
  private static boolean haveSameEnds(List<String> a, List<String> b, boolean strict) {
    return isSame(a.get(0), b.get(0), strict)
        && isSame(a.get(a.size() - 1), b.get(b.size() - 1), strict);
  }

  private static boolean isSame(String a, String b, boolean strict) {
    if (a.equals(b)) {
      return true;
    }
    String key = NameKey.of(a);
    return key.length() >= SHORTEST_LOOSE_KEY
        && key.equals(NameKey.of(b))
        && (!strict || isWithin(a, b) || isWithin(b, a));
  }

  /** Whether the letters of one word are those of the other with some left out. */
  static boolean isWithin(String shorter, String longer) {
    int i = 0;
    for (int j = 0; j < longer.length() && i < shorter.length(); j++) {
      if (longer.charAt(j) == shorter.charAt(i)) {
        i++;
      }
    }
    return i == shorter.length();
  }
}
