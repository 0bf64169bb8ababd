package org.marsad.stance;

/** Who speaks, seen from what an issue is about. */
enum Voice {
  /** The author of the article, or of its headline. */
  AUTHOR,
  /** Somebody to whom a statement is attributed. */
  SPEAKER,
  /** Somebody who speaks for those who do or suffer what the issue is about. */
  ACTOR
}
