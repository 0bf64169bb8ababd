package org.marsad.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableOfRuns;
import org.marsad.store.TableStore;
import org.marsad.table.StatementsWide;
import org.marsad.table.Table;
import org.marsad.table.Tables;

/**
 * The views that a query can name: the tables of a run by their own names, {@code statements_wide},
 * and {@code all_<table>} for a table of all published runs, with a column {@code run_id}.
 */
final class RunViews {
  private static final String ALL_RUNS = "all_";

  private final SparkSession spark;
  private final RunDirectory run;

  RunViews(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.run = run;
  }

  /** Returns the tables of a run, and {@code statements_wide} where it has all that that needs. */
  static List<Table> of(RunDirectory run) {
    boolean wide = StatementsWide.SOURCES.stream().allMatch(run::has);
    return Stream.concat(
            Tables.ALL.stream().filter(run::has),
            wide ? Stream.of(StatementsWide.VIEW) : Stream.empty())
        .toList();
  }

  /** Makes the views that a query can mean, because each of them takes a while. */
  void create(String query) {
    String names = query.toLowerCase(Locale.ROOT);
    List<Table> tables = of(run);
    boolean wide = tables.contains(StatementsWide.VIEW) && names.contains(wide());
    for (Table table : tables) {
      boolean needed = names.contains(table.name()) || wide && isSource(table);
      if (needed && !table.equals(StatementsWide.VIEW)) {
        TableStore.read(spark, run, table).createOrReplaceTempView(table.name());
      }
      if (names.contains(ALL_RUNS + table.name()) && !table.equals(StatementsWide.VIEW)) {
        TableOfRuns.read(spark, run, table)
            .ifPresent(rows -> rows.createOrReplaceTempView(ALL_RUNS + table.name()));
      }
    }
    if (wide) {
      spark.sql(StatementsWide.QUERY).createOrReplaceTempView(wide());
    }
  }

  /** Makes all views of the run, for commands that list what there is. */
  void createAll() {
    create(of(run).stream().map(Table::name).collect(Collectors.joining(" ")));
  }

  private static String wide() {
    return StatementsWide.VIEW.name();
  }

  private static boolean isSource(Table table) {
    return StatementsWide.SOURCES.contains(table);
  }
}
