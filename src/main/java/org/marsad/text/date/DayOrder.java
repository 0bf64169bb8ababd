package org.marsad.text.date;

import java.util.Optional;

/**
 * Which of the first two numbers of a date such as {@code 25/3/2021} is the day. Some dates show it
 * themselves, because there are twelve months only; of the others a reader learns it from the dates
 * beside them.
 */
public enum DayOrder {
  /** The day comes first, {@code 25/3/2021}. */
  DAY_FIRST,
  /** The month comes first, {@code 3/25/2021}. */
  MONTH_FIRST,
  /** Both are days of the year, and not the same one, {@code 3/5/2021}. */
  EITHER;

  private static final String MARKS = "/-";
  private static final int FIRST_ARABIC_LETTER = 0x620;
  private static final int LAST_ARABIC_LETTER = 0x64A;
  private static final int MONTHS = 12;
  private static final int LONGEST_MONTH = 31;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * Finds the order that a date shows: one to two digits, the same mark, one to two digits, the
   * mark again and a Gregorian year of four digits, wherever they stand in it. Nobody puts the
   * month first between dots or beside Arabic words: such dates neither show an order nor need one.
   *
   * @param date a date as it was written, in any digits
   * @return the order, or empty where the date has another form or means the same in both orders
   */
  public static Optional<DayOrder> of(String date) {
    if (date.chars().anyMatch(c -> c >= FIRST_ARABIC_LETTER && c <= LAST_ARABIC_LETTER)) {
      return Optional.empty();
    }
    for (int i = 1; i < date.length() - 5; i++) {
      char mark = date.charAt(i);
      if (MARKS.indexOf(mark) >= 0) {
        int second = i + 1 + digits(date, i + 1, 1);
        int year = second + 1;
        if (second < date.length()
            && date.charAt(second) == mark
            && digits(date, year, 1) == 4
            && isYear(number(date, year, year + 4))) {
          return of(number(date, i + digits(date, i - 1, -1), i), number(date, i + 1, second));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<DayOrder> of(int first, int second) {
    boolean dayFirst = isDay(first) && isMonth(second);
    boolean monthFirst = isMonth(first) && isDay(second);
    if (first == second || !dayFirst && !monthFirst) {
      return Optional.empty();
    }
    return Optional.of(dayFirst && monthFirst ? EITHER : dayFirst ? DAY_FIRST : MONTH_FIRST);
  }

  private static boolean isDay(int number) {
    return number >= 1 && number <= LONGEST_MONTH;
  }

  private static boolean isMonth(int number) {
    return number >= 1 && number <= MONTHS;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** Counts the digits from a place on in a direction; the count has the sign of the direction. */
  private static int digits(String date, int from, int step) {
    int i = from;
    while (i >= 0 && i < date.length() && Character.digit(date.charAt(i), 10) >= 0) {
      i += step;
    }
    return i - from;
  }

  /** Returns the number between two places, or -1 where it has no digits or more than four. */
  private static int number(String date, int from, int to) {
    if (from >= to || to - from > 4) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + Character.digit(date.charAt(i), 10);
    }
    return number;
  }
}
