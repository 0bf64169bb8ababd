package org.marsad.stance;

import java.util.List;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/**
 * What the negators of a sentence negate: the word of attitude that follows within reach, unless an
 * exception stands between ({@code لا نريد إلا}). Two negators cancel each other.
 */
final class Negation {
  private final AnnotatedText text;
  private final List<Match<Attitude>> negators;

  /**
   * Takes the negators of one sentence.
   *
   * @param negators in the order of the text
   */
  Negation(AnnotatedText text, List<Match<Attitude>> negators) {
    this.text = text;
    this.negators = negators;
  }

  /**
   * Returns -1 when an odd number of negators reaches a token from in front, else 1. One that is
   * joined to an earlier one goes on with it: {@code غير مرتبطة ولا متعاونة}.
   */
  int sign(int token) {
    int only = onlyWith(token) ? -1 : 1;
    int sign = 1;
    for (Match<Attitude> negator : negators) {
      if (reaches(negator, token) && !isExcepted(negator.to(), token)) {
        sign = isJoined(negator) ? -1 : -sign;
      }
    }
    return sign * only;
  }

  private boolean isJoined(Match<Attitude> negator) {
    return text.words().joinedNegators().contains(text.form(negator.from()));
  }

  /**
   * {@code لا ينفذ ضربات دون موافقة الحكومة}: what is not done without something is done with it.
   */
  private boolean onlyWith(int token) {
    if (!text.words().without().contains(text.form(token))) {
      return false;
    }
    for (Match<Attitude> negator : negators) {
      boolean before = negator.to() <= token && !reaches(negator, token);
      if (before && text.distance(negator.to(), token) <= text.settings().verdictReach()) {
        return true;
      }
    }
    return false;
  }

  /** Returns where a phrase starts when the negators that reach it are counted in. */
  int start(int token) {
    int start = token;
    for (Match<Attitude> negator : negators) {
      if (reaches(negator, token)) {
        start = Math.min(start, negator.from());
      }
    }
    return start;
  }

  /** Whether the text says of an event that it will or should not happen. */
  boolean denies(TargetMention event) {
    for (Match<Attitude> negator : negators) {
      if (text.words().denials().contains(text.form(negator.to() - 1))
          && negator.to() <= event.to()
          && isAt(negator, event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether something near a token is negated by another word than that one. */
  boolean isAround(int token, int reach) {
    for (Match<Attitude> negator : negators) {
      boolean itself = negator.from() <= token && token < negator.to();
      int distance =
          negator.from() > token
              ? text.distance(token, negator.from())
              : text.distance(negator.to(), token);
      if (!itself && distance <= reach) {
        return true;
      }
    }
    return false;
  }

  /** Whether a negator starts at a token or behind it, within reach. */
  boolean followsWithin(int token, int reach) {
    for (Match<Attitude> negator : negators) {
      if (negator.from() >= token && text.distance(token, negator.from()) <= reach) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(Match<Attitude> negator, TargetMention event) {
    return negator.from() >= event.from()
        || text.distance(negator.to(), event.from()) <= text.settings().eventNegationReach();
  }

  private boolean reaches(Match<Attitude> negator, int token) {
    return negator.to() <= token && text.distance(negator.to(), token) <= reach(negator);
  }

  /** A negated noun stands right behind its negator, a verb's object some words later. */
  private int reach(Match<Attitude> negator) {
    return text.words().negatingNouns().contains(text.form(negator.to() - 1))
        ? text.settings().nounNegationReach()
        : text.settings().negationReach();
  }

  private boolean isExcepted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.words().exceptions().contains(text.form(i))) {
        return true;
      }
    }
    return false;
  }
}
