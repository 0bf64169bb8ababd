package org.marsad.cli;

import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.marsad.config.UserError;
import org.marsad.query.SqlQuery;
import org.marsad.query.TextTable;
import org.marsad.spark.SparkSessions;
import org.marsad.text.BidiIsolate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a query over the tables of a run. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = {
      "Ask the tables of the latest run by Spark SQL; they are views by their own names.",
      "statements_wide has statements with their article, speaker, issue and stance in one row.",
      "all_TABLE has a table of all kept runs, with a column run_id, such as all_topics; what an",
      "older version did not write is null.",
      "Without a query: the tables and their columns. Only queries are carried out."
    },
    footer = {
      "",
      "Examples:",
      "  jobs/run-local.sh sql",
      "  jobs/run-local.sh sql 'select label, size from topics order by size desc'",
      "  jobs/run-local.sh sql --format csv --limit 0 'select * from speakers' > speakers.csv",
      "  jobs/run-local.sh sql --run 20261121 'select count(*) from statements'",
      "  jobs/run-local.sh sql 'select run_id, count(*) from all_articles group by run_id'"
    })
final class SqlCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Mixin private RunOption run;

  @Parameters(arity = "0..1", paramLabel = "QUERY", description = "such as select ... from ...")
  private String query;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (a line a row); default: ${DEFAULT-VALUE}")
  private SqlQuery.Format format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "the most rows to print, 0 for all; default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "40",
      description = "the widest cell in a table, longer ones are cut; default: ${DEFAULT-VALUE}")
  private int width;

  @Option(names = "--full", description = "do not cut cells")
  private boolean full;

  SqlCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (limit < 0 || width < 1) {
      throw new UserError("sql: --limit is 0 or more, --width is 1 or more");
    }
    if (query == null) {
      console.out().print(SqlQuery.tables(run.in(shared.output(), new Configuration())));
      return 0;
    }
    TextTable layout = new TextTable(full ? Integer.MAX_VALUE : width, BidiIsolate::forConsole);
    shared.withSpark(
        spark ->
            new SqlQuery(spark, run.in(shared.output(), SparkSessions.hadoop(spark)))
                .print(query, format, limit, layout, console.out(), console.progress()));
    return 0;
  }
}
