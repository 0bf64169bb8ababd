package org.marsad.config;

import java.util.List;
import java.util.Locale;

/** Checks settings against the ranges in which they make sense. */
final class Ranges {
  private Ranges() {}

  /**
   * Checks one setting.
   *
   * @param problems takes one sentence that begins with the key where the value is out of range
   * @param key the path of the setting in {@code pipeline.yaml}
   * @param value the value in force; what is not a number is always out of range
   * @param least the smallest value that is allowed
   * @param most the largest value that is allowed
   */
  static void range(List<String> problems, String key, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%s: %s is not between %s and %s",
              key,
              num(value),
              num(least),
              num(most)));
    }
  }

  private static String num(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
