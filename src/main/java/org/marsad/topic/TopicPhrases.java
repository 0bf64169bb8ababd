package org.marsad.topic;

import com.carrotsearch.hppc.LongDoubleHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLookupContainer;
import com.carrotsearch.hppc.cursors.DoubleCursor;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.text.Folding;

/**
 * Finds the phrases that may name topics and scores them, as Lingo does (Osiński, Stefanowski,
 * Weiss 2004; Carrot2): phrases that are whole and frequent at the beginnings of a topic's
 * articles, against the weights of their words in the topic.
 *
 * <p>The score is the root of the share of the articles that have the phrase, times the part of its
 * use that is in this topic (all topics counting the same), times the projection of the phrase on
 * the topic: the weights of its words, relative to the heaviest, summed and divided by the root of
 * their number. So a phrase beats a single word where its second word says something too.
 */
final class TopicPhrases {
  /** Share of a topic's articles that have a phrase, at least. */
  private static final double LEAST_SHARE = 0.015;

  /** Articles that have a phrase, at least; a topic of fewer than fifteen is content with two. */
  private static final int LEAST_ARTICLES = 3;

  private static final int FEW_ARTICLES = 15;

  /** What the score of a phrase of several words is multiplied by, since it reads better. */
  private static final double SEVERAL_WORDS = 2;

  private final Map<Integer, PhraseCounts> counts = new TreeMap<>();

  /** For each phrase the shares of articles that have it, summed over the topics. */
  private final LongDoubleHashMap shares = new LongDoubleHashMap();

  private final PhraseRules rules;

  private TopicPhrases(PhraseRules rules) {
    this.rules = rules;
  }

  /**
   * Finds the phrases of all topics.
   *
   * @param leads titles and first sentences of articles of each topic
   * @param weights of the telling stems of each topic, by the hash of the stem, above 0
   * @param outlets hashes of the stems of outlets' names
   * @param words tells which words a label is made of
   * @return phrases that read as a label, in no order
   */
  static List<LabelPhrase> of(
      Map<Integer, List<String>> leads,
      Map<Integer, LongDoubleHashMap> weights,
      LongLookupContainer outlets,
      LabelWords words) {
    TopicPhrases phrases = new TopicPhrases(new PhraseRules(words));
    LeadReader reader = new LeadReader(words, outlets);
    leads.forEach((topic, own) -> phrases.count(topic, own.stream().map(reader::read).toList()));
    List<LabelPhrase> scored = new ArrayList<>();
    phrases.counts.forEach(
        (topic, own) -> scored.addAll(phrases.scored(topic, own, weights.get(topic))));
    return scored;
  }

  private void count(int topic, List<LeadWords> leads) {
    PhraseCounts own = PhraseCounts.of(leads);
    for (LongIntCursor phrase : own.articles()) {
      shares.addTo(phrase.key, (double) phrase.value / leads.size());
    }
    counts.put(topic, own);
  }

  private List<LabelPhrase> scored(int topic, PhraseCounts own, LongDoubleHashMap weights) {
    if (weights == null) { // no article of the topic has a term
      return List.of();
    }
    int all = own.leads().size();
    int few = all < FEW_ARTICLES ? LEAST_ARTICLES - 1 : LEAST_ARTICLES;
    int least = (int) Math.max(few, Math.ceil(LEAST_SHARE * all));
    Map<Long, PhraseUse> uses = own.uses(least, new LongHashSet(weights.keys()));
    double heaviest = heaviest(weights);
    Map<String, Integer> occurrences = occurrences(uses);
    List<LabelPhrase> scored = new ArrayList<>();
    uses.forEach(
        (phrase, use) ->
            rules
                .form(use, uses)
                .filter(form -> !PhraseRules.hasParticle(form, occurrences))
                .ifPresent(
                    form -> {
                      double share = (double) use.articles() / all;
                      double here = share / shares.get(phrase);
                      double projection = projection(use.stems(), weights) / heaviest;
                      double score = Math.sqrt(share) * here * projection;
                      scored.add(new LabelPhrase(topic, form, use.stems(), score));
                    }));
    return scored;
  }

  private static double heaviest(LongDoubleHashMap weights) {
    double heaviest = 0;
    for (DoubleCursor weight : weights.values()) {
      heaviest = Math.max(heaviest, weight.value);
    }
    return heaviest;
  }

  private static double projection(long[] stems, LongDoubleHashMap weights) {
    double sum = Arrays.stream(stems).mapToDouble(weights::get).sum();
    return stems.length == 1 ? sum : SEVERAL_WORDS * sum / Math.sqrt(stems.length);
  }

  /** Counts the written forms of all phrases, folded. */
  private static Map<String, Integer> occurrences(Map<Long, PhraseUse> uses) {
    Map<String, Integer> occurrences = new HashMap<>();
    for (PhraseUse use : uses.values()) {
      for (FormUse form : use.forms()) {
        occurrences.merge(Folding.fold(form.printed()), form.occurrences(), Integer::sum);
      }
    }
    return occurrences;
  }
}
