package org.marsad.attribution;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Passes over what stands between a verb and its subject: adverbs, times, {@code له، من جهته}, the
 * outlet to which something is said, {@code أوضح لـ(عكاظ) الوزير}, and a comma in front of a name
 * that another comma closes, {@code وقال، فلان، إن}.
 */
final class BehindVerb {
  private static final int LONGEST_OUTLET = 5;
  private static final int LONGEST_NAME = 5;
  private static final String OPENING = "(«\"“";
  private static final String CLOSING = ")»\"”";

  private final QuotedText text;
  private final Tokens tokens;

  BehindVerb(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** The first token from {@code from} on that may begin a subject. */
  int subject(int from, int limit) {
    int i = from;
    int next = past(i, from, limit);
    while (i < limit && next > i) {
      i = next;
      next = past(i, from, limit);
    }
    return i;
  }

  private int past(int i, int from, int limit) {
    if (text.isOneOf(i, WordClass.ADVERBS)
        || text.isOneOf(i, WordClass.TIMES)
        || text.isOneOf(i, WordClass.OBJECT_PRONOUNS)) {
      return i + 1;
    }
    if (text.isOneOf(i, WordClass.BESIDE) && text.isOneOf(i + 1, WordClass.SIDES)) {
      return i + (isOtherSide(i + 2) ? 3 : 2);
    }
    if (ArabicWord.isLi(text.form(i))) {
      return behindOutlet(i, limit);
    }
    boolean comma = text.isComma(i) && (i > from || text.isOneOf(i + 1, WordClass.BESIDE));
    return comma || opensName(i, from, limit) ? i + 1 : i;
  }

  /** {@code من جهة أخرى}. */
  boolean isOtherSide(int i) {
    return text.lexicon().words().of(WordClass.OTHER_SIDE_STEMS).stream()
        .anyMatch(text.form(i)::startsWith);
  }

  /** Behind {@code لـ(عكاظ)، لـ«الحياة»}; the token itself where no marks enclose a name. */
  private int behindOutlet(int li, int limit) {
    if (!tokens.isOneOf(li + 1, OPENING) || text.inSpeech(li + 1)) {
      return li;
    }
    int last = Math.min(limit, li + 2 + LONGEST_OUTLET);
    for (int i = li + 2; i < last; i++) {
      if (tokens.isOneOf(i, CLOSING)) {
        return i + 1;
      }
    }
    return li;
  }

  /** Whether a comma right behind the verb opens a name that another one closes. */
  private boolean opensName(int i, int from, int limit) {
    if (i > from || !text.isComma(i)) {
      return false;
    }
    int end = i + 1;
    while (end < limit && end <= i + LONGEST_NAME && tokens.isWord(end) && !text.isThat(end)) {
      end++;
    }
    return end > i + 2 && text.isComma(end);
  }
}
