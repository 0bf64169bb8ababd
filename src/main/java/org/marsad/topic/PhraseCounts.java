package org.marsad.topic;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongLookupContainer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.text.Terms;

/**
 * Counts the phrases in the beginnings of a topic's articles: runs of one to {@value #MOST_WORDS}
 * joined words ({@link LeadWords}), told apart by their stems.
 *
 * @param leads beginnings of articles
 * @param articles for each phrase how many have it
 */
record PhraseCounts(List<LeadWords> leads, LongIntHashMap articles) {
  static final int MOST_WORDS = 4;

  /** Counts the phrases of some beginnings. */
  static PhraseCounts of(List<LeadWords> leads) {
    LongIntHashMap counts = new LongIntHashMap(1 << 12);
    LongHashSet seen = new LongHashSet(1 << 9);
    for (LeadWords lead : leads) {
      seen.clear();
      walk(
          lead,
          (hash, from, to) -> {
            if (seen.add(hash)) {
              counts.addTo(hash, 1);
            }
          });
    }
    return new PhraseCounts(leads, counts);
  }

  /** Receives phrases. */
  interface Visitor {
    /**
     * Receives a phrase.
     *
     * @param hash of its stems
     * @param from its first word
     * @param to just behind its last word
     */
    void visit(long hash, int from, int to);
  }

  private static void walk(LeadWords lead, Visitor visitor) {
    for (int from = 0; from < lead.size(); from++) {
      long hash = lead.stem(from);
      visitor.visit(hash, from, from + 1);
      for (int to = from + 1; to < from + MOST_WORDS && lead.isJoined(to); to++) {
        hash = Terms.collocation(hash, lead.stem(to));
        visitor.visit(hash, from, to + 1);
      }
    }
  }

  /**
   * Returns how phrases are used, by their hashes.
   *
   * @param least articles that have a phrase at least
   * @param telling stems of which a phrase has one at least
   */
  Map<Long, PhraseUse> uses(int least, LongLookupContainer telling) {
    Map<Long, PhraseUse> uses = new HashMap<>();
    for (LeadWords lead : leads) {
      walk(
          lead,
          (hash, from, to) -> {
            int with = articles.get(hash);
            if (with >= least && lead.hasAny(telling, from, to)) {
              uses.computeIfAbsent(hash, first -> PhraseUse.of(lead, from, to, with))
                  .add(lead, from, to);
            }
          });
    }
    return uses;
  }
}
