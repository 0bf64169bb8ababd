package org.marsad.stance;

/** How words take a side. */
enum AttitudeKind {
  /** Favourable to what follows. */
  FOR,
  /** Unfavourable to what follows. */
  AGAINST,
  /** Said of something, and favourable. */
  GOOD,
  /** Said of something, and unfavourable. */
  BAD,
  /** Turns what follows into its opposite. */
  NOT,
  /** Makes what follows less certain. */
  WEAK,
  /** Does harm to what follows: takes no side alone, but whoever condemns it does. */
  HARM,
  /** The common enemy, to whom words beside it belong. */
  OPPONENT,
  /** Takes no side, though a part of it would by itself. */
  PLAIN;

  boolean governs() {
    return this == FOR || this == AGAINST || this == HARM;
  }

  boolean evaluates() {
    return this == GOOD || this == BAD;
  }

  int sign() {
    return this == AGAINST || this == BAD || this == HARM ? -1 : 1;
  }
}
