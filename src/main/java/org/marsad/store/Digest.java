package org.marsad.store;

import java.util.Locale;

/**
 * The digest of a table's rows as {@link org.marsad.table.Table#digest} writes it: two sums over
 * the rows, so that it can be carried on when rows come and go.
 *
 * @param upper sum of the upper halves of the rows' hashes
 * @param lower sum of the lower halves
 */
record Digest(long upper, long lower) {
  private static final int HEXADECIMAL = 16;

  /** Reads a digest, two hexadecimal numbers with a hyphen between them. */
  static Digest of(String text) {
    int hyphen = text.indexOf('-');
    return new Digest(
        Long.parseUnsignedLong(text.substring(0, hyphen), HEXADECIMAL),
        Long.parseUnsignedLong(text.substring(hyphen + 1), HEXADECIMAL));
  }

  /** Returns the digest of these rows and others. */
  Digest plus(Digest added) {
    return new Digest(upper + added.upper, lower + added.lower);
  }

  /** Returns the digest of these rows without some of them. */
  Digest minus(Digest removed) {
    return new Digest(upper - removed.upper, lower - removed.lower);
  }

  /** Returns the digest as Spark writes it. */
  String text() {
    return String.format(Locale.ROOT, "%X-%X", upper, lower);
  }
}
