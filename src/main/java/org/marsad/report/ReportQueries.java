package org.marsad.report;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.report.ReportData.Cut;
import org.marsad.report.ReportData.IssueView;
import org.marsad.report.ReportData.Outlet;
import org.marsad.report.ReportData.Rejection;
import org.marsad.report.ReportData.Reprinted;
import org.marsad.report.ReportData.Run;
import org.marsad.report.ReportData.Topic;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.table.Rejected;

/** Reads the data of a report from the tables of a run. */
public final class ReportQueries {
  private ReportQueries() {}

  /**
   * Reads the data of a report.
   *
   * @param run a run whose tables are written
   * @param issues the issues whose names and meanings are shown
   * @param minimum how much there must be of something to be shown
   * @return lists of bounded length; see {@link ReportData}
   */
  public static ReportData read(
      SparkSession spark, RunDirectory run, List<Issue> issues, Settings.Report minimum) {
    return read(spark, run, issues, topics -> topics, minimum);
  }

  /**
   * Reads the data of a report that shows other labels of topics than the tables.
   *
   * @param labelling gives topics the labels to be shown
   */
  public static ReportData read(
      SparkSession spark,
      RunDirectory run,
      List<Issue> issues,
      UnaryOperator<Dataset<Row>> labelling,
      Settings.Report minimum) {
    RunTables tables = new RunTables(spark, run, labelling);
    RunQueries ofRun = new RunQueries(tables);
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<Run> ran = side.start(ofRun::run);
      Supplier<Cut<Outlet>> outlets = side.start(ofRun::outlets);
      Supplier<List<Reprinted>> reprinted = side.start(ofRun::reprinted);
      Supplier<List<Rejection>> rejected = side.start(ofRun::rejected);
      Supplier<Changes> changes = side.start(() -> ChangeQueries.read(spark, run, minimum));
      TopicQueries ofTopics = TopicQueries.read(tables);
      Supplier<Cut<Topic>> topics = side.start(ofTopics::topics);
      StanceQueries ofStances = new StanceQueries(tables, ofTopics.periods(), minimum, side);
      List<IssueView> views = ofStances.issues(issues);
      return new ReportData(
          ran.get(),
          ofTopics.timeline(),
          outlets.get(),
          topics.get(),
          views,
          reprinted.get(),
          rejected.get(),
          changes.get(),
          minimum);
    }
  }

  /**
   * Counts refused records by reason.
   *
   * @return the reasons, most frequent first, each with the first record that was refused for it
   */
  public static List<Rejection> rejections(Rejected rejected) {
    return RunQueries.rejections(rejected.rows());
  }
}
