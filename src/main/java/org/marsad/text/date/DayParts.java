package org.marsad.text.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.util.Optional;

/**
 * The parts of one day as they are met in a date: two numbers and the name of a month, or three
 * numbers with the same mark between them.
 *
 * <p>A number of four digits is the year. Of two other numbers the first is the day, unless only
 * the second can be one or the month is said to come first. A year of two digits is read behind the
 * name of a month alone; the year of {@code 05/01/21} could be either end of it.
 */
final class DayParts {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int YEAR_DIGITS = 4;
  private static final int MONTHS = 12;
  private static final int CENTURY = 2000;
  private static final int PIVOT = 70;

  /**
   * The years of the Islamic calendar that a number without a name or an era is taken for. Before
   * them lie the years that the Persian solar calendar counts now.
   */
  private static final int FIRST_PLAIN_HIJRI = 1410;

  private static final int FIRST_HIJRI = 1300;
  private static final int LAST_HIJRI = 1500;

  private final int[] numbers = new int[3];
  private final int[] digits = new int[3];
  private final char[] marks = new char[3];
  private int count;
  private int month;
  private int hijriMonth;
  private boolean hijri;

  boolean isEmpty() {
    return count == 0 && !hasName();
  }

  boolean isFull() {
    return count == (hasName() ? 2 : 3);
  }

  private boolean hasName() {
    return month > 0 || hijriMonth > 0;
  }

  /** Whether the last number is a year by its length. */
  boolean endsWithYear() {
    return count > 0 && digits[count - 1] == YEAR_DIGITS;
  }

  void addNumber(int value, int length, char mark) {
    numbers[count] = value;
    digits[count] = length;
    marks[count++] = mark;
  }

  /** Adds the name of a Gregorian month; false where another is there already. */
  boolean addMonth(int number) {
    boolean fits = hijriMonth == 0 && (month == 0 || month == number) && count < 3;
    month = number;
    return fits;
  }

  /** Adds the name of an Islamic month; false where another is there already. */
  boolean addHijriMonth(int number) {
    boolean fits = month == 0 && (hijriMonth == 0 || hijriMonth == number) && count < 3;
    hijriMonth = number;
    return fits;
  }

  void markHijri() {
    hijri = true;
  }

  /** Whether the day is one of the Islamic calendar. */
  boolean isHijri() {
    return hijri || hijriMonth > 0 || !hasName() && year() >= FIRST_HIJRI && year() <= LAST_HIJRI;
  }

  /**
   * Returns the day, or empty where the parts are none.
   *
   * @param order which of two numbers before a Gregorian year is the day where both can be
   */
  Optional<LocalDate> day(DayOrder order) {
    if (!isFull()) {
      return Optional.empty();
    }
    return hasName() ? named() : numeric(order);
  }

  private int year() {
    for (int i = 0; i < count; i++) {
      if (digits[i] == YEAR_DIGITS) {
        return numbers[i];
      }
    }
    return 0;
  }

  private Optional<LocalDate> named() {
    int first = numbers[0];
    int second = numbers[1];
    if (digits[0] == YEAR_DIGITS) {
      return digits[1] <= 2 ? date(first, Math.max(month, hijriMonth), second) : Optional.empty();
    }
    if (digits[1] == YEAR_DIGITS) {
      return date(second, Math.max(month, hijriMonth), first);
    }
    boolean shortYear = digits[1] == 2 && digits[0] <= 2 && month > 0;
    int year = second < PIVOT ? CENTURY + second : CENTURY - 100 + second;
    return shortYear ? date(year, month, first) : Optional.empty();
  }

  private Optional<LocalDate> numeric(DayOrder order) {
    if (marks[1] != marks[2] || "-/. _".indexOf(marks[1]) < 0 || digits[1] > 2) {
      return Optional.empty();
    }
    if (digits[0] == YEAR_DIGITS && digits[2] <= 2) {
      return date(numbers[0], numbers[1], numbers[2]);
    }
    if (digits[2] == YEAR_DIGITS && digits[0] <= 2) {
      boolean preferred = order == DayOrder.MONTH_FIRST && !isHijri();
      boolean monthFirst =
          numbers[0] <= MONTHS && (numbers[1] > MONTHS || preferred && numbers[0] > 0);
      return monthFirst
          ? date(numbers[2], numbers[0], numbers[1])
          : date(numbers[2], numbers[1], numbers[0]);
    }
    return Optional.empty();
  }

  private Optional<LocalDate> date(int year, int month, int day) {
    return isHijri() ? hijriDate(year, month, day) : gregorian(year, month, day);
  }

  /** Returns a day of the Gregorian calendar, or empty where there is none. */
  static Optional<LocalDate> gregorian(int year, int month, int day) {
    boolean exists =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
  }

  private Optional<LocalDate> hijriDate(int year, int month, int day) {
    int first = hijri || hijriMonth > 0 ? FIRST_HIJRI : FIRST_PLAIN_HIJRI;
    if (year < first || year > LAST_HIJRI || month < 1 || month > 12 || day < 1) {
      return Optional.empty();
    }
    HijrahDate start = HijrahChronology.INSTANCE.date(year, month, 1);
    return day <= start.lengthOfMonth()
        ? Optional.of(LocalDate.from(start).plusDays(day - 1L))
        : Optional.empty();
  }
}
