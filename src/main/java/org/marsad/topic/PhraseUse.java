package org.marsad.topic;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.marsad.text.ArabicWord;
import org.marsad.text.WrittenForms;

/** How a phrase is used in the beginnings of a topic's articles, with its written forms. */
final class PhraseUse {
  private final long[] stems;
  private final int articles;
  private final Map<String, Integer> before = new HashMap<>();
  private final Map<String, Integer> behind = new HashMap<>();
  private final Map<String, FormUse> forms = new HashMap<>();
  private int occurrences;

  private PhraseUse(long[] stems, int articles) {
    this.stems = stems;
    this.articles = articles;
  }

  /**
   * Begins with no use.
   *
   * @param lead where the phrase stands
   * @param from its first word there
   * @param to just behind its last word
   * @param articles how many articles have it
   */
  static PhraseUse of(LeadWords lead, int from, int to, int articles) {
    long[] stems = new long[to - from];
    Arrays.setAll(stems, i -> lead.stem(from + i));
    return new PhraseUse(stems, articles);
  }

  /** Adds an occurrence of the phrase. */
  void add(LeadWords lead, int from, int to) {
    occurrences++;
    String next = lead.isJoined(to) ? lead.folded(to) : null;
    String last = lead.isJoined(from) ? lead.folded(from - 1) : null;
    if (next != null) {
      behind.merge(next, 1, Integer::sum);
    }
    if (last != null) {
      before.merge(last, 1, Integer::sum);
    }
    forms.computeIfAbsent(WrittenForms.plain(lead.printed(from, to)), FormUse::new).add(last, next);
  }

  long[] stems() {
    return stems;
  }

  int articles() {
    return articles;
  }

  Collection<FormUse> forms() {
    return forms.values();
  }

  /** Returns how a form of the phrase is used, if it is one. */
  Optional<FormUse> form(String printed) {
    return Optional.ofNullable(forms.get(printed));
  }

  /**
   * Whether the phrase is nearly always part of the same longer one: {@code الأمن الدولي} of {@code
   * مجلس الأمن الدولي}.
   *
   * @param share of its occurrences from which it counts as part
   */
  boolean isPartOfOne(double share) {
    return Math.max(most(before), most(behind)) > share * occurrences;
  }

  /** Returns how often the commonest neighbour stands there, with a particle on it or without. */
  private static int most(Map<String, Integer> neighbours) {
    Map<String, Integer> bare = new HashMap<>();
    neighbours.forEach((word, count) -> bare.merge(bare(word, neighbours), count, Integer::sum));
    return bare.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static String bare(String word, Map<String, Integer> neighbours) {
    String rest = ArabicWord.withoutParticle(word);
    boolean particle =
        ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS + ArabicWord.PREPOSITIONS, word);
    return particle && neighbours.containsKey(rest) ? rest : word;
  }
}
