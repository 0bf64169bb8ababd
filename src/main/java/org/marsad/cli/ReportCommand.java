package org.marsad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportWriter;
import org.marsad.store.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the report of the latest run anew. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Write the HTML report of the latest run anew, into its folder.")
final class ReportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  ReportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Issue> issues = Issues.read(shared.definitions(), shared.settings().stances().issues());
    shared.withSpark(
        spark -> {
          RunDirectory run = shared.latestRun(spark);
          ReportWriter.write(spark, run, issues, shared.settings().report());
          console.out().println("The report is " + run.latestPath() + "/" + HtmlReport.FILE);
        });
    return 0;
  }
}
