package org.marsad.evaluation;

import java.util.Optional;

/** A range of letters: {@code from} up to, without, {@code to}. */
record Span(int from, int to) {
  int length() {
    return to - from;
  }

  int common(Span other) {
    return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
  }

  /** Returns the common letters as a share of the letters of both, 0 to 1. */
  double likeness(Span other) {
    int common = common(other);
    return common / (double) Math.max(1, length() + other.length() - common);
  }

  boolean isHalfIn(int common) {
    return 2 * common >= length();
  }

  /** Finds letters in others, from a place on or else anywhere. */
  static Optional<Span> find(String letters, String in, int from) {
    int behind = in.indexOf(letters, from);
    int at = behind < 0 ? in.indexOf(letters) : behind;
    return letters.isEmpty() || at < 0
        ? Optional.empty()
        : Optional.of(new Span(at, at + letters.length()));
  }
}
