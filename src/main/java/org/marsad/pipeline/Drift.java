package org.marsad.pipeline;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Runs;

/**
 * Compares how well new articles fit the topics with how well those did that the topics were found
 * on.
 *
 * @param fitted mean score of the articles that the topics were found on
 * @param now mean score of the new ones
 */
record Drift(double fitted, double now) {
  /** The figure of an updated run that says what {@link Quality#MEAN_SCORE} was when fitted. */
  static final String FITTED_SCORE = "topics.fitted_mean_score";

  private static final double ALARMING = 0.85;

  /** Returns the drift since a run, or null when one of the two runs has no articles. */
  static Drift between(SparkSession spark, RunDirectory fitted, OptionalDouble now) {
    Row run = TableStore.read(spark, fitted, Runs.TABLE).select(Runs.QUALITY.col()).first();
    return between(fitted(run.getJavaMap(0)), now);
  }

  /** Returns the drift since topics were found, or null without articles then or now. */
  static Drift between(double fitted, OptionalDouble now) {
    return fitted == 0 || now.isEmpty() ? null : new Drift(fitted, now.getAsDouble());
  }

  /**
   * Returns the mean score of the articles that topics were found on, or 0 when there were none.
   *
   * @param quality figures of a run that found topics, or of one that was updated since
   */
  static double fitted(Map<String, Double> quality) {
    return quality.getOrDefault(FITTED_SCORE, quality.getOrDefault(Quality.MEAN_SCORE, 0.0));
  }

  String text() {
    String figures =
        String.format(Locale.ROOT, "Mean score %.3f, %.3f when the topics were found", now, fitted);
    return now >= ALARMING * fitted
        ? figures
        : figures + ": the news has moved on, find topics anew with `analyze`";
  }
}
