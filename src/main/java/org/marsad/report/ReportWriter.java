package org.marsad.report;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.store.RunDirectory;

/** Writes the report of a run: the page and, for a large run, the data beside it. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Writes the report of a run into its folder.
   *
   * @param run a run whose tables are written
   * @param issues the issues whose names and meanings are shown
   * @param settings how much there must be of something to be shown, and how much is shown
   * @return the data of the page
   */
  public static ReportData write(
      SparkSession spark, RunDirectory run, List<Issue> issues, Settings.Report settings) {
    return write(spark, run, issues, settings, Optional.empty());
  }

  /**
   * Writes the report of a run that may carry another one on: shards beside the page are taken over
   * and not written anew.
   *
   * @param base the other run
   * @see #write(SparkSession, RunDirectory, List, Settings.Report)
   */
  public static ReportData write(
      SparkSession spark,
      RunDirectory run,
      List<Issue> issues,
      Settings.Report settings,
      Optional<ReportBase> base) {
    return write(spark, run, issues, topics -> topics, settings, base);
  }

  /**
   * Writes a report that shows other labels of topics than the tables.
   *
   * @param labelling gives topics the labels to be shown
   * @see #write(SparkSession, RunDirectory, List, Settings.Report)
   */
  public static ReportData write(
      SparkSession spark,
      RunDirectory run,
      List<Issue> issues,
      UnaryOperator<Dataset<Row>> labelling,
      Settings.Report settings) {
    return write(spark, run, issues, labelling, settings, Optional.empty());
  }

  private static ReportData write(
      SparkSession spark,
      RunDirectory run,
      List<Issue> issues,
      UnaryOperator<Dataset<Row>> labelling,
      Settings.Report settings,
      Optional<ReportBase> base) {
    ReportData data = ReportQueries.read(spark, run, issues, labelling, settings);
    RunTables tables = new RunTables(spark, run, labelling);
    ExplorerWriter.Result explorer =
        ExplorerWriter.write(tables, run, data.issues(), settings.explorer(), base);
    HtmlReport.write(run, data, explorer);
    return data;
  }
}
