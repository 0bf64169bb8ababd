package org.marsad.query;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.CommandExecutionMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Field;
import org.marsad.table.Table;
import org.marsad.table.Tables;

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

  private static final String LINE = "line";

  private final SparkSession spark;
  private final RunDirectory run;

  /**
   * Prepares queries over a run.
   *
   * @param spark the session in which the views are made
   * @param run the run whose tables are queried
   */
  public SqlQuery(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.run = run;
  }

  private static List<Table> written(RunDirectory run) {
    return Tables.ALL.stream().filter(run::has).toList();
  }

  /**
   * Describes the tables that a query can name.
   *
   * @return the tables of the run with their columns, meanings and types
   */
  public static String tables(RunDirectory run) {
    return written(run).stream().map(SqlQuery::lines).collect(Collectors.joining("\n"));
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
   * @param query one statement in Spark SQL that only reads
   * @param format the format of the rows
   * @param limit the highest number of rows to print, 0 for all
   * @param layout the layout of {@link Format#TABLE}; the other formats do not use it
   * @param out receives the rows
   * @param notes receives a note if there are more rows
   * @throws UserError if the query does more than read or Spark refuses it; the message names the
   *     tables or columns that exist
   */
  public void print(
      String query,
      Format format,
      int limit,
      TextTable layout,
      PrintStream out,
      PrintStream notes) {
    createViews();
    try {
      LogicalPlan parsed = spark.sessionState().sqlParser().parsePlan(query);
      ReadOnly.require(parsed);
      ReadOnly.requireQuery(parsed, analyzed(parsed));
      Dataset<Row> all = spark.sql(query);
      Dataset<Row> some = limit == 0 ? all : all.limit(limit + 1);
      boolean cut = print(some, format, limit == 0 ? Integer.MAX_VALUE : limit, layout, out);
      if (cut) {
        notes.printf(
            Locale.ROOT, "There are more than %,d rows: --limit N shows N, --limit 0 all%n", limit);
      }
    } catch (Exception e) {
      throw explained(e, query);
    }
  }

  private void createViews() {
    for (Table table : written(run)) {
      TableStore.read(spark, run, table).createOrReplaceTempView(table.name());
    }
  }

  /** Returns the plan as it would be run, without running anything. */
  private LogicalPlan analyzed(LogicalPlan parsed) {
    return spark.sessionState().executePlan(parsed, CommandExecutionMode.SKIP()).analyzed();
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
        Iterator<Row> lines = json(rows).toLocalIterator(); // one partition at a time
        for (int i = 0; i < most && lines.hasNext(); i++) {
          out.print(lines.next().<String>getAs(LINE) + "\n");
        }
        yield lines.hasNext();
      }
    };
  }

  private static Dataset<Row> json(Dataset<Row> rows) {
    StructField[] fields = rows.schema().fields();
    String[] positions = positions(fields);
    Column[] named =
        IntStream.range(0, fields.length)
            .mapToObj(i -> functions.col(positions[i]).as(fields[i].name()))
            .toArray(Column[]::new);
    return rows.toDF(positions)
        .select(
            functions
                .to_json(functions.struct(named), Map.of("ignoreNullFields", "false"))
                .as(LINE));
  }

  /** Returns distinct names for the columns, because a query may give two columns the same name. */
  private static String[] positions(StructField[] fields) {
    return IntStream.range(0, fields.length).mapToObj(i -> "c" + i).toArray(String[]::new);
  }

  private static boolean printCsv(Dataset<Row> rows, int most, PrintStream out) {
    StructField[] fields = rows.schema().fields();
    String[] positions = positions(fields);
    Column[] texts =
        IntStream.range(0, fields.length)
            .mapToObj(i -> text(functions.col(positions[i]), fields[i].dataType()))
            .toArray(Column[]::new);
    Iterator<Row> lines =
        rows.toDF(positions).select(texts).toLocalIterator(); // one partition at a time
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

  private static Column text(Column value, DataType type) {
    if (type instanceof StructType || type instanceof ArrayType || type instanceof MapType) {
      return functions.to_json(value);
    }
    return type.equals(DataTypes.BinaryType) ? functions.base64(value) : value.cast("string");
  }

  /**
   * Returns Spark's message about the query as a user error; any other failure is an error of ours.
   */
  private RuntimeException explained(Exception failure, String query) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof UserError error) {
        return error;
      }
      if (e instanceof SparkThrowable refusal
          && refusal.getCondition() != null
          && !refusal.getCondition().startsWith("INTERNAL_ERROR")) {
        return new UserError("sql: " + message(e) + names(refusal.getCondition(), query), failure);
      }
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }

  private static String message(Throwable e) {
    boolean analysis = e instanceof AnalysisException && !(e instanceof ParseException);
    String text = analysis ? ((AnalysisException) e).getSimpleMessage() : e.getMessage();
    return text.strip().replaceFirst(" SQLSTATE: \\w+", "");
  }

  private String names(String condition, String query) {
    if (condition.startsWith("TABLE_OR_VIEW_NOT_FOUND")) {
      return "\nTables: "
          + written(run).stream().map(Table::name).collect(Collectors.joining(", "));
    }
    if (condition.startsWith("UNRESOLVED_COLUMN") || condition.startsWith("FIELD_NOT_FOUND")) {
      return written(run).stream()
          .filter(table -> namedIn(query).contains(table.name()))
          .map(
              table ->
                  String.format(
                      Locale.ROOT,
                      "\nColumns of %s: %s",
                      table.name(),
                      table.fields().stream().map(Field::name).collect(Collectors.joining(", "))))
          .collect(Collectors.joining());
    }
    return "";
  }

  private List<String> namedIn(String query) {
    try {
      return ReadOnly.nodes(spark.sessionState().sqlParser().parsePlan(query)).stream()
          .filter(UnresolvedRelation.class::isInstance)
          .map(node -> ((UnresolvedRelation) node).tableName())
          .toList();
    } catch (ParseException e) {
      return List.of();
    }
  }
}
