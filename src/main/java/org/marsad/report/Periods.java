package org.marsad.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The periods of a timeline, at most {@value #MOST}, as short as the span of the dates allows: days
 * up to {@value #MOST_DAYS} of them, weeks up to {@value #MOST_WEEKS}, then months, quarters,
 * years, and at last the latest years. A few articles with a wrong date must not stretch the
 * timeline: if there are too many months, up to half a percent of the articles at either end is
 * left out first.
 *
 * <p>Days and weeks can only be told from figures by day. So a run's figures by month are looked at
 * first, and if {@link #isShort} says so, its figures by day.
 */
final class Periods {
  static final int MOST = 60;
  private static final int MOST_DAYS = 45;
  private static final int MOST_WEEKS = 27;

  /** Months that may be told in weeks: the days at either end may belong to further ones. */
  private static final int SHORT = 7;

  private static final double STRAY = 0.005;

  /** The length of a period. */
  enum Unit {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    private static final int MONDAY = 3; // of the days since 1970 that are a week's first, less 7

    /** Returns the number of the period that holds a day; later days have no lower numbers. */
    int number(LocalDate day) {
      int months = day.getYear() * 12 + day.getMonthValue() - 1;
      return switch (this) {
        case DAY -> Math.toIntExact(day.toEpochDay());
        case WEEK -> Math.toIntExact(Math.floorDiv(day.toEpochDay() + MONDAY, 7));
        case MONTH -> months;
        case QUARTER -> Math.floorDiv(months, 3);
        case YEAR -> day.getYear();
      };
    }

    /** Returns the name of a period: a day, a week's first day, 2020-03, 2020-Q1 or 2020. */
    String name(int number) {
      return switch (this) {
        case DAY -> LocalDate.ofEpochDay(number).toString();
        case WEEK -> LocalDate.ofEpochDay(7L * number - MONDAY).toString();
        case MONTH ->
            String.format(
                Locale.ROOT, "%04d-%02d", Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
        case QUARTER ->
            String.format(
                Locale.ROOT, "%04d-Q%d", Math.floorDiv(number, 4), Math.floorMod(number, 4) + 1);
        case YEAR -> String.format(Locale.ROOT, "%04d", number);
      };
    }
  }

  private final Unit unit;
  private final int first;
  private final int count;

  private Periods(Unit unit, int first, int count) {
    this.unit = unit;
    this.first = first;
    this.count = count;
  }

  /**
   * Chooses among months, quarters and years.
   *
   * @param articles the number of articles by the first day of each month
   */
  static Periods of(Map<LocalDate, Long> articles) {
    return of(articles, Unit.MONTH, Unit.QUARTER, Unit.YEAR);
  }

  /**
   * Chooses among all periods.
   *
   * @param articles the number of articles by day
   */
  static Periods ofDays(Map<LocalDate, Long> articles) {
    return of(articles, Unit.values());
  }

  private static Periods of(Map<LocalDate, Long> articles, Unit... units) {
    SortedMap<LocalDate, Long> byDate = new TreeMap<>(articles);
    if (byDate.isEmpty()) {
      return new Periods(units[0], 0, 0);
    }
    if (span(byDate, Unit.MONTH) > MOST) {
      double stray = STRAY * byDate.values().stream().mapToLong(Long::longValue).sum();
      dropStray(byDate, List.copyOf(byDate.keySet()), stray);
      List<LocalDate> latestFirst = new ArrayList<>(byDate.keySet());
      Collections.reverse(latestFirst);
      dropStray(byDate, latestFirst, stray);
    }
    for (Unit unit : units) {
      int span = span(byDate, unit);
      if (span <= most(unit)) {
        return new Periods(unit, unit.number(byDate.firstKey()), span);
      }
    }
    return new Periods(Unit.YEAR, Unit.YEAR.number(byDate.lastKey()) - MOST + 1, MOST);
  }

  private static int most(Unit unit) {
    return switch (unit) {
      case DAY -> MOST_DAYS;
      case WEEK -> MOST_WEEKS;
      default -> MOST;
    };
  }

  /** Returns the number of periods from the first date to the last. */
  private static int span(SortedMap<LocalDate, Long> byDate, Unit unit) {
    return unit.number(byDate.lastKey()) - unit.number(byDate.firstKey()) + 1;
  }

  private static void dropStray(
      SortedMap<LocalDate, Long> byDate, List<LocalDate> fromTheEnd, double stray) {
    long dropped = 0;
    for (LocalDate date : fromTheEnd) {
      dropped += byDate.get(date);
      if (dropped > stray) {
        return;
      }
      byDate.remove(date);
    }
  }

  /** Returns whether the periods are so few months that days or weeks may tell more. */
  boolean isShort() {
    return unit == Unit.MONTH && count > 0 && count <= SHORT;
  }

  /** Returns whether figures by day are needed. */
  boolean isDaily() {
    return unit == Unit.DAY || unit == Unit.WEEK;
  }

  /** Returns the length of the periods. */
  Unit unit() {
    return unit;
  }

  /** Returns the names of the periods in order; see {@link Unit#name}. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int period = first; period < first + count; period++) {
      names.add(unit.name(period));
    }
    return names;
  }

  /** Sums figures by date up to figures by period; see {@link #sum(Map, ToLongFunction)}. */
  List<Long> sum(Map<LocalDate, Long> figures) {
    return sum(figures, Long::longValue);
  }

  /**
   * Sums a figure by date up to a figure by period.
   *
   * @param byDate what is known by day or, for months and longer periods, by month
   * @param figure the figure to add up
   * @return one sum for each period; dates outside the periods are left out
   */
  <T> List<Long> sum(Map<LocalDate, T> byDate, ToLongFunction<T> figure) {
    long[] sums = new long[count];
    byDate.forEach(
        (date, value) -> {
          int at = unit.number(date) - first;
          if (at >= 0 && at < count) {
            sums[at] += figure.applyAsLong(value);
          }
        });
    return Arrays.stream(sums).boxed().toList();
  }
}
