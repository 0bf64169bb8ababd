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
 * Reads the tables of a published run again and says whether they hold what they should: what the
 * run says of itself, or what another run holds. Where articles were found (origin, position) is
 * not compared.
 *
 * @param text a line for each table
 * @param different the tables that are not as they should be
 */
public record Verification(String text, List<String> different) {
  private static final int EXAMPLES = 3;
  private static final List<Table> COMPARED =
      Tables.ALL.stream().filter(table -> !table.equals(Runs.TABLE)).toList();

  /** Whether the tables are still as they were written. */
  public static Verification of(SparkSession spark, RunDirectory run) {
    Row written = TableStore.read(spark, run, Runs.TABLE).first();
    Map<String, Long> rows = written.getJavaMap(written.fieldIndex(Runs.ROW_COUNTS.name()));
    Map<String, String> digests = written.getJavaMap(written.fieldIndex(Runs.DIGESTS.name()));
    Lines lines = new Lines();
    for (Table table : COMPARED) {
      Written expected = new Written(rows.get(table.name()), digests.get(table.name()));
      Written found = measure(spark, run, table);
      String finding =
          expected.equals(found)
              ? "as written"
              : String.format(Locale.ROOT, "DAMAGED: %,d rows were written", expected.rows());
      lines.add(table, found, expected.equals(found), finding);
    }
    return lines.end();
  }

  /** Whether two runs hold the same rows, with examples of those that only one of them holds. */
  public static Verification between(SparkSession spark, RunDirectory run, RunDirectory other) {
    Lines lines = new Lines();
    for (Table table : COMPARED) {
      Written here = measure(spark, run, table);
      boolean same = here.equals(measure(spark, other, table));
      lines.add(table, here, same, same ? "the same" : differences(spark, table, run, other));
    }
    return lines.end();
  }

  private static Written measure(SparkSession spark, RunDirectory run, Table table) {
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

  /** The text as it grows. */
  private static final class Lines {
    private final StringBuilder text = new StringBuilder();
    private final List<String> different = new ArrayList<>();

    void add(Table table, Written found, boolean good, String finding) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-18s %,10d rows  %-20s %s%n",
              table.name(),
              found.rows(),
              found.digest(),
              finding));
      if (!good) {
        different.add(table.name());
      }
    }

    Verification end() {
      return new Verification(text.toString(), List.copyOf(different));
    }
  }
}
