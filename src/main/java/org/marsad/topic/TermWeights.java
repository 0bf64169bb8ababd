package org.marsad.topic;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.marsad.numeric.ArraySum;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;

/**
 * Class-based TF-IDF (Grootendorst 2022, BERTopic) with terms counted once for every article that
 * has them: the weight of a term in a topic is its share of the topic's terms, times ln(1 + mean
 * number of terms of a topic / articles that have the term).
 *
 * @param counts for each topic and term the topic's articles that have the term, topic by topic
 * @param ofTerm for each term the articles that have it
 * @param ofTopic for each topic the sum of its counts
 * @param meanTerms mean of these sums, by the vocabulary
 */
record TermWeights(long[] counts, long[] ofTerm, long[] ofTopic, double meanTerms) {

  /**
   * Counts the terms of each topic.
   *
   * @param assigned articles with topics
   * @param known the vocabulary
   * @param topics how many there are
   */
  static TermWeights of(TopicAssignments assigned, Broadcast<Vocabulary> known, int topics) {
    Vocabulary vocabulary = known.value();
    long[] counts =
        assigned
            .rows()
            .select(Articles.TOPIC_ID.col(), Documents.TERMS.col())
            .toJavaRDD()
            .mapPartitions(rows -> List.of(counts(rows, known.value(), topics)).iterator())
            .treeReduce(ArraySum::add);
    int terms = vocabulary.size();
    long[] ofTerm = new long[terms];
    long[] ofTopic = new long[topics];
    for (int i = 0; i < counts.length; i++) {
      ofTerm[i % terms] += counts[i];
      ofTopic[i / terms] += counts[i];
    }
    return new TermWeights(counts, ofTerm, ofTopic, (double) vocabulary.occurrences() / topics);
  }

  private static long[] counts(Iterator<Row> articles, Vocabulary vocabulary, int topics) {
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
    int terms = vocabulary.size();
    long[] counts = new long[topics * terms];
    while (articles.hasNext()) {
      Row article = articles.next();
      int topic = article.getAs(Articles.TOPIC_ID.name());
      for (int column : vectorizer.columns(article.getAs(Documents.TERMS.name()))) {
        counts[topic * terms + column]++;
      }
    }
    return counts;
  }

  /**
   * Returns the heaviest terms of each topic, the heaviest first, topics in their order. A topic
   * whose articles have no terms is left out.
   *
   * @param most terms of a topic at most
   */
  Map<Integer, List<WeightedTerm>> heaviest(int most) {
    return IntStream.range(0, ofTopic.length)
        .filter(topic -> ofTopic[topic] > 0)
        .boxed()
        .collect(
            Collectors.toMap(
                topic -> topic, topic -> heaviest(topic, most), (a, b) -> a, TreeMap::new));
  }

  private List<WeightedTerm> heaviest(int topic, int most) {
    return IntStream.range(0, ofTerm.length)
        .filter(term -> count(topic, term) > 0)
        .mapToObj(term -> new WeightedTerm(term, weight(topic, term)))
        .sorted(WeightedTerm.HEAVIEST_FIRST)
        .limit(most)
        .toList();
  }

  private double weight(int topic, int term) {
    double share = count(topic, term) / (double) ofTopic[topic];
    return share * StrictMath.log1p(meanTerms / ofTerm[term]);
  }

  private long count(int topic, int term) {
    return counts[topic * ofTerm.length + term];
  }
}
