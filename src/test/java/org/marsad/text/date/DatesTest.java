package org.marsad.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.testing.Defaults;

/** Dates written by other programs are read as the same instant. */
class DatesTest {
  private static final Dates DATES = Defaults.dates("UTC");

  /** Every region's names, with and without article, as ICU writes them. */
  static Stream<ULocale> arabicRegions() {
    return Arrays.stream(DateFormatSymbols.getAvailableULocales())
        .filter(locale -> locale.getLanguage().equals("ar"));
  }

  @ParameterizedTest
  @MethodSource("arabicRegions")
  void readsTheMonthsOfEveryRegion(ULocale region) {
    String[] months = new DateFormatSymbols(region).getMonths();
    for (int month = 1; month <= 12; month++) {
      assertThat(DATES.parse("7 " + months[month - 1] + " 2019"))
          .as(months[month - 1])
          .contains(LocalDate.of(2019, month, 7).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuuu-MM-dd",
        "uuuu/M/d",
        "dd.MM.uuuu",
        "d MMMM uuuu",
        "MMM d, uuuu",
        "dd-MMM-uu",
        "uuuuMMdd",
        "EEEE d MMMM uuuu"
      })
  void readsEveryDayInEveryForm(String pattern) {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.FRENCH, new Locale("ar", "IQ"))) {
      DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, locale);
      for (LocalDate day = LocalDate.of(2003, 12, 1);
          day.isBefore(LocalDate.of(2005, 1, 3));
          day = day.plusDays(1)) {
        String written = format.format(day);
        assertThat(DATES.parse(written))
            .as(written)
            .contains(day.atStartOfDay().toInstant(ZoneOffset.UTC));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "uuuu-MM-dd'T'HH:mm:ss",
        "uuuu-MM-dd HH:mm:ss",
        "d/M/uuuu h:mm:ss a",
        "MMMM d, uuuu h:mm:ss a",
        "uuuuMMddHHmmss",
        "EEE, dd MMM uuuu HH:mm:ss",
        "EEE MMM d HH:mm:ss uuuu",
        "HH:mm:ss - d/M/uuuu"
      })
  void readsEverySecondInEveryForm(String pattern) {
    DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.US);
    SplittableRandom random = new SplittableRandom(7);
    LocalDateTime start = LocalDateTime.of(1990, 1, 1, 0, 0);
    for (int i = 0; i < 500; i++) {
      LocalDateTime time = start.plusSeconds(random.nextLong(1L << 30));
      String written = format.format(time);
      assertThat(DATES.parse(written)).as(written).contains(time.toInstant(ZoneOffset.UTC));
      for (String offset : List.of("+0300", "+03:00", "-02:30", " +0530")) {
        assertThat(DATES.parse(written + offset))
            .as(written + offset)
            .contains(time.toInstant(ZoneOffset.of(offset.strip())));
      }
    }
  }

  @Test
  void readsEveryDayOfTheIslamicCalendar() {
    for (int i = 0; i < 3000; i++) {
      LocalDate day = LocalDate.of(2015, 1, 1).plusDays(i);
      String written =
          DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).format(HijrahDate.from(day));
      assertThat(DATES.parse(written + " هـ"))
          .as(written)
          .contains(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }

  @Test
  void readsTimesWithoutZoneInTheZoneOfTheOutlets() {
    Dates baghdad = Defaults.dates("Asia/Baghdad");
    assertThat(baghdad.parse("9 آذار 2023")).contains(Instant.parse("2023-03-08T21:00:00Z"));
    assertThat(baghdad.parse("20230309143005")).contains(Instant.parse("2023-03-09T11:30:05Z"));
    assertThat(baghdad.parse("2023-03-09 14:30 UTC"))
        .contains(Instant.parse("2023-03-09T14:30:00Z"));
  }
}
