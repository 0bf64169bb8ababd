package org.marsad.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads the commonest dates without cutting them into tokens: {@code 2021-01-05}, alone or with
 * {@code T} or a space and {@code 10:20}, {@code 10:20:30}, a fraction, {@code Z} or an offset of
 * four digits with or without colon, in ASCII.
 */
final class IsoDate {
  private static final int DAY_LENGTH = 10;
  private static final int MINUTE_LENGTH = 16;
  private static final int SECOND_LENGTH = 19;
  private static final int NANO_DIGITS = 9;

  private IsoDate() {}

  /** Returns the instant, or empty where the date has another form or is no day. */
  static Optional<Instant> parse(String date, ZoneId zone) {
    int length = date.length();
    if (length < DAY_LENGTH || date.charAt(4) != '-' || date.charAt(7) != '-') {
      return Optional.empty();
    }
    int year = digits(date, 0, 4);
    int month = digits(date, 5, 7);
    int dayOfMonth = digits(date, 8, DAY_LENGTH);
    Optional<LocalDate> day = DayParts.gregorian(year, month, dayOfMonth);
    if (day.isEmpty() || length == DAY_LENGTH) {
      return day.map(found -> found.atStartOfDay(zone).toInstant());
    }
    char between = date.charAt(DAY_LENGTH);
    if (length < MINUTE_LENGTH || between != 'T' && between != ' ' || date.charAt(13) != ':') {
      return Optional.empty();
    }
    int hour = digits(date, 11, 13);
    int minute = digits(date, 14, MINUTE_LENGTH);
    boolean seconds = length >= SECOND_LENGTH && date.charAt(MINUTE_LENGTH) == ':';
    int second = seconds ? digits(date, 17, SECOND_LENGTH) : 0;
    int behind = seconds ? fractionEnd(date) : MINUTE_LENGTH;
    ZoneId given = zoneAt(date, behind, zone);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return Optional.empty();
    }
    int nano = behind > SECOND_LENGTH ? nano(date.substring(SECOND_LENGTH + 1, behind)) : 0;
    return Optional.ofNullable(given)
        .map(found -> day.get().atTime(hour, minute, second, nano).atZone(found).toInstant());
  }

  /** Returns the end of a fraction behind the seconds, or of the seconds. */
  private static int fractionEnd(String date) {
    int i = SECOND_LENGTH;
    if (i + 1 < date.length() && date.charAt(i) == '.' && isDigit(date.charAt(i + 1))) {
      i++;
      while (i < date.length() && isDigit(date.charAt(i))) {
        i++;
      }
    }
    return i;
  }

  private static int nano(String fraction) {
    return Integer.parseInt((fraction + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
  }

  /** Returns the zone at the end of a date, or null where something else stands there. */
  private static ZoneId zoneAt(String date, int from, ZoneId none) {
    String zone = date.substring(from);
    if (zone.isEmpty()) {
      return none;
    }
    if (zone.equals("Z")) {
      return ZoneOffset.UTC;
    }
    boolean colon = zone.length() == 6 && zone.charAt(3) == ':';
    if (zone.length() != 5 && !colon || zone.charAt(0) != '+' && zone.charAt(0) != '-') {
      return null;
    }
    int hours = digits(zone, 1, 3);
    int minutes = digits(zone, zone.length() - 2, zone.length());
    if (hours < 0 || hours > 17 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = (hours * 60 + minutes) * 60;
    return ZoneOffset.ofTotalSeconds(zone.charAt(0) == '-' ? -seconds : seconds);
  }

  /** Returns the number in a range, or -1 where it has something else than digits. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
