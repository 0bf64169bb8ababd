package org.marsad.store;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.store.TableStore.Written;
import org.marsad.table.Field;
import org.marsad.table.Runs;
import org.marsad.table.Table;
import org.marsad.table.Tables;

/**
 * The result of reading the tables of a published run again: whether they still hold the rows that
 * were written, or the rows of another run. Tables are compared by number of rows and digest; the
 * places where articles were found (origin, position) do not count.
 *
 * @param text a line for each table, for the console
 * @param different the names of the tables that differ; empty if all is well
 */
public record Verification(String text, List<String> different) {
  private static final int EXAMPLES = 3;

  /** Stands for the figures of a table whose folder is gone. */
  private static final Written GONE = new Written(0, "-");

  private static final List<Table> COMPARED =
      Tables.ALL.stream().filter(table -> !table.equals(Runs.TABLE)).toList();

  /**
   * Compares the tables of a run with the figures that were stored when they were written.
   *
   * @param spark the session
   * @param run a published run
   */
  public static Verification of(SparkSession spark, RunDirectory run) {
    Row written = TableStore.read(spark, run, Runs.TABLE).first();
    Map<String, Long> rows = written.getJavaMap(written.fieldIndex(Runs.ROW_COUNTS.name()));
    Map<String, String> digests = written.getJavaMap(written.fieldIndex(Runs.DIGESTS.name()));
    Findings findings = new Findings();
    for (Table table : COMPARED) {
      Written expected = new Written(rows.get(table.name()), digests.get(table.name()));
      Written found = measure(spark, run, table);
      if (found.equals(GONE)) {
        findings.addDifferent(
            table,
            found,
            String.format(Locale.ROOT, "GONE: %,d rows were written", expected.rows()));
      } else if (expected.equals(found)) {
        findings.add(table, found, "as written");
      } else {
        findings.addDifferent(
            table,
            found,
            String.format(Locale.ROOT, "DAMAGED: %,d rows were written", expected.rows()));
      }
    }
    return findings.verification();
  }

  /**
   * Compares the tables of two runs. For a table that differs the text counts the rows that only
   * one of them holds and gives the keys of three.
   *
   * @param spark the session
   * @param run a published run
   * @param other another one, of the same or another output folder
   */
  public static Verification between(SparkSession spark, RunDirectory run, RunDirectory other) {
    Findings findings = new Findings();
    for (Table table : COMPARED) {
      Written here = measure(spark, run, table);
      Written there = measure(spark, other, table);
      if (here.equals(GONE) || there.equals(GONE)) {
        RunDirectory without = here.equals(GONE) ? run : other;
        findings.addDifferent(table, here, "GONE from " + without.id());
      } else if (here.equals(there)) {
        findings.add(table, here, "the same");
      } else {
        findings.addDifferent(table, here, differences(spark, table, run, other));
      }
    }
    return findings.verification();
  }

  private static Written measure(SparkSession spark, RunDirectory run, Table table) {
    return run.has(table) ? measured(spark, run, table) : GONE;
  }

  private static Written measured(SparkSession spark, RunDirectory run, Table table) {
    return TableStore.measure(TableStore.read(spark, run, table), table);
  }

  private static String differences(
      SparkSession spark, Table table, RunDirectory run, RunDirectory other) {
    Dataset<Row> here = compared(spark, table, run);
    Dataset<Row> there = compared(spark, table, other);
    return String.format(
        Locale.ROOT,
        "DIFFERENT: only in %s: %s; only in %s: %s",
        run.id(),
        examples(here.exceptAll(there), table),
        other.id(),
        examples(there.exceptAll(here), table));
  }

  private static Dataset<Row> compared(SparkSession spark, Table table, RunDirectory run) {
    return TableStore.read(spark, run, table)
        .select(table.compared().map(Field::col).toArray(Column[]::new));
  }

  private static String examples(Dataset<Row> rows, Table table) {
    Column[] key =
        table
            .compared()
            .filter(table.key()::contains)
            .map(field -> concat(lit(field.name() + "="), field.col().cast("string")))
            .toArray(Column[]::new);
    String named =
        rows.select(concat_ws(" ", key).as("key")).limit(EXAMPLES).collectAsList().stream()
            .map(row -> row.getString(0))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "%,d rows%s", rows.count(), named.isEmpty() ? "" : " (" + named + ")");
  }

  /** Collects the findings table by table. */
  private static final class Findings {
    private final StringBuilder text = new StringBuilder();
    private final List<String> different = new ArrayList<>();

    void add(Table table, Written found, String finding) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %,10d rows  %-20s %s%n",
              table.name(),
              found.rows(),
              found.digest(),
              finding));
    }

    void addDifferent(Table table, Written found, String finding) {
      add(table, found, finding);
      different.add(table.name());
    }

    Verification verification() {
      return new Verification(text.toString(), List.copyOf(different));
    }
  }
}
