package org.marsad.text.date;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.text.Folding;
import org.marsad.text.Unicode;

/**
 * Reads dates as articles give them, in ASCII, Arabic-Indic or Persian digits: ISO 8601 and its
 * relatives, {@code yyyyMMdd} with or without a time, seconds to nanoseconds since 1970, RFC 850,
 * 1123 and 5322, {@code asctime}, days in numbers, names of months in Arabic of every region,
 * English or French, the Islamic calendar, times with halves of the day, offsets and zones.
 *
 * <p>A date is read whole or not at all: one with an unknown word, with a part missing, or with two
 * days that differ, is no date. Of days in numbers with the year at the end the day comes first,
 * unless only the second number can be the day or the reader is told the {@link DayOrder}. Where a
 * date names a day in both calendars, the Gregorian one counts. Years outside 1900 to 2100 are no
 * dates.
 */
public final class Dates implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 120;
  private static final Pattern NAMED_ZONE =
      Pattern.compile("\\[?\\b([A-Za-z]+(?:/[A-Za-z_-]+)+)]?");
  private static final Pattern OFFSET_AND_ZONE =
      Pattern.compile("([+-]\\d{2}:?\\d{2}|Z)\\s*[\\[(][^\\])]*[\\])]$");
  private static final Pattern PHOTO_DATE = Pattern.compile("^(\\d{4}):(\\d{2}):(\\d{2})\\b");
  private static final Pattern JSON_DATE = Pattern.compile("/?Date\\((\\d+)(?:[+-]\\d{4})?\\)/?");

  private final CalendarWords words;
  private final ZoneId zone;

  /**
   * Makes a reader.
   *
   * @param words the words that dates may have
   * @param zone where a time without a zone was written
   */
  public Dates(CalendarWords words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  /**
   * Reads a date; where two numbers before a year can both be the day, the first is it.
   *
   * @param text any text
   * @return the instant, or empty where the text is no date
   */
  public Optional<Instant> parse(String text) {
    return parse(text, DayOrder.DAY_FIRST);
  }

  /**
   * Reads a date.
   *
   * @param text any text
   * @param order which of two numbers before a year is the day where both can be
   * @return the instant, or empty where the text is no date
   */
  public Optional<Instant> parse(String text, DayOrder order) {
    if (text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String date = text.strip();
    Optional<Instant> instant = IsoDate.parse(date, zone);
    if (instant.isEmpty() && !date.isEmpty() && date.length() <= LONGEST) {
      instant = EpochDate.isNumber(date) ? EpochDate.parse(date, zone) : written(date, order);
    }
    return instant.filter(Dates::isLikely);
  }

  private static boolean isLikely(Instant instant) {
    int year = instant.atZone(ZoneOffset.UTC).getYear();
    return year >= 1900 && year <= 2100;
  }

  private Optional<Instant> written(String text, DayOrder order) {
    String date = Unicode.clean(text);
    Matcher json = JSON_DATE.matcher(date);
    if (json.matches()) {
      return EpochDate.parse(json.group(1), zone);
    }
    Matcher both = OFFSET_AND_ZONE.matcher(date);
    if (both.find()) {
      date = date.substring(0, both.end(1));
    }
    ZoneId effective = zone;
    if (date.indexOf('/') >= 0) {
      Matcher named = NAMED_ZONE.matcher(date);
      Optional<ZoneId> given = named.find() ? zoneOf(named.group(1)) : Optional.empty();
      if (given.isPresent()) {
        effective = given.get();
        date = date.substring(0, named.start()) + date.substring(named.end());
      }
    }
    String folded = plain(date);
    return EpochDate.isNumber(folded)
        ? EpochDate.parse(folded, zone)
        : WrittenDate.instant(folded, words, effective, order);
  }

  private static String plain(String date) {
    String folded = Folding.fold(date);
    if (folded.indexOf(".m") > 0) {
      folded = folded.replaceAll("\\b([ap])\\.m\\b\\.?", "$1m");
    }
    return PHOTO_DATE.matcher(folded).replaceFirst("$1-$2-$3");
  }

  private static Optional<ZoneId> zoneOf(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
