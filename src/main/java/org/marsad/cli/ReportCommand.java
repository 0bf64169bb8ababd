package org.marsad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportWriter;
import org.marsad.spark.SparkSessions;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Records;
import org.marsad.table.Runs;
import org.marsad.table.Topics;
import org.marsad.topic.GivenLabels;
import org.marsad.topic.LabelledTopics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report of the latest run anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write the HTML report of the latest run anew, into its folder.",
      "It shows the labels of topics that topic-labels.yaml among the definitions gives; the run's"
          + " tables stay as they are, later runs have these labels in theirs."
    },
    footer = {
      "",
      "Example: jobs/run-local.sh report --draft-labels my-labels.yaml",
      "         then change labels there and put it among your definitions as topic-labels.yaml"
    })
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(
      names = "--draft-labels",
      paramLabel = "FILE",
      description =
          "write a new file with the label and the heaviest words of each topic, as"
              + " topic-labels.yaml has them, for you to change")
  private String draft;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (draft != null) {
      NewFile.requireNone(draft, "--draft-labels");
    }
    List<Issue> issues = Issues.read(shared.definitions(), shared.settings().stances().issues());
    GivenLabels given = GivenLabels.read(shared.definitions());
    shared.withSpark(spark -> write(spark, issues, given));
    return 0;
  }

  private void write(SparkSession spark, List<Issue> issues, GivenLabels given) {
    RunDirectory run = shared.latestRun(spark);
    Settings.SmallRuns small = shared.settings().smallRuns();
    if (records(spark, run) <= small.records()) {
      SparkSessions.suit(spark, small.spark());
    }
    LabelledTopics labelled =
        LabelledTopics.of(new Topics(TableStore.read(spark, run, Topics.TABLE)), given);
    labelled.notes().forEach(console.out()::println);
    UnaryOperator<Dataset<Row>> labels = topics -> labelled.topics().rows();
    ReportWriter.write(spark, run, issues, labels, shared.settings().report());
    console.out().println("The report is " + run.latestPath() + "/" + HtmlReport.FILE);
    if (draft != null) {
      NewFile.write(draft, labelled.draft());
      console.out().println("Labels to change are in " + draft);
    }
  }

  private static long records(SparkSession spark, RunDirectory run) {
    Row row = TableStore.read(spark, run, Runs.TABLE).select(Runs.ROW_COUNTS.col()).first();
    return row.<String, Long>getJavaMap(0).getOrDefault(Records.TABLE.name(), Long.MAX_VALUE);
  }
}
