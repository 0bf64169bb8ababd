package org.marsad.text.date;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates that are one number: the time since 1970 in seconds, milliseconds, microseconds or
 * nanoseconds, told apart by the number of digits, or the digits of a day and a time, {@code
 * 20210105}, {@code 202101051020}, {@code 20210105102030}. A number that can be both is a day.
 */
final class EpochDate {
  private static final Pattern NUMBER = Pattern.compile("\\d{8,20}(\\.\\d{1,9})?");

  /** A number of double precision as Java prints it, with all its digits. */
  private static final Pattern DOUBLE = Pattern.compile("[1-9]\\.\\d{1,17}E(9|1[0-9])");

  private static final int NANO_DIGITS = 9;

  private EpochDate() {}

  /** Whether a date is one number. */
  static boolean isNumber(String date) {
    return !date.isEmpty()
        && date.charAt(0) >= '0'
        && date.charAt(0) <= '9'
        && (NUMBER.matcher(date).matches() || DOUBLE.matcher(date).matches());
  }

  /** Returns the instant, or empty where the number is none. */
  static Optional<Instant> parse(String date, ZoneId zone) {
    BigDecimal number = new BigDecimal(date);
    String digits = number.setScale(0, RoundingMode.FLOOR).toPlainString();
    Optional<Instant> day = calendar(digits, zone);
    return day.isPresent() ? day : since1970(number, digits.length());
  }

  private static Optional<Instant> since1970(BigDecimal number, int digits) {
    int scale =
        switch (digits) {
          case 9, 10 -> 0;
          case 12, 13 -> 3;
          case 15, 16 -> 6;
          case 18, 19 -> NANO_DIGITS;
          default -> -1;
        };
    if (scale < 0) {
      return Optional.empty();
    }
    BigDecimal seconds = number.movePointLeft(scale);
    long whole = seconds.longValue();
    BigDecimal rest = seconds.subtract(BigDecimal.valueOf(whole));
    return Optional.of(Instant.ofEpochSecond(whole, rest.movePointRight(NANO_DIGITS).longValue()));
  }

  private static Optional<Instant> calendar(String digits, ZoneId zone) {
    int length = digits.length();
    if (length != 8 && length != 12 && length != 14 && length != 17) {
      return Optional.empty();
    }
    Optional<LocalDate> day =
        DayParts.gregorian(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
    String clock = (digits.substring(8) + "000000000").substring(0, 9);
    int hour = part(clock, 0, 2);
    int minute = part(clock, 2, 4);
    int second = part(clock, 4, 6);
    if (hour > 23 || minute > 59 || second > 59) {
      return Optional.empty();
    }
    LocalTime time = LocalTime.of(hour, minute, second, part(clock, 6, 9) * 1_000_000);
    return day.map(found -> found.atTime(time).atZone(zone).toInstant());
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits.substring(from, to));
  }
}
