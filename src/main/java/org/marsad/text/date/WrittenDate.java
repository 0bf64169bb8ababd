package org.marsad.text.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.text.date.CalendarWords.Role;
import org.marsad.text.date.DateTokens.Token;

/**
 * Reads a date out of its tokens: one day, in one calendar or several, with or without a time and a
 * zone, in any order. Every token must have its place; a date with a word or mark that has none is
 * not read.
 */
final class WrittenDate {
  private static final String SEPARATORS = "@,،-/.|–—_()[]'\":؛;•·«»";

  private static final int DAY_DIGITS = 8;

  private final DateTokens tokens;
  private final CalendarWords words;
  private final WrittenTime time;
  private final List<DayParts> days = new ArrayList<>();
  private DayParts day = new DayParts();
  private char mark = ' ';

  private WrittenDate(DateTokens tokens, CalendarWords words) {
    this.tokens = tokens;
    this.words = words;
    this.time = new WrittenTime(tokens, words);
  }

  /**
   * Reads a date.
   *
   * @param date folded
   * @param zone where a time without a zone was written
   * @param order which of two numbers is the day where both can be
   */
  static Optional<Instant> instant(String date, CalendarWords words, ZoneId zone, DayOrder order) {
    WrittenDate written = new WrittenDate(DateTokens.of(date, words), words);
    return written.read() ? written.instant(zone, order) : Optional.empty();
  }

  private boolean read() {
    int i = 0;
    while (i < tokens.size()) {
      int next = time.read(i, hasDay());
      if (next == i) {
        next = readToken(i);
      }
      if (next < 0) {
        return false;
      }
      i = next;
    }
    if (!day.isEmpty()) {
      days.add(day);
    }
    return !days.isEmpty();
  }

  private boolean hasDay() {
    return day.isFull() || day.isEmpty() && !days.isEmpty();
  }

  /** Reads one token; returns the next one, or -1 where it has no place. */
  private int readToken(int i) {
    Token token = tokens.get(i);
    if (token.isNumber()) {
      return readNumber(i, token);
    }
    if (token.isWord()) {
      return readWord(token.text()) ? i + 1 : -1;
    }
    mark = token.kind();
    return SEPARATORS.indexOf(mark) >= 0 ? i + 1 : -1;
  }

  private int readNumber(int i, Token token) {
    if (token.text().length() >= DAY_DIGITS && day.isEmpty()) {
      return readWholeDay(token.text()) ? i + 1 : -1;
    }
    if (token.value() < 0) {
      return -1;
    }
    startNewDayIfFull();
    day.addNumber(token.value(), token.text().length(), mark);
    mark = ' ';
    return i + 1;
  }

  private boolean readWholeDay(String digits) {
    day.addNumber(Integer.parseInt(digits.substring(0, 4)), 4, ' ');
    day.addNumber(Integer.parseInt(digits.substring(4, 6)), 2, '-');
    day.addNumber(Integer.parseInt(digits.substring(6, DAY_DIGITS)), 2, '-');
    return day.day(DayOrder.DAY_FIRST).isPresent()
        && (digits.length() == DAY_DIGITS || time.readDigits(digits.substring(DAY_DIGITS)));
  }

  private void startNewDayIfFull() {
    if (day.isFull()) {
      days.add(day);
      day = new DayParts();
    }
  }

  private boolean readWord(String word) {
    Integer month = words.months().get(word);
    if (month != null) {
      startNewDayIfFull();
      return day.addMonth(month);
    }
    Integer hijriMonth = words.hijriMonths().get(word);
    if (hijriMonth != null) {
      startNewDayIfFull();
      return day.addHijriMonth(hijriMonth);
    }
    if (words.is(Role.HIJRI, word) && !day.isEmpty()) {
      day.markHijri();
      return true;
    }
    return words.is(Role.BETWEEN, word)
        || words.is(Role.WEEKDAYS, word)
        || words.is(Role.GREGORIAN, word) && (hasDay() || day.endsWithYear());
  }

  /** Puts day and time together; days of different calendars are taken to be the same one. */
  private Optional<Instant> instant(ZoneId zone, DayOrder order) {
    Set<LocalDate> gregorian = new HashSet<>();
    Set<LocalDate> hijri = new HashSet<>();
    for (DayParts parts : days) {
      Optional<LocalDate> date = parts.day(order);
      if (date.isEmpty()) {
        return Optional.empty();
      }
      (parts.isHijri() ? hijri : gregorian).add(date.get());
    }
    Set<LocalDate> decisive = gregorian.isEmpty() ? hijri : gregorian;
    Optional<LocalTime> clock = time.clock();
    if (decisive.size() != 1 || clock.isEmpty()) {
      return Optional.empty();
    }
    ZoneId effective = time.zone().orElse(zone);
    return Optional.of(
        decisive.iterator().next().atTime(clock.get()).atZone(effective).toInstant());
  }
}
