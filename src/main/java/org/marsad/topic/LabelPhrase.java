package org.marsad.topic;

import java.util.Comparator;

/**
 * A phrase that may be part of a topic's label.
 *
 * @param topic the topic
 * @param printed the phrase in its commonest written form
 * @param stems hashes of the stems of its words
 * @param score how well it describes the topic, above 0
 */
record LabelPhrase(int topic, String printed, long[] stems, double score) {
  static final Comparator<LabelPhrase> BEST_FIRST =
      Comparator.comparingDouble((LabelPhrase phrase) -> -phrase.score)
          .thenComparingInt(LabelPhrase::topic)
          .thenComparing(LabelPhrase::printed);
}
