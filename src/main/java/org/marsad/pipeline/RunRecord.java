package org.marsad.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Secrets;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.table.Runs;

/**
 * Holds the one row of the table {@code run}, complete when the other tables are written.
 *
 * @param runId the folder under {@code runs/}
 * @param startedAt when the run began
 * @param finishedAt when the last table but this one was written
 * @param stancesBy who decides on stances: {@code rules}, or the folder of a trained model
 * @param issues the issues on which stances were looked for
 * @param inputs paths and globs as given
 * @param settings the settings in force
 * @param rowCounts rows of each table by its name, and of {@code records}
 * @param digests digest of each table by its name
 * @param seconds wall seconds of each stage
 * @param quality figures about the result as a whole
 */
record RunRecord(
    String runId,
    Instant startedAt,
    Instant finishedAt,
    String stancesBy,
    List<Issue> issues,
    List<String> inputs,
    Settings settings,
    Map<String, Long> rowCounts,
    Map<String, String> digests,
    Map<String, Double> seconds,
    Map<String, Double> quality) {

  /** Returns the table of one row; passwords and keys in it are masked. */
  Runs table(SparkSession spark) {
    Row row =
        Runs.TABLE.row(
            Map.of(
                Runs.RUN_ID, runId,
                Runs.STARTED_AT, startedAt,
                Runs.FINISHED_AT, finishedAt,
                Runs.VERSIONS, versions(spark),
                Runs.INPUTS, inputs.stream().map(Secrets::masked).toList(),
                Runs.SETTINGS, Secrets.masked(settings.toJson()),
                Runs.ROW_COUNTS, rowCounts,
                Runs.DIGESTS, digests,
                Runs.SECONDS, seconds,
                Runs.QUALITY, quality));
    return new Runs(spark.createDataFrame(List.of(row), Runs.TABLE.schema()));
  }

  private Map<String, String> versions(SparkSession spark) {
    String own = RunRecord.class.getPackage().getImplementationVersion();
    Map<String, String> versions = new TreeMap<>();
    versions.put("marsad", own == null ? "development" : own);
    versions.put("spark", spark.version());
    versions.put("java", Runtime.version().toString());
    versions.put("stances", Secrets.masked(stancesBy));
    issues.forEach(issue -> versions.put(Runs.ISSUE_VERSION + issue.id(), issue.fingerprint()));
    return versions;
  }
}
