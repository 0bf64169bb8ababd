package org.marsad.topic;

import java.util.BitSet;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoders;
import org.marsad.numeric.ArraySum;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;

/**
 * The coherence of topics: the mean NPMI (Bouma 2009; Lau, Newman, Baldwin 2014) of the pairs of
 * each topic's {@value #TERMS} heaviest terms, over all articles.
 */
final class TopicCoherence {
  private static final int TERMS = 10;

  private TopicCoherence() {}

  /**
   * Measures the coherence of each topic.
   *
   * @param assigned all articles
   * @param weighted the terms of each topic, the heaviest first
   * @param known the vocabulary
   * @return from -1 to 1 for each topic that has at least two terms
   */
  static Map<Integer, Double> of(
      TopicAssignments assigned,
      Map<Integer, List<WeightedTerm>> weighted,
      Broadcast<Vocabulary> known) {
    Map<Integer, int[]> top = new TreeMap<>();
    weighted.forEach((topic, terms) -> top.put(topic, columns(terms)));
    long[] together =
        assigned
            .rows()
            .select(Documents.TERMS.col())
            .as(Encoders.BINARY())
            .toJavaRDD()
            .mapPartitions(texts -> List.of(together(texts, top, known.value())).iterator())
            .treeReduce(ArraySum::add);
    Map<Integer, Double> coherence = new TreeMap<>();
    int pair = 0;
    for (Map.Entry<Integer, int[]> topic : top.entrySet()) {
      DoubleSummaryStatistics npmi = npmi(topic.getValue(), together, pair, known.value());
      if (npmi.getCount() > 0) {
        coherence.put(topic.getKey(), npmi.getAverage());
      }
      pair += (int) npmi.getCount();
    }
    return coherence;
  }

  private static int[] columns(List<WeightedTerm> terms) {
    return terms.stream().limit(TERMS).mapToInt(WeightedTerm::column).toArray();
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

  /** Counts the articles that have both terms of each pair, pair by pair, topic by topic. */
  private static long[] together(
      Iterator<byte[]> texts, Map<Integer, int[]> top, Vocabulary vocabulary) {
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
    long[] together = new long[top.values().stream().mapToInt(TopicCoherence::pairs).sum()];
    BitSet present = new BitSet(vocabulary.size());
    while (texts.hasNext()) {
      present.clear();
      for (int column : vectorizer.columns(texts.next())) {
        present.set(column);
      }
      countPairs(top, present, together);
    }
    return together;
  }

  private static int pairs(int[] terms) {
    return terms.length * (terms.length - 1) / 2;
  }

  private static void countPairs(Map<Integer, int[]> top, BitSet present, long[] together) {
    int pair = 0;
    for (int[] terms : top.values()) {
      for (int i = 0; i < terms.length; i++) {
        boolean first = present.get(terms[i]);
        for (int j = i + 1; j < terms.length; j++) {
          together[pair++] += first && present.get(terms[j]) ? 1 : 0;
        }
      }
    }
  }
}
