package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Tells whether a word with the article that stands behind a given name is a surname, though it is
 * an office, a nationality or a noun, too.
 */
final class Surnames {
  private final TaggedTokens text;
  private final Tokens tokens;
  private final NameEnds ends;

  Surnames(TaggedTokens text, NameEnds ends) {
    this.text = text;
    this.tokens = text.tokens();
    this.ends = ends;
  }

  /** {@code وليد المعلم قد قال}: an office with the article that nothing goes on with. */
  boolean isSurnameOfOffice(int i, int to) {
    TaggedWord word = text.word(i);
    boolean closed =
        i + 1 >= to
            || !tokens.isWord(i + 1)
            || text.word(i + 1).is(WordKind.VERB)
            || isFamily(i + 1, to)
            || NameEnds.endsPhrase(text.word(i + 1))
                && !text.word(i + 1).is(WordClass.OFFICE_LINKS);
    return closed
        && word.is(WordKind.DEFINITE)
        && !word.is(WordKind.TITLE)
        && text.word(i - 1).is(WordKind.GIVEN_NAME)
        && !isSoundPlural(word.form());
  }

  /** {@code المعلمين}, but not {@code الأمين}. */
  private boolean isSoundPlural(String form) {
    return ArabicEndings.isSoundPlural(form)
        && !text.lexicon().speakers().isNameWord(ArabicWord.withoutArticle(form));
  }

  /** {@code سالم المختار الوادعي}: a second surname, of a family, that ends the phrase. */
  boolean isFamily(int i, int to) {
    if (i < 2 || i >= to || !tokens.isWord(i)) {
      return false;
    }
    TaggedWord word = text.word(i);
    TaggedWord before = text.word(i - 1);
    boolean listed = word.is(WordClass.ADJECTIVES) || word.is(WordKind.SPEAKER);
    boolean closed = i + 1 >= to || !tokens.isWord(i + 1) || ends.isLast(i, to);
    return closed
        && !listed
        && !NameEnds.endsPhrase(word)
        && word.is(WordKind.DEFINITE)
        && word.form().endsWith("ي")
        && !before.is(WordKind.ADJECTIVE)
        && text.word(i - 2).is(WordKind.GIVEN_NAME);
  }

  /** {@code أحمد المصري}: an adjective of nationality right behind a given name is a surname. */
  boolean isSurname(int i, int to) {
    TaggedWord word = text.word(i);
    boolean masculine = word.is(WordKind.DEFINITE) && word.form().endsWith("ي");
    return masculine
        && text.word(i - 1).is(WordKind.GIVEN_NAME)
        && (i + 1 >= to || !text.word(i + 1).is(WordKind.FIRST_NAME));
  }

  /** Whether a definite word behind two others is a surname: by its ending, or behind a name. */
  boolean isSurnameHere(int i) {
    TaggedWord before = text.word(i - 1);
    return text.word(i).is(WordKind.ADJECTIVE)
        || before.is(WordKind.GIVEN_NAME)
        || before.is(WordKind.NAME_WORD)
        || before.is(WordClass.DIVINE)
        || text.word(i - 2).is(WordClass.COMPOUND)
        || text.word(i - 2).is(WordKind.GIVEN_NAME);
  }
}
