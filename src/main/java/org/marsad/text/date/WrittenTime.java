package org.marsad.text.date;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.marsad.text.date.CalendarWords.Role;
import org.marsad.text.date.DateTokens.Token;

/**
 * The time of day and the zone that a date names, read piece by piece: {@code 10:20}, {@code
 * 10:20:30.123}, {@code 10h20}, {@code 10 am}, {@code T102030}, with a half of the day on either
 * side; {@code +03:00}, {@code +0300}, {@code UTC+3} or the word for a zone.
 */
final class WrittenTime {
  private static final int NOON = 12;
  private static final int MOST_OFFSET = 18;
  private static final int NANO_DIGITS = 9;

  private final DateTokens tokens;
  private final CalendarWords words;
  private int hour = -1;
  private int minute;
  private int second;
  private int nano;
  private Role half;
  private ZoneId zone;
  private boolean offsetRead;

  WrittenTime(DateTokens tokens, CalendarWords words) {
    this.tokens = tokens;
    this.words = words;
  }

  /**
   * Reads what belongs to the time.
   *
   * @param i the token to begin with
   * @param hasDay whether a whole day was read before it
   * @return the token behind it; {@code i} where the token belongs to the day; -1 where it
   *     contradicts what was read
   */
  int read(int i, boolean hasDay) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return hour < 0 ? readClock(i, hasDay) : i;
    }
    if (token.isWord()) {
      return readWord(i, token.text(), hasDay);
    }
    return (token.kind() == '+' || token.kind() == '-' || token.kind() == '\u2212')
            && (hasDay || hour >= 0)
        ? readOffset(i)
        : i;
  }

  private int readClock(int i, boolean hasDay) {
    if (tokens.isNumber(i, 1, 2) && tokens.isNumber(i + 2, 2, 2) && isClockMark(i + 1)) {
      hour = tokens.get(i).value();
      minute = tokens.get(i + 2).value();
      return readSeconds(i + 3);
    }
    if (hasDay && tokens.get(i - 1).text().equals("t")) {
      return readDigits(tokens.get(i).text()) ? i + 1 : -1;
    }
    Role next = halfOf(tokens.get(i + 1).text());
    if (tokens.isNumber(i, 1, 2) && next != null) {
      hour = tokens.get(i).value();
      return i + 1;
    }
    return i;
  }

  private boolean isClockMark(int i) {
    return tokens.is(i, ':') || tokens.get(i).text().equals("h");
  }

  private int readSeconds(int i) {
    if (!tokens.is(i, ':') || !tokens.isNumber(i + 1, 2, 2)) {
      return i;
    }
    second = tokens.get(i + 1).value();
    boolean fraction =
        (tokens.is(i + 2, '.') || tokens.is(i + 2, ',') || tokens.is(i + 2, ':'))
            && tokens.isNumber(i + 3, 1, Integer.MAX_VALUE)
            && !tokens.get(i + 3).spaced();
    if (!fraction) {
      return i + 2;
    }
    String digits = (tokens.get(i + 3).text() + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS);
    nano = Integer.parseInt(digits);
    return i + 4;
  }

  /** Reads {@code 10}, {@code 1020} and {@code 102030}; false where it is none of them. */
  boolean readDigits(String digits) {
    if (digits.length() != 2 && digits.length() != 4 && digits.length() != 6) {
      return false;
    }
    String all = digits + "0000";
    hour = Integer.parseInt(all.substring(0, 2));
    minute = Integer.parseInt(all.substring(2, 4));
    second = Integer.parseInt(all.substring(4, 6));
    return true;
  }

  private int readWord(int i, String word, boolean hasDay) {
    if (word.equals("t")) {
      return tokens.get(i + 1).isNumber() ? i + 1 : -1;
    }
    Role named = halfOf(word);
    boolean era = words.is(Role.GREGORIAN, word) && hasDay && !isBehindClock(i);
    if (named != null && !era) {
      boolean fits = half == null || half == named;
      half = named;
      return fits ? i + 1 : -1;
    }
    ZoneId known = words.zones().get(word);
    if (known != null) {
      zone = zone == null ? known : zone;
      boolean offset =
          tokens.is(i + 1, '+') || tokens.is(i + 1, '-') && !tokens.get(i + 1).spaced();
      return offset && known.equals(ZoneOffset.UTC) ? readOffset(i + 1) : i + 1;
    }
    return i;
  }

  private boolean isBehindClock(int i) {
    return hour >= 0 && tokens.get(i - 1).isNumber() && !tokens.isNumber(i - 1, 4, 4);
  }

  private Role halfOf(String word) {
    for (Role role : new Role[] {Role.MORNING, Role.AFTERNOON, Role.NIGHT}) {
      if (words.is(role, word)) {
        return role;
      }
    }
    return null;
  }

  /**
   * Reads an offset at its sign. A minus is one only close to a time or a zone and where no date
   * follows.
   */
  private int readOffset(int i) {
    boolean plus = tokens.is(i, '+');
    int behind = i + 2;
    boolean colon = tokens.is(behind, ':') && tokens.isNumber(behind + 1, 2, 2);
    if (!tokens.isNumber(i + 1, 1, 4) || tokens.get(i + 1).spaced() && !plus) {
      return plus ? -1 : i;
    }
    String digits = tokens.get(i + 1).text();
    behind = colon ? behind + 2 : behind;
    boolean close = !tokens.get(i).spaced() || digits.length() == 4 || colon;
    if (!plus && (hour < 0 || !close || isDayMark(behind))) {
      return i;
    }
    boolean shortOne = digits.length() <= 2;
    int hours = Integer.parseInt(shortOne ? digits : digits.substring(0, digits.length() - 2));
    int minutes = shortOne ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    minutes = colon ? tokens.get(behind - 1).value() : minutes;
    if (hours >= MOST_OFFSET || minutes > 59) {
      return -1;
    }
    ZoneOffset offset = ZoneOffset.ofHoursMinutes(plus ? hours : -hours, plus ? minutes : -minutes);
    boolean fits = !offsetRead || offset.equals(zone);
    zone = offset;
    offsetRead = true;
    return fits ? behind : -1;
  }

  private boolean isDayMark(int i) {
    return (tokens.is(i, '/') || tokens.is(i, '-') || tokens.is(i, '.'))
        && tokens.get(i + 1).isNumber();
  }

  /** Returns the time of day, midnight where none was read, or empty where it is none. */
  Optional<LocalTime> clock() {
    if (hour < 0) {
      return Optional.of(LocalTime.MIDNIGHT);
    }
    int hourOfDay = hourOfDay();
    return hourOfDay >= 0 && hourOfDay < 24 && minute < 60 && second < 60
        ? Optional.of(LocalTime.of(hourOfDay, minute, second, nano))
        : Optional.empty();
  }

  /** Returns the hour from 0, or -1 where the half of the day contradicts it. */
  private int hourOfDay() {
    boolean second = half == Role.AFTERNOON || half == Role.NIGHT && hour % NOON >= NOON / 2;
    if (half == null || second && hour > NOON) {
      return hour;
    }
    if (hour > NOON) {
      return -1;
    }
    return hour % NOON + (second ? NOON : 0);
  }

  /** Returns the zone that the date names, if it names one. */
  Optional<ZoneId> zone() {
    return Optional.ofNullable(zone);
  }
}
