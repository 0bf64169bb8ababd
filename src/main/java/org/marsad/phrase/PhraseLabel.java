package org.marsad.phrase;

/** What a token is in the phrase by which a speaker is named. */
enum PhraseLabel {
  /** A word of the name. */
  NAME,
  /** A word of the office, organisation or title. */
  OFFICE,
  /** The first token behind the phrase. */
  BEHIND;

  static final int COUNT = values().length;
}
