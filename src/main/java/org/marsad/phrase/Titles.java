package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** Reads titles in front of a name: {@code الفريق الركن، الدكتور، آية الله، د.}. */
final class Titles {
  private static final int NONE = -1;
  private static final int FARTHEST_TITLE = 6;

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;

  Titles(PhraseRange range) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
  }

  /** Just behind the titles at {@code i}; {@code i} when there is none. */
  int end(int i) {
    int end = titleEnd(i);
    if (end == i && (range.word(i).is(WordKind.TITLE) || isLetter(i))) {
      end = i + 1;
    }
    while (end > i) {
      int next = tokens.is(end, '.') ? end + 1 : end;
      int more = isOfTitle(next) || isLetter(next) ? next + 1 : titleEnd(next);
      if (more == next) {
        return next;
      }
      end = more;
    }
    return end;
  }

  /** {@code الكابتن البحري فلان}: an adjective between a title and a given name. */
  private boolean isOfTitle(int i) {
    return range.hasWord(i + 1)
        && text.word(i).is(WordKind.DEFINITE)
        && text.word(i).is(WordKind.ADJECTIVE)
        && text.word(i - 1).is(WordKind.DEFINITE)
        && (text.word(i + 1).is(WordKind.FIRST_NAME) || text.word(i + 1).is(WordKind.TITLE));
  }

  /** {@code م. فلان}: a letter for a title, with a stop behind it. */
  private boolean isLetter(int i) {
    return i + 1 < range.limit()
        && text.word(i).is(WordClass.TITLE_LETTERS)
        && tokens.is(i + 1, '.');
  }

  private int titleEnd(int i) {
    return i < range.limit() && text.word(i).is(WordKind.TITLE_START)
        ? text.lexicon().speakers().titleEnd(tokens, i, range.limit())
        : i;
  }

  /**
   * Whether the word behind titles is a name.
   *
   * @param title the first word of the titles
   * @param next the token behind them
   */
  boolean leadsName(TaggedWord title, int next) {
    if (!range.hasWord(next) || tokens.isNumber(next)) {
      return false;
    }
    TaggedWord word = text.word(next);
    if (word.is(WordKind.FIRST_NAME)) {
      return true;
    }
    return !isConstruct(title, next)
        && !word.is(WordKind.HEAD)
        && !word.is(WordKind.PLACE)
        && !word.is(WordKind.INSIDE)
        && !word.is(WordClass.LOCALITIES)
        && !word.is(WordClass.OFFICE_LINKS)
        && !word.is(WordClass.PHRASE_ENDS)
        && !word.is(WordClass.ADJECTIVES)
        && !word.is(WordClass.OUTLETS)
        && !ArabicWord.hasLiOnArticle(word.form())
        && !range.isVerb(word);
  }

  /** Whether titles and the definite noun behind them are one phrase: {@code شيخ العشيرة}. */
  private boolean isConstruct(TaggedWord title, int next) {
    TaggedWord last = text.word(tokens.isWord(next - 1) ? next - 1 : next - 2);
    return text.word(next).is(WordKind.DEFINITE)
        && !title.is(WordKind.DEFINITE)
        && !last.is(WordClass.TITLE_LETTERS)
        && !last.is(WordKind.DEFINITE);
  }

  /**
   * The name behind the last title, when an office goes on with a town or with somebody else's
   * name: {@code رئيس قسم البحث بالمدينة الرائد فلان}.
   *
   * @return the name's first token, or -1
   */
  int nameBehindLast(int after) {
    int last = Math.min(range.limit() - 1, after + FARTHEST_TITLE);
    for (int i = after; i < last && tokens.isWord(i) && !isNamed(i, after); i++) {
      TaggedWord word = text.word(i);
      boolean link = word.is(WordClass.OFFICE_LINKS) && !word.is(WordClass.LINKS_TO);
      if (!link && range.ends(i) || tokens.isNumber(i) || OfficeObjects.isOccasion(word)) {
        break;
      }
      int name = word.is(WordKind.TITLE) && word.is(WordKind.DEFINITE) ? i + 1 : NONE;
      if (name > 0 && text.word(name).is(WordKind.FIRST_NAME) && tokens.isWord(name)) {
        return name;
      }
    }
    return NONE;
  }

  /** {@code (إلى) قاعدة الملك فلان}. */
  private boolean isNamed(int i, int after) {
    return i > after && text.word(i - 1).is(WordClass.NAMED_AFTER);
  }
}
