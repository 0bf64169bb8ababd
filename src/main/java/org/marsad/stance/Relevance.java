package org.marsad.stance;

/** How much a text has to do with an issue. */
enum Relevance {
  /** The headline names it, or the text several times. */
  DISCUSSED,
  /** The text names it in passing, on the way to something else. */
  TOUCHED
}
