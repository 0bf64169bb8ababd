package org.marsad.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads dates as articles give them: ISO 8601 with or without zone and time (a space for the T,
 * fractions, +0300 or +03:00), {@code yyyy/MM/dd}, {@code dd/MM/yyyy}, RFC 1123, seconds or
 * milliseconds since 1970; in ASCII or Arabic-Indic digits. Years outside 1900 to 2100 are no
 * dates.
 */
public final class Dates {
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("[uuuu-M-d][uuuu/M/d][d/M/uuuu][d-M-uuuu]")
          .appendPattern("['T'][ ][H:mm[:ss]]")
          .optionalStart()
          .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .appendPattern("[ ]")
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendLiteral("UTC")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private Dates() {}

  /**
   * Reads a date.
   *
   * @param zone where a time without zone was written
   * @return the instant, or empty when the text is no date
   */
  public static Optional<Instant> parse(String text, ZoneId zone) {
    String date = Folding.fold(Unicode.clean(text)).toUpperCase(Locale.ROOT);
    if (date.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = EPOCH.matcher(date).matches() ? epoch(date) : written(date, zone);
      int year = instant.atZone(ZoneOffset.UTC).getYear();
      return year >= 1900 && year <= 2100 ? Optional.of(instant) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant epoch(String digits) {
    long number = Long.parseLong(digits);
    return digits.length() <= 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
  }

  private static Instant written(String date, ZoneId zone) {
    if (Character.isLetter(date.charAt(0))) {
      return rfc1123(date);
    }
    TemporalAccessor parsed =
        DATE_TIME.parseBest(date, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    if (parsed instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (parsed instanceof LocalDateTime local) {
      ZoneId effective = date.endsWith("UTC") ? ZoneOffset.UTC : zone;
      return local.atZone(effective).toInstant();
    }
    return ((LocalDate) parsed).atStartOfDay(zone).toInstant();
  }

  private static Instant rfc1123(String date) {
    String capitals = capitalized(date);
    try {
      return ZonedDateTime.parse(capitals, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException e) {
      throw new DateTimeException("no date: " + date, e);
    }
  }

  /** Returns TUE, 07 JAN 2020 10:20:00 GMT with Tue and Jan, as the formatter needs them. */
  private static String capitalized(String date) {
    StringBuilder out = new StringBuilder();
    boolean inside = false;
    for (char c : date.replace("UTC", "GMT").toCharArray()) {
      out.append(inside ? Character.toLowerCase(c) : c);
      inside = Character.isLetter(c);
    }
    return out.toString().replace("Gmt", "GMT");
  }
}
