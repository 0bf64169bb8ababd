package org.marsad.stance;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of {@code lexicons/attitudes.txt}: {@code phrase | kind} and, if not 1, a strength. */
record AttitudeLine(String phrase, AttitudeKind kind, double strength) {
  private static final Pattern LINE =
      Pattern.compile("([^|]+)\\|\\s*(\\w+)(?:\\s+(\\d(?:\\.\\d+)?))?\\s*");

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException quoting a line of another shape or kind
   */
  static AttitudeLine parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "\"%s\" is not `phrase | kind strength`", line));
    }
    double strength = parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3));
    return new AttitudeLine(parts.group(1).strip(), kind(parts.group(2), line), strength);
  }

  private static AttitudeKind kind(String name, String line) {
    for (AttitudeKind kind : AttitudeKind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    String kinds = Arrays.toString(AttitudeKind.values()).toLowerCase(Locale.ROOT);
    throw new IllegalArgumentException(
        String.format(Locale.ROOT, "\"%s\": there is no kind %s, but %s", line, name, kinds));
  }
}
