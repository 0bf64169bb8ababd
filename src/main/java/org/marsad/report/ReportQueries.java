package org.marsad.report;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.marsad.stance.Issue;
import org.marsad.store.RunDirectory;

/** Reads what the report shows out of a run's tables. */
final class ReportQueries {
  private ReportQueries() {}

  static ReportData read(SparkSession spark, RunDirectory run, List<Issue> issues) {
    RunTables tables = new RunTables(spark, run);
    RunQueries ofRun = new RunQueries(tables);
    TopicQueries ofTopics = new TopicQueries(tables);
    StanceQueries ofStances = new StanceQueries(tables, ofTopics.periods());
    return new ReportData(
        ofRun.run(),
        ofTopics.timeline(),
        ofRun.outlets(),
        ofTopics.topics(),
        ofStances.issues(issues),
        ofRun.reprinted(),
        ofRun.rejected());
  }
}
