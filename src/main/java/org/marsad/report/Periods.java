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
 * The periods of a timeline, at most {@value #MOST}. They are months; if there are too many months,
 * quarters; then years; then the latest years. A few articles with a wrong date must not stretch
 * the timeline: if there are too many months, up to half a percent of the articles at either end is
 * left out first.
 */
final class Periods {
  static final int MOST = 60;
  private static final double STRAY = 0.005;

  private final int months;
  private final int first;
  private final int count;

  private Periods(int months, int first, int count) {
    this.months = months;
    this.first = first;
    this.count = count;
  }

  /**
   * Chooses the periods.
   *
   * @param articles the number of articles by the first day of each month
   */
  static Periods of(Map<LocalDate, Long> articles) {
    SortedMap<Integer, Long> byMonth = new TreeMap<>();
    articles.forEach((month, number) -> byMonth.merge(number(month), number, Long::sum));
    if (byMonth.isEmpty()) {
      return new Periods(1, 0, 0);
    }
    if (byMonth.lastKey() - byMonth.firstKey() >= MOST) {
      double stray = STRAY * byMonth.values().stream().mapToLong(Long::longValue).sum();
      dropStray(byMonth, List.copyOf(byMonth.keySet()), stray);
      List<Integer> latestFirst = new ArrayList<>(byMonth.keySet());
      Collections.reverse(latestFirst);
      dropStray(byMonth, latestFirst, stray);
    }
    for (int months : new int[] {1, 3, 12}) {
      int first = Math.floorDiv(byMonth.firstKey(), months);
      int last = Math.floorDiv(byMonth.lastKey(), months);
      if (last - first < MOST) {
        return new Periods(months, first, last - first + 1);
      }
    }
    return new Periods(12, Math.floorDiv(byMonth.lastKey(), 12) - MOST + 1, MOST);
  }

  private static void dropStray(
      SortedMap<Integer, Long> byMonth, List<Integer> fromTheEnd, double stray) {
    long dropped = 0;
    for (Integer month : fromTheEnd) {
      dropped += byMonth.get(month);
      if (dropped > stray) {
        return;
      }
      byMonth.remove(month);
    }
  }

  private static int number(LocalDate day) {
    return day.getYear() * 12 + day.getMonthValue() - 1;
  }

  /** Returns the names of the periods in order, such as 2020-03, 2020-Q1 or 2020. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int period = first; period < first + count; period++) {
      int month = period * months;
      int year = Math.floorDiv(month, 12);
      int inYear = Math.floorMod(month, 12);
      names.add(
          switch (months) {
            case 1 -> String.format(Locale.ROOT, "%04d-%02d", year, inYear + 1);
            case 3 -> String.format(Locale.ROOT, "%04d-Q%d", year, inYear / 3 + 1);
            default -> String.format(Locale.ROOT, "%04d", year);
          });
    }
    return names;
  }

  /** Sums figures by month up to figures by period; see {@link #sum(Map, ToLongFunction)}. */
  List<Long> sum(Map<LocalDate, Long> figures) {
    return sum(figures, Long::longValue);
  }

  /**
   * Sums a figure by month up to a figure by period.
   *
   * @param byMonth what is known by the first day of each month
   * @param figure the figure to add up
   * @return one sum for each period; months outside the periods are left out
   */
  <T> List<Long> sum(Map<LocalDate, T> byMonth, ToLongFunction<T> figure) {
    long[] sums = new long[count];
    byMonth.forEach(
        (month, value) -> {
          int at = Math.floorDiv(number(month), months) - first;
          if (at >= 0 && at < count) {
            sums[at] += figure.applyAsLong(value);
          }
        });
    return Arrays.stream(sums).boxed().toList();
  }
}
