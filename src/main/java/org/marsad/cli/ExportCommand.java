package org.marsad.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.export.Citations;
import org.marsad.export.CsvFile;
import org.marsad.export.EdgeDirection;
import org.marsad.export.ExportFormat;
import org.marsad.export.GraphQueries;
import org.marsad.export.GraphmlFile;
import org.marsad.export.JsonFile;
import org.marsad.export.LinesFile;
import org.marsad.export.RowsFile;
import org.marsad.export.TargetFile;
import org.marsad.export.XlsxFile;
import org.marsad.query.RunQuery;
import org.marsad.spark.SparkSessions;
import org.marsad.table.Field;
import org.marsad.table.StatementsWide;
import org.marsad.table.Table;
import org.marsad.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a table, the rows of a query or citations into a file for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write a table, the rows of a query or citations into a file: for Excel (xlsx), for programs",
      "(csv, json: one object per line), for network programs such as Gephi (graphml).",
      "The file appears when it is complete, and replaces another only with --force."
    },
    footer = {
      "",
      "graphml takes co_quotations, speaker_merges or reprints, or a query with the columns source,",
      "target and, as far as wanted, source_label, target_label, weight and other attributes.",
      "In xlsx text is never a formula; csv for a program is not changed, with --excel texts that",
      "start with = + - @ or a tab get an apostrophe in front.",
      "",
      "Examples:",
      "  jobs/run-local.sh export speakers --file speakers.xlsx",
      "  jobs/run-local.sh export --query 'select label, size from topics' --file topics.csv --excel",
      "  jobs/run-local.sh export statements_wide --where \"issue = 'pmf_role'\" --file pmf.json",
      "  jobs/run-local.sh export co_quotations --file network.graphml",
      "  jobs/run-local.sh export --citations --issue pmf_role --from 2020-01-01 --file pmf.md"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Mixin private RunOption run;

  @Mixin private CitationOptions citations;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description = "a table of the run, statements_wide, or all_TABLE of all kept runs")
  private String table;

  @Option(names = "--query", paramLabel = "SQL", description = "a query instead of a table")
  private String query;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "only rows of the table, or of statements_wide, for which this SQL holds")
  private String where;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      required = true,
      description = "the file to write, on any Hadoop file system")
  private String file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "xlsx, csv, json or graphml; txt or md for citations (default: by the file's ending)")
  private ExportFormat format;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "0",
      description = "the most rows to write, 0 for all; default: ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--force", description = "replace the file if it exists")
  private boolean force;

  @Option(
      names = "--excel",
      description = "csv as Excel reads it: with a byte order mark, and texts are no formulas")
  private boolean excel;

  @Option(names = "--directed", description = "graphml: edges lead from source to target")
  private boolean directed;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    requireOneSource();
    RowsFile writer = writer(formatGiven());
    TargetFile.Existing existing =
        force ? TargetFile.Existing.REPLACED : TargetFile.Existing.REFUSED;
    TargetFile target = TargetFile.of(file, existing, new Configuration());
    shared.withSpark(spark -> write(spark, writer, target));
    return 0;
  }

  private void requireOneSource() {
    long sources =
        List.of(table != null, query != null, citations.wanted()).stream()
            .filter(given -> given)
            .count();
    if (sources != 1) {
      throw new UserError("export: name a TABLE, or give --query, or --citations");
    }
    if (limit < 0) {
      throw new UserError("export: --limit is 0 or more");
    }
    if (table != null && !table.matches("\\w+")) {
      throw new UserError("export: " + table + " is no name of a table");
    }
    if (query != null && where != null) {
      throw new UserError("export: --where goes with a table or --citations: put it into --query");
    }
    citations.requireUsed();
  }

  private ExportFormat formatGiven() {
    ExportFormat chosen =
        format != null
            ? format
            : ExportFormat.of(file)
                .orElseThrow(
                    () -> new UserError("export: " + file + " has no known ending: give --format"));
    boolean prose = chosen == ExportFormat.TXT || chosen == ExportFormat.MD;
    if (prose && !citations.wanted() || chosen == ExportFormat.GRAPHML && citations.wanted()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "export: %s is %s",
              chosen.name().toLowerCase(Locale.ROOT),
              prose ? "for --citations only" : "not for --citations"));
    }
    return chosen;
  }

  private RowsFile writer(ExportFormat chosen) {
    return switch (chosen) {
      case XLSX -> new XlsxFile(table != null ? table : citations.wanted() ? "citations" : "query");
      case CSV -> new CsvFile(excel ? CsvFile.Reader.EXCEL : CsvFile.Reader.PROGRAM);
      case JSON -> new JsonFile();
      case TXT, MD -> new LinesFile();
      case GRAPHML ->
          new GraphmlFile(
              directed || table != null && GraphQueries.isDirected(table)
                  ? EdgeDirection.DIRECTED
                  : EdgeDirection.UNDIRECTED);
    };
  }

  private void write(SparkSession spark, RowsFile writer, TargetFile target) {
    RunQuery queries = new RunQuery(spark, run.in(shared.output(), SparkSessions.hadoop(spark)));
    String text = text();
    Dataset<Row> all = queries.rows(text);
    Dataset<Row> asked = citations.wanted() ? citations.selection().of(all, style()) : all;
    Dataset<Row> some = limit == 0 ? asked : asked.limit(limit);
    try {
      RowsFile.Written written = target.write(out -> writer.write(some, out));
      written.notes().forEach(console.progress()::println);
      console.out().printf(Locale.ROOT, "%,d rows are in %s%n", written.rows(), file);
    } catch (RuntimeException e) {
      throw queries.explained(e, text);
    }
  }

  private Citations.Style style() {
    return formatGiven() == ExportFormat.MD ? Citations.Style.MARKDOWN : Citations.Style.PLAIN;
  }

  private String text() {
    if (query != null) {
      return query;
    }
    String name = citations.wanted() ? StatementsWide.VIEW.name() : table;
    String rows =
        formatGiven() == ExportFormat.GRAPHML ? GraphQueries.of(name) : "select * from " + name;
    String asked = where == null ? rows : "select * from (" + rows + ") where " + where;
    return citations.wanted() ? asked : asked + order(name);
  }

  /** Orders the rows of a table by its key, so that the same table gives the same file. */
  private String order(String name) {
    return formatGiven() == ExportFormat.GRAPHML
        ? " order by source, target"
        : Tables.ALL.stream()
            .filter(declared -> declared.name().equals(name))
            .map(Table::key)
            .map(key -> key.stream().map(Field::name).collect(Collectors.joining(", ")))
            .map(key -> " order by " + key)
            .findFirst()
            .orElse("");
  }
}
