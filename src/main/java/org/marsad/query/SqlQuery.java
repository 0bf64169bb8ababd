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

/** One query over the tables of a run, each a view under its own name. */
public final class SqlQuery {
  /** How rows are printed. */
  public enum Format {
    TABLE,
    CSV,
    JSON
  }

  private final SparkSession spark;
  private final List<Table> tables;

  /** Makes the run's tables known to the session. */
  public SqlQuery(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.tables = written(run);
    tables.forEach(
        table -> TableStore.read(spark, run, table).createOrReplaceTempView(table.name()));
  }

  private static List<Table> written(RunDirectory run) {
    return Tables.ALL.stream().filter(run::has).toList();
  }

  /** The tables of a run and their columns, for one who is about to write a query. */
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
   * Carries a query out and prints its rows.
   *
   * @param limit the most rows to print, 0 for all
   * @param notes where it is said that rows were cut
   * @throws UserError if the query cannot be carried out, with the names that exist
   */
  public void print(
      String query,
      Format format,
      int limit,
      TextTable layout,
      PrintStream out,
      PrintStream notes) {
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

  /** The plan as it would be carried out, without carrying out anything. */
  private LogicalPlan analyzed(LogicalPlan parsed) {
    return spark.sessionState().executePlan(parsed, CommandExecutionMode.SKIP()).analyzed();
  }

  private static boolean print(
      Dataset<Row> rows, Format format, int most, TextTable layout, PrintStream out) {
    return switch (format) {
      case TABLE -> {
        List<Row> shown = rows.collectAsList(); // most and one, or all if that is asked for
        out.print(layout.text(rows.schema(), shown.subList(0, Math.min(most, shown.size()))));
        yield shown.size() > most;
      }
      case CSV -> printCsv(rows, most, out);
      case JSON -> {
        Iterator<Row> lines = json(rows).toLocalIterator(); // a partition at a time
        for (int i = 0; i < most && lines.hasNext(); i++) {
          out.print(lines.next().getString(0) + "\n");
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
        .select(functions.to_json(functions.struct(named), Map.of("ignoreNullFields", "false")));
  }

  /** Names that differ: a query may give two columns one name. */
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
        rows.toDF(positions).select(texts).toLocalIterator(); // a partition at a time
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

  /** What Spark says of the query, with the names that exist; any other failure is ours. */
  private RuntimeException explained(Exception failure, String query) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof UserError error) {
        return error;
      }
      if (e instanceof SparkThrowable told
          && told.getCondition() != null
          && !told.getCondition().startsWith("INTERNAL_ERROR")) {
        return new UserError("sql: " + message(e) + names(told.getCondition(), query), failure);
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
      return "\nTables: " + tables.stream().map(Table::name).collect(Collectors.joining(", "));
    }
    if (condition.startsWith("UNRESOLVED_COLUMN") || condition.startsWith("FIELD_NOT_FOUND")) {
      return tables.stream()
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
