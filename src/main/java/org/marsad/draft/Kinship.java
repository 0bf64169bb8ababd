package org.marsad.draft;

import java.util.Collection;
import java.util.List;

/**
 * Tells whether two words are likely to be of one root: without long vowels and endings they have
 * at least three letters in common in the same order, and these are most of the longer one, as in
 * {@code استيطان، مستوطنات} or {@code سعر، أسعار}. Takes folded words without article.
 */
final class Kinship {
  private static final List<String> ENDINGS = List.of("يه", "ات", "ون", "ين", "ه", "ي");
  private static final int FEWEST_LETTERS = 3;
  private static final double MOST = 0.78;

  private Kinship() {}

  /** Whether a word is akin to one of some others and is none of them. */
  static boolean isKin(String word, Collection<String> others) {
    return !others.contains(word) && others.stream().anyMatch(other -> areKin(word, other));
  }

  private static boolean areKin(String one, String other) {
    String a = consonants(one);
    String b = consonants(other);
    int common = common(a, b);
    return common >= FEWEST_LETTERS && common >= MOST * Math.max(a.length(), b.length());
  }

  /** Returns a word without ending and long vowels. */
  private static String consonants(String word) {
    String bare = bare(word);
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char letter = bare.charAt(i);
      if (letter != 'ا' && letter != 'و' && letter != 'ي') {
        consonants.append(letter);
      }
    }
    return consonants.toString();
  }

  private static String bare(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() > FEWEST_LETTERS) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** Returns the length of the longest common subsequence. */
  private static int common(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int[] row = new int[b.length() + 1];
      for (int j = 0; j < b.length(); j++) {
        row[j + 1] = a.charAt(i) == b.charAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
      }
      above = row;
    }
    return above[b.length()];
  }
}
