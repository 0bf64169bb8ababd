package org.marsad.query;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.table.Table;

/** Runs SQL queries over the tables of a run, each of which is a view under its own name. */
public final class SqlQuery {
  /** The format in which rows are printed. */
  public enum Format {
    /** An aligned table for a terminal. */
    TABLE,
    /** Comma-separated values with a header; nested values are JSON, binary values are Base64. */
    CSV,
    /** One JSON object per line. */
    JSON
  }

  private final RunQuery query;

  /**
   * Prepares queries over a run.
   *
   * @param spark the session in which the views are made
   * @param run the run whose tables are queried
   */
  public SqlQuery(SparkSession spark, RunDirectory run) {
    this.query = new RunQuery(spark, run);
  }

  /**
   * Describes the tables that a query can name.
   *
   * @return the tables of the run with their columns, meanings and types
   */
  public static String tables(RunDirectory run) {
    return RunViews.of(run).stream().map(SqlQuery::lines).collect(Collectors.joining("\n"));
  }

  private static String lines(Table table) {
    int widest = table.fields().stream().mapToInt(field -> field.name().length()).max().orElse(0);
    return String.format(Locale.ROOT, "%s: one row per %s%n", table.name(), table.grain())
        + table.fields().stream()
            .map(
                field ->
                    String.format(
                        Locale.ROOT,
                        "  %s  %s (%s)%n",
                        field.name() + " ".repeat(widest - field.name().length()),
                        field.meaning(),
                        field.type().simpleString()))
            .collect(Collectors.joining());
  }

  /**
   * Runs a query and prints its rows.
   *
   * @param text one statement in Spark SQL that only reads
   * @param format the format of the rows
   * @param limit the highest number of rows to print, 0 for all
   * @param layout the layout of {@link Format#TABLE}; the other formats do not use it
   * @param out receives the rows
   * @param notes receives a note if there are more rows
   * @throws UserError if the query does more than read or Spark refuses it; the message names the
   *     tables or columns that exist
   */
  public void print(
      String text, Format format, int limit, TextTable layout, PrintStream out, PrintStream notes) {
    Dataset<Row> all = query.rows(text);
    try {
      Dataset<Row> some = limit == 0 ? all : all.limit(limit + 1);
      boolean cut = print(some, format, limit == 0 ? Integer.MAX_VALUE : limit, layout, out);
      if (cut) {
        notes.printf(
            Locale.ROOT, "There are more than %,d rows: --limit N shows N, --limit 0 all%n", limit);
      }
    } catch (Exception e) {
      throw query.explained(e, text);
    }
  }

  private static boolean print(
      Dataset<Row> rows, Format format, int most, TextTable layout, PrintStream out) {
    return switch (format) {
      case TABLE -> {
        List<Row> shown = rows.collectAsList(); // one more than the limit, or all on request
        out.print(layout.text(rows.schema(), shown.subList(0, Math.min(most, shown.size()))));
        yield shown.size() > most;
      }
      case CSV -> printCsv(rows, most, out);
      case JSON -> {
        Iterator<Row> lines = FlatRows.json(rows).toLocalIterator(); // one partition at a time
        for (int i = 0; i < most && lines.hasNext(); i++) {
          out.print(lines.next().getString(0) + "\n");
        }
        yield lines.hasNext();
      }
    };
  }

  private static boolean printCsv(Dataset<Row> rows, int most, PrintStream out) {
    StructField[] fields = rows.schema().fields();
    Iterator<Row> lines = FlatRows.texts(rows).toLocalIterator(); // one partition at a time
    CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    try {
      CSVPrinter csv = new CSVPrinter(out, format);
      csv.printRecord(Arrays.stream(fields).map(StructField::name));
      for (int i = 0; i < most && lines.hasNext(); i++) {
        Row row = lines.next();
        csv.printRecord(IntStream.range(0, row.size()).mapToObj(row::get));
      }
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines.hasNext();
  }
}
