package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds parts of an office that are read at once: a name in brackets, a person after whom something
 * is called or whom somebody represents, a command for a name. Each method gives the token behind
 * the part, or the one asked about when no such part starts there.
 */
final class OfficeSpans {
  private static final int LONGEST_BRACKETED = 4;

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;

  OfficeSpans(PhraseRange range) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
  }

  /** {@code جماعة (الحقوق أولاً)، وكالة الأنباء (واس)}: a short name in brackets. */
  int bracketedEnd(int open) {
    int last = Math.min(range.limit(), open + 1 + LONGEST_BRACKETED);
    int i = open + 1;
    while (i < last && tokens.isWord(i) && !tokens.isNumber(i)) {
      i++;
    }
    return i > open + 1 && tokens.is(i, ')') ? i + 1 : open;
  }

  /** Whether a name at {@code at} belongs to the noun before it: {@code جامعة الملك سعود}. */
  boolean isNamedAfter(int at) {
    TaggedWord word = text.word(at);
    if (isRepresented(at)) {
      return true;
    }
    return isCalled(range.word(at - 1))
        && (word.is(WordKind.FIRST_NAME)
            || word.is(WordKind.TITLE)
                && word.is(WordKind.DEFINITE)
                && range.hasWord(at + 1)
                && text.word(at + 1).is(WordKind.FIRST_NAME));
  }

  /** {@code مركز، لمركز}: with a preposition on it or without. */
  private boolean isCalled(TaggedWord noun) {
    return noun.is(WordClass.NAMED_AFTER)
        || ArabicWord.mayHavePreposition(noun.form())
            && text.lexicon()
                .words()
                .contains(WordClass.NAMED_AFTER, ArabicWord.withoutParticle(noun.form()));
  }

  /** {@code نجل صدام حسين}: a name directly behind an indefinite noun is whom it is about. */
  private boolean isRepresented(int at) {
    TaggedWord before = range.word(at - 1);
    return before.is(WordClass.REPRESENTS)
        && !before.is(WordKind.DEFINITE)
        && text.word(behindTitle(at)).is(WordKind.FIRST_NAME);
  }

  /** {@code ممثل المرجع الكبير فلان}: behind a title and an adjective of it. */
  private int behindTitle(int at) {
    if (!text.word(at).is(WordKind.TITLE) || !text.word(at).is(WordKind.DEFINITE)) {
      return at;
    }
    int i = at + 1;
    boolean adjective =
        range.hasWord(i)
            && text.word(i).is(WordKind.DEFINITE)
            && (text.word(i).is(WordKind.ADJECTIVE) || text.word(i).is(WordKind.TITLE));
    int name = adjective ? i + 1 : i;
    return range.hasWord(name) ? name : at;
  }

  /** Just behind a name that {@linkplain #isNamedAfter belongs to the noun before it}. */
  int namedEnd(int at) {
    if (isRepresented(at)) {
      return new PersonalName(text).end(behindTitle(at), range.limit());
    }
    int i = text.word(at).is(WordKind.FIRST_NAME) ? at + 1 : at + 2;
    boolean open = text.word(i - 1).is(WordClass.COMPOUND);
    while (range.hasWord(i) && (open || isNamePart(text.word(i)))) {
      open = text.word(i).is(WordClass.COMPOUND);
      i++;
    }
    return i;
  }

  private static boolean isNamePart(TaggedWord word) {
    return word.is(WordClass.COMPOUND)
        || word.is(WordClass.DIVINE)
        || word.is(WordKind.DEFINITE)
            && word.is(WordKind.ADJECTIVE)
            && !word.is(WordKind.HEAD)
            && !word.is(WordKind.TITLE);
  }

  /** {@code حركة لا تقطع شجرتي}: a command stands for a name behind the noun of a group. */
  int commandEnd(int at) {
    int last = Math.min(range.limit(), at + LONGEST_BRACKETED);
    int i = at + 2;
    while (i < last && tokens.isWord(i) && !range.ends(i) && !text.word(i).is(WordKind.DEFINITE)) {
      i++;
    }
    return i;
  }
}
