package org.marsad.stance;

/**
 * What a phrase of the attitudes lexicon does in its sentence; the lexicon gives it by its name.
 */
enum AttitudeKind {
  /** Governs what follows and is favourable to it: {@code أيد}. */
  FOR,
  /** Governs what follows and is unfavourable to it: {@code رفض}. */
  AGAINST,
  /** Is said of something, and favourable: {@code فعال}. */
  GOOD,
  /** Is said of something, and unfavourable: {@code فاشل}. */
  BAD,
  /** Turns the word of attitude that follows into its opposite: {@code لا}. */
  NOT,
  /** Makes a sentence less certain ({@code ربما}); words in such a phrase do not count. */
  WEAK,
  /**
   * Does harm to what follows ({@code هجوم على}): takes no side alone, but whoever condemns it
   * does.
   */
  HARM,
  /** Ends or lessens what follows ({@code وقف}); takes no side alone, as {@link #HARM}. */
  ENDS,
  /** Keeps or strengthens what follows ({@code توسيع}); takes no side alone, as {@link #HARM}. */
  FURTHERS,
  /** Brings about what follows ({@code تسبب في}); takes no side and governs nothing. */
  BRINGS,

  /** Makes less of what follows ({@code يقلل}); takes no side and governs nothing. */
  LESSENS,

  /** Goes or ends by itself ({@code رحل}): turns the side of who wants its subject to. */
  LEAVES,

  /** Stays or goes on by itself ({@code بقي}): keeps the side of who wants its subject to. */
  STAYS,

  /** Tells of what everybody wants ({@code استقرار}); no attitude, but weighed beside others. */
  PLUS,
  /** Tells of what everybody fears ({@code خراب}); no attitude, but weighed beside others. */
  MINUS,
  /** Names the common enemy, to whom evaluations beside it belong: {@code داعش}. */
  OPPONENT,
  /** Takes no side, though words in it would by themselves: {@code بمساندة}. */
  PLAIN;

  /** Whether it acts on the target that follows it. */
  boolean governs() {
    return this == FOR || this == AGAINST || isDeed();
  }

  /** Whether it is done to the target, which says nothing unless somebody takes a side on it. */
  boolean isDeed() {
    return this == HARM || this == ENDS || this == FURTHERS;
  }

  /** Whether its subject makes more or less of what follows. */
  boolean makes() {
    return isDeed() || this == BRINGS || this == LESSENS;
  }

  /** Whether it tells what its subject does with no object. */
  boolean isIntransitive() {
    return this == LEAVES || this == STAYS;
  }

  /** Whether it says nothing but with what it stands beside. */
  boolean isNeutral() {
    return isIntransitive() || this == BRINGS || this == LESSENS;
  }

  /** Whether it is said of the target that is nearest. */
  boolean evaluates() {
    return this == GOOD || this == BAD;
  }

  /** Whether it is a connotation, which the rules do not read. */
  boolean connotes() {
    return this == PLUS || this == MINUS;
  }

  /** Returns -1 for what is unfavourable, else 1. */
  int sign() {
    return switch (this) {
      case AGAINST, BAD, HARM, ENDS, MINUS, LESSENS, LEAVES -> -1;
      default -> 1;
    };
  }
}
