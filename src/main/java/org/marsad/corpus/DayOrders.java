package org.marsad.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.BidiIsolate;
import org.marsad.text.date.DayOrder;

/**
 * Decides whether a date such as {@code 3/5/2021} has the day or the month first, from the dates
 * beside it that can be read in one way only. What the dates of the same file show counts; where
 * they show nothing or contradict each other, what those of the same outlet show; else the day
 * comes first. A tenth of the dates may be mistakes.
 *
 * @param monthFirstFiles files whose dates have the month first
 * @param dayFirstFiles files whose dates have the day first, whatever the outlet's other files have
 * @param monthFirstOutlets outlets whose dates have the month first where the file shows nothing
 * @param notes sentences for a person
 */
public record DayOrders(
    Set<String> monthFirstFiles,
    Set<String> dayFirstFiles,
    Set<String> monthFirstOutlets,
    List<String> notes)
    implements Serializable {
  private static final String ORDER = "order";

  /** The part of the dates of one order from which they speak for all. */
  private static final double CLEAR = 0.9;

  private static final int SHOWN = 3;
  private static final int LONGEST_SHOWN = 40;

  /** The dates of a file or an outlet that show one order: how many, and one of them. */
  private record Shown(long count, String example) {}

  /** What the dates of a file or an outlet show. */
  private record Group(String name, Map<DayOrder, Shown> shown) {
    long count(DayOrder order) {
      return shown.get(order).count();
    }

    String example(DayOrder order) {
      return DayOrders.shown(shown.get(order).example());
    }

    boolean has(DayOrder order) {
      long clear = count(DayOrder.DAY_FIRST) + count(DayOrder.MONTH_FIRST);
      return count(order) > 0 && count(order) >= CLEAR * clear;
    }

    boolean contradictsItself() {
      return count(DayOrder.DAY_FIRST) > 0 && count(DayOrder.MONTH_FIRST) > 0;
    }
  }

  /**
   * Reads all dates with the day first.
   *
   * @param notes sentences for a person
   * @return the decision
   */
  public static DayOrders dayFirst(List<String> notes) {
    return new DayOrders(Set.of(), Set.of(), Set.of(), notes);
  }

  /**
   * Decides for all records. Nothing is computed unless some dates are ambiguous and others have
   * the month first.
   *
   * @param records the records, kept
   * @param sightings what was noted when they were read
   * @return the decisions
   */
  public static DayOrders of(Records records, DayOrderSightings sightings) {
    String either = sightings.example(DayOrder.EITHER).orElse(null);
    if (either == null) {
      return dayFirst(List.of());
    }
    if (sightings.example(DayOrder.MONTH_FIRST).isEmpty()) {
      String why =
          sightings
              .example(DayOrder.DAY_FIRST)
              .map(date -> "as in " + shown(date))
              .orElse("no other date shows which it is");
      return dayFirst(
          List.of(
              String.format(
                  Locale.ROOT,
                  "dates such as %s are read with the day first: %s",
                  shown(either),
                  why)));
    }
    List<Group> files = groups(records, Records.ORIGIN);
    List<Group> outlets = groups(records, Records.SOURCE);
    List<String> notes = new ArrayList<>();
    addNotes(files, notes);
    Set<Map<DayOrder, Shown>> told =
        files.stream().map(Group::shown).collect(Collectors.toSet()); // an outlet of one file
    addNotes(outlets.stream().filter(group -> !told.contains(group.shown())).toList(), notes);
    return new DayOrders(
        names(files, DayOrder.MONTH_FIRST),
        names(files, DayOrder.DAY_FIRST),
        names(outlets, DayOrder.MONTH_FIRST),
        List.copyOf(notes));
  }

  private static Set<String> names(List<Group> groups, DayOrder order) {
    return groups.stream()
        .filter(group -> group.has(order))
        .map(Group::name)
        .collect(Collectors.toSet());
  }

  /** Returns the groups that have dates to decide on and others that show an order. */
  private static List<Group> groups(Records records, Field name) {
    UserDefinedFunction order =
        udf(
            (String date) -> DayOrder.of(date).map(DayOrder::name).orElse(null),
            DataTypes.StringType);
    Column published = Records.PUBLISHED.col();
    Dataset<Row> dates =
        records
            .rows()
            .where(published.isNotNull())
            .select(name.col(), published, order.apply(published).as(ORDER))
            .where(col(ORDER).isNotNull());
    List<Column> counts = new ArrayList<>();
    for (DayOrder each : DayOrder.values()) {
      Column has = col(ORDER).equalTo(each.name());
      counts.add(count(when(has, 1)).as(each.name()));
      counts.add(min(when(has, published)));
    }
    return dates
        .groupBy(name.col())
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
        .where(
            col(DayOrder.EITHER.name())
                .gt(0)
                .and(col(DayOrder.DAY_FIRST.name()).plus(col(DayOrder.MONTH_FIRST.name())).gt(0)))
        .orderBy(name.col())
        .collectAsList() // files of several records, or outlets
        .stream()
        .map(DayOrders::group)
        .toList();
  }

  private static Group group(Row row) {
    Map<DayOrder, Shown> shown = new EnumMap<>(DayOrder.class);
    int at = 1;
    for (DayOrder order : DayOrder.values()) {
      shown.put(order, new Shown(row.getLong(at), row.getString(at + 1)));
      at += 2;
    }
    return new Group(row.getString(0), shown);
  }

  private static void addNotes(List<Group> groups, List<String> notes) {
    groups.stream()
        .filter(group -> group.has(DayOrder.MONTH_FIRST) || group.contradictsItself())
        .limit(SHOWN)
        .map(DayOrders::note)
        .forEach(notes::add);
    int more = names(groups, DayOrder.MONTH_FIRST).size() - SHOWN;
    if (more > 0) {
      notes.add(
          String.format(Locale.ROOT, "the month comes first in %,d more files or outlets", more));
    }
  }

  private static String note(Group group) {
    DayOrder taken = group.has(DayOrder.MONTH_FIRST) ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    DayOrder other = taken == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    String against =
        group.count(other) == 0
            ? ""
            : String.format(
                Locale.ROOT, "; against that, %s (%,d)", group.example(other), group.count(other));
    return String.format(
        Locale.ROOT,
        "%s: dates such as %s (%,d) are read with the %s first, as in %s (%,d)%s",
        BidiIsolate.forConsole(group.name().substring(group.name().lastIndexOf('/') + 1)),
        group.example(DayOrder.EITHER),
        group.count(DayOrder.EITHER),
        word(taken),
        group.example(taken),
        group.count(taken),
        against);
  }

  private static String word(DayOrder order) {
    return order == DayOrder.MONTH_FIRST ? "month" : "day";
  }

  private static String shown(String date) {
    String line = date.strip();
    return BidiIsolate.forConsole(
        line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…");
  }

  /**
   * Decides for one date.
   *
   * @param file the file that its record was read from
   * @param outlet the outlet that published it, may be null
   * @return the order in which two numbers are read that may be either
   */
  DayOrder in(String file, String outlet) {
    boolean monthFirst =
        monthFirstFiles.contains(file)
            || !dayFirstFiles.contains(file) && monthFirstOutlets.contains(outlet);
    return monthFirst ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
  }

  /** Whether the day comes first everywhere. */
  boolean isDayFirst() {
    return monthFirstFiles.isEmpty() && monthFirstOutlets.isEmpty();
  }
}
