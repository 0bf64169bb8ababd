package org.marsad.draft;

import java.util.Set;

/**
 * What is known of words before any text is read.
 *
 * @param subject which has words of its own
 * @param stopWords words that say nothing, folded
 * @param people words that are names of people, folded and without article
 */
record KnownWords(Subject subject, Set<String> stopWords, Set<String> people) {

  /** Whether a phrase is neither about the subject itself nor a name. */
  boolean isArgument(String key) {
    for (String word : key.split(" ", -1)) {
      if (subject.words().contains(word)
          || people.contains(word)
          || Kinship.isKin(word, subject.words())) {
        return false;
      }
    }
    return true;
  }
}
