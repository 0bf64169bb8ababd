package org.marsad.report;

import java.util.Set;

/**
 * A judged statement that could be labelled.
 *
 * @param statement its id
 * @param article the id of its article
 * @param speaker who says it; null for the author's own voice
 * @param outlet where it was printed; may be null
 * @param stems the stems of its words, by which near copies are known
 * @param margin how far its score is from taking a side or not, 0 where anything could turn it
 */
record LabelCandidate(
    String statement,
    String article,
    String speaker,
    String outlet,
    Set<String> stems,
    double margin) {

  /** Returns the common stems as a part of the stems of both, 0 to 1. */
  double likeness(LabelCandidate other) {
    long common = stems.stream().filter(other.stems::contains).count();
    return common / (double) Math.max(1, stems.size() + other.stems.size() - common);
  }
}
