package org.marsad.speaker;

import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;

/**
 * What stays the same when one foreign or Arabic name is spelled in several ways: its consonants,
 * with those that transcriptions mix up taken together (ج غ ق ك; ث ت ط; ذ د ض; ص س; ظ ز; ح ه خ stay
 * apart but ه at the end goes), without article, vowels, doublings and hamza. {@code كاغينز},
 * {@code كيكينز} and {@code ككينز} have one key, ككنز.
 *
 * <p>The sets of letters are those that the project has seen mixed up in transcriptions of one name
 * in Arabic news; they work as the codes of Soundex do for English.
 */
public final class NameKey {
  private static final String FROM = "جغقثطذضصظف";
  private static final String TO = "كككتتددسزف";
  private static final String DROPPED = "اويءؤئ";

  private NameKey() {}

  /** The key of one word of a name, in any spelling; never empty for a word with a letter. */
  public static String of(String word) {
    String bare = ArabicWord.withoutArticle(Folding.fold(word));
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      int mixed = FROM.indexOf(c);
      char kept = mixed < 0 ? c : TO.charAt(mixed);
      boolean weak = DROPPED.indexOf(c) >= 0 || c == 'ه' && i == bare.length() - 1;
      boolean first = i == 0 && c != 'ا';
      if (!weak || first) {
        key.append(kept);
      }
    }
    return key.isEmpty() ? bare : key.toString();
  }
}
