package org.marsad.stance;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code lexicons/attitudes.txt}: {@code phrase | kind} and, if not 1, a strength.
 *
 * @param phrase words that match by stem, or as written behind {@code =}
 * @param kind what they do in their sentence
 * @param strength their weight before distance
 */
record AttitudeLine(String phrase, AttitudeKind kind, double strength) {
  private static final Pattern LINE =
      Pattern.compile("([^|]+)\\|\\s*(\\w+)(?:\\s+(\\d(?:\\.\\d+)?))?\\s*");

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException quoting a line of another shape
   */
  static AttitudeLine parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "\"%s\" is not `phrase | kind strength`", line));
    }
    double strength = parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3));
    return new AttitudeLine(
        parts.group(1).strip(),
        AttitudeKind.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
        strength);
  }
}
