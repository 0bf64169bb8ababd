package org.marsad.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;

class DayOrderTest {
  private static final Dates DATES = Defaults.dates("UTC");

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/day-orders.csv", numLinesToSkip = 1)
  void findsTheOrderThatADateShows(String date, DayOrder order) {
    assertThat(DayOrder.of(date)).isEqualTo(Optional.ofNullable(order));
  }

  @ParameterizedTest
  @CsvSource({
    "3/5/2021, 2021-03-05T00:00:00Z",
    "03-05-2021 14:30, 2021-03-05T14:30:00Z",
    "3/25/2021 2:30:00 PM, 2021-03-25T14:30:00Z",
    "25/3/2021, 2021-03-25T00:00:00Z",
    "2021-03-05, 2021-03-05T00:00:00Z",
    "5 مارس 2021, 2021-03-05T00:00:00Z",
    "8/7/1444 هـ, 2023-01-30T00:00:00Z",
    "0/5/2021,",
  })
  void readsADateWithTheMonthFirstWhereItMayBeEither(String date, String instant) {
    assertThat(DATES.parse(date, DayOrder.MONTH_FIRST).map(Object::toString))
        .isEqualTo(Optional.ofNullable(instant));
  }

  @Test
  void agreesWithTheReaderOfDates() {
    ArabicFuzz.holds(
        20_000,
        fuzz -> {
          String mark = fuzz.oneOf("/", "-");
          String date = fuzz.below(40) + mark + fuzz.below(40) + mark + (1990 + fuzz.below(60));
          boolean either =
              !DATES
                  .parse(date, DayOrder.DAY_FIRST)
                  .equals(DATES.parse(date, DayOrder.MONTH_FIRST));
          if (either) {
            assertThat(DayOrder.of(date)).as(date).hasValue(DayOrder.EITHER);
          }
          if (DayOrder.of(date).equals(Optional.of(DayOrder.EITHER))) {
            assertThat(either).as(date).isTrue();
          }
        });
  }
}
