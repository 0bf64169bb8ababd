package org.marsad.cli;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.marsad.query.ViewScript;
import org.marsad.store.RunDirectory;
import org.marsad.table.DataDictionary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the tables and their columns, or the views that a database takes for them. */
@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description = {
      "Print the tables and their columns as Markdown.",
      "With --views: the SQL that makes them views of a database, with statements_wide, which has",
      "statements with their article, speaker, issue and stance in one row."
    },
    footer = {
      "",
      "Views over a local output folder show whichever run is the latest, those with --run and",
      "those on HDFS or S3 that run. DuckDB also gets all_TABLE over all published runs.",
      "",
      "Example: jobs/run-local.sh dictionary --views duckdb --output out > views.sql",
      "         duckdb news.duckdb < views.sql"
    })
final class DictionaryCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--views",
      paramLabel = "DATABASE",
      description = "duckdb or spark: print the statements that make views")
  private ViewScript views;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      defaultValue = "out",
      description = "folder of the runs, for --views (default: ${DEFAULT-VALUE})")
  private String output;

  @Mixin private RunOption run;

  DictionaryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(views == null ? DataDictionary.markdown() : script());
    return 0;
  }

  private String script() {
    Configuration hadoop = new Configuration();
    RunDirectory found = run.in(output, hadoop);
    return run.isGiven() ? views.of(found) : views.ofLatest(found);
  }
}
