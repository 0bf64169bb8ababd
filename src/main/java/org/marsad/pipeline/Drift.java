package org.marsad.pipeline;

import java.util.Locale;
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
  private static final double ALARMING = 0.85;

  /** Returns the drift since a run, or null when one of the two runs has no articles. */
  static Drift between(SparkSession spark, RunDirectory fitted, OptionalDouble now) {
    Row run = TableStore.read(spark, fitted, Runs.TABLE).select(Runs.QUALITY.col()).first();
    Double before = run.<String, Double>getJavaMap(0).get(Quality.MEAN_SCORE);
    return before == null || now.isEmpty() ? null : new Drift(before, now.getAsDouble());
  }

  String text() {
    String figures =
        String.format(Locale.ROOT, "Mean score %.3f, %.3f when the topics were found", now, fitted);
    return now >= ALARMING * fitted
        ? figures
        : figures + ": the news has moved on, find topics anew with `analyze`";
  }
}
