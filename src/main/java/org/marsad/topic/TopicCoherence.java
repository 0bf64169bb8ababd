package org.marsad.topic;

import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;

/**
 * The coherence of topics: the mean NPMI (Bouma 2009; Lau, Newman, Baldwin 2014) of the pairs of
 * each topic's heaviest terms, over all articles.
 */
final class TopicCoherence {
  private TopicCoherence() {}

  /**
   * Measures the coherence of each topic.
   *
   * @param counts of the heaviest terms of all topics
   * @param vocabulary that the terms are of
   * @return from -1 to 1 for each topic that has at least two terms
   */
  static Map<Integer, Double> of(TopTermCounts counts, Vocabulary vocabulary) {
    Map<Integer, Double> coherence = new TreeMap<>();
    int pair = 0;
    for (Map.Entry<Integer, int[]> topic : counts.top().entrySet()) {
      DoubleSummaryStatistics npmi = npmi(topic.getValue(), counts.together(), pair, vocabulary);
      if (npmi.getCount() > 0) {
        coherence.put(topic.getKey(), npmi.getAverage());
      }
      pair += (int) npmi.getCount();
    }
    return coherence;
  }

  /** Returns the NPMI of each pair of a topic's terms, the counts of which begin at an offset. */
  private static DoubleSummaryStatistics npmi(
      int[] terms, long[] together, int offset, Vocabulary vocabulary) {
    DoubleSummaryStatistics npmi = new DoubleSummaryStatistics();
    int pair = offset;
    for (int i = 0; i < terms.length; i++) {
      for (int j = i + 1; j < terms.length; j++) {
        npmi.accept(vocabulary.npmi(terms[i], terms[j], together[pair++]));
      }
    }
    return npmi;
  }
}
