package org.marsad.topic;

import java.util.Comparator;

/**
 * A term of a topic.
 *
 * @param column of the term in the vocabulary
 * @param weight of the term in the topic, by class-based TF-IDF
 */
record WeightedTerm(int column, double weight) {
  static final Comparator<WeightedTerm> HEAVIEST_FIRST =
      Comparator.comparingDouble((WeightedTerm term) -> -term.weight)
          .thenComparingInt(WeightedTerm::column);
}
