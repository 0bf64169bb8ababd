package org.marsad.speaker;

import java.util.List;
import org.marsad.attribution.ArticleSpeakers;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.text.Folding;

/**
 * What stays the same when one foreign or Arabic name is spelled in several ways: its consonants,
 * with those that transcriptions mix up taken together (ج غ ق ك; ث ت ط; ذ د ض; ص س; ظ ز; ح ه خ stay
 * apart but ه at the end goes), without article, vowels, doublings and hamza. {@code كاغينز},
 * {@code كيكينز} and {@code ككينز} have one key, ككنز. Keys alone would join العبادي to العبيدي:
 * words with fewer than four consonants, or with the article, must agree in their vowels too.
 */
public final class NameKey {
  private static final String FROM = "جغقثطذضصظف";
  private static final String TO = "كككتتددسزف";
  private static final String DROPPED = "اويءؤئ";
  private static final int SHORTEST_LOOSE_KEY = 4;

  private NameKey() {}

  /** The key of one word of a name. */
  public static String of(String word) {
    String bare = SpeakerLexicon.bare(Folding.fold(word));
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

  /**
   * Whether two names can be one person's: one is the other, or its last part, or its first two
   * parts with more between.
   */
  public static boolean joins(String one, String other) {
    List<String> a = ArticleSpeakers.words(one);
    List<String> b = ArticleSpeakers.words(other);
    if (a.isEmpty() || b.isEmpty()) {
      return false;
    }
    List<String> shorter = a.size() <= b.size() ? a : b;
    List<String> longer = shorter == a ? b : a;
    boolean definite = hasArticle(one) || hasArticle(other);
    if (isSuffix(shorter, longer, definite)) {
      return true;
    }
    String last = shorter.get(shorter.size() - 1);
    boolean sameLast = sameWord(last, longer.get(longer.size() - 1), definite);
    return shorter.size() > 1
        && (isPrefix(shorter, longer)
            || sameLast && sameWord(shorter.get(0), longer.get(0), definite));
  }

  private static boolean hasArticle(String name) {
    return name.startsWith("ال") || name.contains(" ال");
  }

  private static boolean isSuffix(List<String> shorter, List<String> longer, boolean strict) {
    int offset = longer.size() - shorter.size();
    for (int i = 0; i < shorter.size(); i++) {
      if (!sameWord(shorter.get(i), longer.get(offset + i), strict)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPrefix(List<String> shorter, List<String> longer) {
    for (int i = 0; i < shorter.size(); i++) {
      if (!sameWord(shorter.get(i), longer.get(i), true)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameWord(String a, String b, boolean strict) {
    if (a.equals(b)) {
      return true;
    }
    String key = of(a);
    return key.length() >= SHORTEST_LOOSE_KEY
        && key.equals(of(b))
        && (!strict || isWithin(a, b) || isWithin(b, a));
  }

  /** Whether the letters of one word are those of the other with some left out. */
  private static boolean isWithin(String shorter, String longer) {
    int i = 0;
    for (int j = 0; j < longer.length() && i < shorter.length(); j++) {
      if (longer.charAt(j) == shorter.charAt(i)) {
        i++;
      }
    }
    return i == shorter.length();
  }
}
