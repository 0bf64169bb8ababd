package org.marsad.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.table.Learned;

/**
 * What all records of an archive together teach about reading each.
 *
 * @param recurring keys of the lines that their outlets print with many articles
 * @param orders which number of a date is the day; without its notes when it was stored
 * @param sighted a date for each order of day and month that the dates show
 */
public record Lessons(Set<Long> recurring, DayOrders orders, Set<String> sighted) {
  private static final String LINE = "recurring line";
  private static final String MONTH_FIRST_FILE = "month first in file";
  private static final String DAY_FIRST_FILE = "day first in file";
  private static final String MONTH_FIRST_OUTLET = "month first in outlet";
  private static final String DATE = "date";

  /** Returns a row for each fact. */
  public Learned table(SparkSession spark) {
    List<Row> rows = new ArrayList<>();
    add(LINE, recurring.stream().map(String::valueOf).toList(), rows);
    add(MONTH_FIRST_FILE, orders.monthFirstFiles(), rows);
    add(DAY_FIRST_FILE, orders.dayFirstFiles(), rows);
    add(MONTH_FIRST_OUTLET, orders.monthFirstOutlets(), rows);
    add(DATE, sighted, rows);
    return new Learned(spark.createDataFrame(rows, Learned.TABLE.schema()).coalesce(1));
  }

  private static void add(String subject, Collection<String> values, List<Row> rows) {
    values.stream()
        .filter(value -> value != null)
        .sorted()
        .map(value -> Learned.TABLE.row(Map.of(Learned.SUBJECT, subject, Learned.VALUE, value)))
        .forEach(rows::add);
  }

  /** Reads what {@link #table} stored. */
  public static Lessons of(Learned learned) {
    Map<String, Set<String>> facts =
        learned.rows().collectAsList().stream() // tens an outlet
            .collect(
                Collectors.groupingBy(
                    row -> row.<String>getAs(Learned.SUBJECT.name()),
                    Collectors.mapping(
                        row -> row.<String>getAs(Learned.VALUE.name()), Collectors.toSet())));
    return new Lessons(
        facts.getOrDefault(LINE, Set.of()).stream().map(Long::valueOf).collect(Collectors.toSet()),
        new DayOrders(
            facts.getOrDefault(MONTH_FIRST_FILE, Set.of()),
            facts.getOrDefault(DAY_FIRST_FILE, Set.of()),
            facts.getOrDefault(MONTH_FIRST_OUTLET, Set.of()),
            List.of()),
        facts.getOrDefault(DATE, Set.of()));
  }

  /** Whether dates are read as others read them, whatever is said about it. */
  public boolean readsDatesAs(Lessons other) {
    return orders.monthFirstFiles().equals(other.orders.monthFirstFiles())
        && orders.dayFirstFiles().equals(other.orders.dayFirstFiles())
        && orders.monthFirstOutlets().equals(other.orders.monthFirstOutlets());
  }

  /** Returns the lines that recur in one of two archives only. */
  public Set<Long> changedLines(Lessons other) {
    Set<Long> changed = new HashSet<>(recurring);
    changed.addAll(other.recurring);
    changed.removeIf(line -> recurring.contains(line) && other.recurring.contains(line));
    return changed;
  }
}
