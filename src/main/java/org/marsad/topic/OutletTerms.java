package org.marsad.topic;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.marsad.numeric.ArraySum;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;

/**
 * Finds the terms that are words of an outlet's own name and say nothing about a topic: at least
 * nine tenths of the articles that have such a term are of that outlet. Where other outlets use the
 * word as well, or where most articles are of one outlet, it is one like others.
 */
final class OutletTerms {
  /** Share of the articles with a term that are of one outlet. */
  private static final double NEARLY_ALL = 0.9;

  /** Share of all articles up to which the articles of an outlet are told from those of others. */
  private static final double HALF = 0.5;

  private OutletTerms() {}

  /**
   * Finds the terms.
   *
   * @param counts of terms by outlet
   * @param written returns the term of a column as it is written
   * @return the columns of such terms
   */
  static Set<Integer> of(TopTermCounts counts, IntFunction<String> written) {
    int terms = counts.columns().length;
    long[] all = new long[terms + 1];
    counts.byOutlet().values().forEach(own -> ArraySum.add(all, own));
    Set<Integer> found = new HashSet<>();
    for (Map.Entry<String, long[]> outlet : counts.byOutlet().entrySet()) {
      long[] own = outlet.getValue();
      Set<String> name = own[terms] > HALF * all[terms] ? Set.of() : words(outlet.getKey());
      for (int i = 0; i < terms; i++) {
        boolean most = own[i] > 0 && own[i] >= NEARLY_ALL * all[i];
        if (most && isNamed(written.apply(counts.columns()[i]), name)) {
          found.add(counts.columns()[i]);
        }
      }
    }
    return found;
  }

  /** Returns whether a term is made of words of a name. */
  private static boolean isNamed(String term, Set<String> name) {
    Set<String> words = words(term);
    return !words.isEmpty() && name.containsAll(words);
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : Folding.fold(text).split("[^\\p{L}\\p{Nd}]+", -1)) {
      words.add(ArabicWord.withoutArticle(word));
    }
    words.remove("");
    return words;
  }
}
