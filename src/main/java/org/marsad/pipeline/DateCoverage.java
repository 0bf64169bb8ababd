package org.marsad.pipeline;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.marsad.table.Documents;
import org.marsad.text.BidiIsolate;

/**
 * Says of how many articles the date of publication is known.
 *
 * @param articles how many articles there are
 * @param dated how many have a date
 * @param unread how many give a date that was not understood
 * @param example one of those dates, or null
 */
record DateCoverage(long articles, long dated, long unread, String example) {
  private static final int LONGEST_EXAMPLE = 60;

  /** Counts over documents, in one query. */
  static DateCoverage of(Documents accepted) {
    Row counts =
        accepted
            .rows()
            .agg(
                count(lit(1)),
                count(Documents.PUBLISHED_AT.col()),
                count(Documents.UNREAD_DATE.col()),
                min(Documents.UNREAD_DATE.col()))
            .first();
    return new DateCoverage(
        counts.getLong(0), counts.getLong(1), counts.getLong(2), counts.getString(3));
  }

  /**
   * Returns a line for a person where dates were not understood, or where no article has one.
   *
   * @param unused the line that names columns that were not used, if there are any: one of them may
   *     hold the dates
   */
  Optional<String> warning(Optional<String> unused) {
    if (unread > 0) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d of %,d dates are not understood, for example %s; published_at is null there",
              unread,
              dated + unread,
              BidiIsolate.forConsole(shortened(example))));
    }
    String advice =
        unused.isPresent() ? "; --column published=NAME names the column that holds it" : "";
    return dated == 0 ? Optional.of("no article has a date" + advice) : Optional.empty();
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
  }
}
