package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeriodsTest {
  private static Map<LocalDate, Long> months(int firstYear, int lastYear, long each) {
    Map<LocalDate, Long> months = new HashMap<>();
    for (int year = firstYear; year <= lastYear; year++) {
      for (int month = 1; month <= 12; month++) {
        months.put(LocalDate.of(year, month, 1), each);
      }
    }
    return months;
  }

  @Test
  void areMonthsWithTheEmptyOnesBetween() {
    Map<LocalDate, Long> articles =
        Map.of(LocalDate.of(2019, 11, 1), 2L, LocalDate.of(2020, 2, 1), 3L);
    Periods periods = Periods.of(articles);
    assertThat(periods.names()).containsExactly("2019-11", "2019-12", "2020-01", "2020-02");
    assertThat(periods.sum(articles)).containsExactly(2L, 0L, 0L, 3L);
  }

  @Test
  void areQuartersOrYearsWhereMonthsAreTooMany() {
    assertThat(Periods.of(months(2010, 2014, 1)).names()).hasSize(60).startsWith("2010-01");
    assertThat(Periods.of(months(2010, 2019, 1)).names()).hasSize(40).startsWith("2010-Q1");
    assertThat(Periods.of(months(1990, 2019, 1)).names()).hasSize(30).startsWith("1990");
    assertThat(Periods.of(months(1900, 2019, 1)).names())
        .hasSize(Periods.MOST)
        .startsWith("1960")
        .endsWith("2019");
    assertThat(Periods.of(months(2010, 2019, 2)).sum(months(2010, 2019, 2)))
        .hasSize(40)
        .containsOnly(6L);
  }

  @Test
  void areNotStretchedByAFewWrongDates() {
    Map<LocalDate, Long> articles = months(2019, 2020, 100);
    articles.put(LocalDate.of(1970, 1, 1), 5L);
    articles.put(LocalDate.of(2099, 1, 1), 5L);
    assertThat(Periods.of(articles).names()).hasSize(24).startsWith("2019-01").endsWith("2020-12");
  }

  @Test
  void areDaysOrWeeksWhereTheSpanIsShort() {
    LocalDate day = LocalDate.of(2020, 3, 5); // a Thursday
    Periods one = Periods.ofDays(Map.of(day, 4L));
    assertThat(one.names()).containsExactly("2020-03-05");
    assertThat(one.sum(Map.of(day, 4L))).containsExactly(4L);
    Periods days = Periods.ofDays(Map.of(day, 1L, day.plusDays(44), 1L));
    assertThat(days.unit()).isEqualTo(Periods.Unit.DAY);
    assertThat(days.names()).hasSize(45).endsWith("2020-04-18");
    Map<LocalDate, Long> longer = Map.of(day, 1L, day.plusDays(3), 2L, day.plusDays(45), 3L);
    Periods weeks = Periods.ofDays(longer);
    assertThat(weeks.unit()).isEqualTo(Periods.Unit.WEEK);
    assertThat(weeks.names()).hasSize(7).startsWith("2020-03-02").endsWith("2020-04-13");
    assertThat(weeks.sum(longer)).containsExactly(3L, 0L, 0L, 0L, 0L, 0L, 3L);
    Map<LocalDate, Long> year = Map.of(day, 1L, day.plusDays(300), 1L);
    assertThat(Periods.ofDays(year).names()).hasSize(10).startsWith("2020-03");
  }

  @Test
  void askForDaysOnlyWhereMonthsAreFew() {
    assertThat(Periods.of(Map.of(LocalDate.of(2020, 3, 1), 1L)).isShort()).isTrue();
    assertThat(Periods.of(months(2010, 2010, 1)).isShort()).isFalse();
    assertThat(Periods.of(Map.of()).isShort()).isFalse();
  }

  @Test
  void areNoneWithoutDates() {
    assertThat(Periods.of(Map.of()).names()).isEmpty();
    assertThat(Periods.of(Map.of()).sum(Map.of())).isEmpty();
  }
}
