package org.marsad.pipeline;

import java.util.Locale;

/**
 * What an update has brought.
 *
 * @param records new records
 * @param articles articles that were read: new ones, and those of the archive that changed
 * @param again documents of the archive that were cleaned again, because a new record shows that a
 *     line recurs, how a date is read, or comes before another of its address
 * @param unfit new articles whose {@code topic_score} is under the limit
 * @param allUnfit articles of the whole archive with such a score
 * @param limit the score from which an article fits its topic
 */
record Growth(long records, long articles, long again, long unfit, long allUnfit, double limit) {

  /** Returns lines for a person. */
  String text() {
    return String.format(
        Locale.ROOT,
        "%n%,d new records; %,d articles were read, %,d documents of the archive cleaned again%n"
            + "%,d of these articles fit no topic well, %,d of all: `sql \"select title, topic_score"
            + " from articles where topic_score < %.2f order by topic_score\"`%n",
        records,
        articles,
        again,
        unfit,
        allUnfit,
        limit);
  }
}
