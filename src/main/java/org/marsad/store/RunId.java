package org.marsad.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The names of runs: the time of their start in UTC to the millisecond, and four random hexadecimal
 * digits, {@code 20200107T080000000-3f9a}. Sorted as text they are sorted by time.
 */
final class RunId {
  private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{9}-[0-9a-f]{4}");
  private static final int RANDOM_DIGITS = 4;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RunId() {}

  /** Returns a new name for a run that starts now. */
  static String create(Instant now) {
    return TIME.format(now) + "-" + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS);
  }

  /** Whether a text has the form of a run's name. */
  static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  /** Returns the start of a run in milliseconds since 1970, by the clock of its machine. */
  static long startMillis(String id) {
    return TIME.parse(id.substring(0, id.indexOf('-')), Instant::from).toEpochMilli();
  }
}
