package org.marsad.topic;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.marsad.numeric.ArraySum;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.TopicAssignments;

/**
 * In how many articles the {@value #TERMS} heaviest terms of each topic stand: both terms of each
 * pair of a topic, and each term by outlet. One pass over the articles counts all of it; an outlet
 * takes a number for each of these terms.
 *
 * @param top for each topic the columns of its terms, the heaviest first
 * @param together articles that have both terms of each pair, pair by pair, topic by topic
 * @param byOutlet for each outlet its articles that have each term, in the order of {@code
 *     columns}, and at the end all its articles
 * @param columns the different columns of all topics, ascending
 */
record TopTermCounts(
    Map<Integer, int[]> top, long[] together, Map<String, long[]> byOutlet, int[] columns)
    implements Serializable {
  private static final int TERMS = 10;

  /**
   * Counts the terms of all topics.
   *
   * @param assigned all articles
   * @param weighted the terms of each topic, the heaviest first
   * @param known the vocabulary
   */
  static TopTermCounts of(
      TopicAssignments assigned,
      Map<Integer, List<WeightedTerm>> weighted,
      Broadcast<Vocabulary> known) {
    TreeMap<Integer, int[]> top = new TreeMap<>();
    weighted.forEach((topic, terms) -> top.put(topic, columns(terms)));
    return assigned
        .rows()
        .select(Records.SOURCE.col(), Documents.TERMS.col())
        .toJavaRDD()
        .mapPartitions(rows -> List.of(empty(top).counted(rows, known.value())).iterator())
        .treeReduce(TopTermCounts::plus);
  }

  private static int[] columns(List<WeightedTerm> terms) {
    return terms.stream().limit(TERMS).mapToInt(WeightedTerm::column).toArray();
  }

  private static TopTermCounts empty(Map<Integer, int[]> top) {
    int pairs =
        top.values().stream().mapToInt(terms -> terms.length * (terms.length - 1) / 2).sum();
    int[] columns =
        top.values().stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    return new TopTermCounts(top, new long[pairs], new TreeMap<>(), columns);
  }

  private TopTermCounts counted(Iterator<Row> articles, Vocabulary vocabulary) {
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
    BitSet present = new BitSet(vocabulary.size());
    while (articles.hasNext()) {
      Row article = articles.next();
      present.clear();
      for (int column : vectorizer.columns(article.getAs(Documents.TERMS.name()))) {
        present.set(column);
      }
      countPairs(present);
      countTerms(article.getAs(Records.SOURCE.name()), present);
    }
    return this;
  }

  private void countPairs(BitSet present) {
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

  private void countTerms(String outlet, BitSet present) {
    if (outlet == null) {
      return;
    }
    long[] own = byOutlet.computeIfAbsent(outlet, name -> new long[columns.length + 1]);
    for (int i = 0; i < columns.length; i++) {
      own[i] += present.get(columns[i]) ? 1 : 0;
    }
    own[columns.length]++;
  }

  private TopTermCounts plus(TopTermCounts other) {
    ArraySum.add(together, other.together);
    other.byOutlet.forEach((outlet, own) -> byOutlet.merge(outlet, own, ArraySum::add));
    return this;
  }
}
