package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** Tells where a personal name cannot go on. */
final class NameEnds {
  private static final int LONGEST_PARTICLE_WORD = 3;

  private final TaggedTokens text;
  private final Tokens tokens;

  NameEnds(TaggedTokens text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** Whether nothing follows with which the word could be in construct. */
  boolean isLast(int i, int to) {
    if (i + 1 >= to || !tokens.isWord(i + 1)) {
      return true;
    }
    TaggedWord next = text.word(i + 1);
    return endsPhrase(next) && !next.is(WordClass.OFFICE_LINKS)
        || next.is(WordKind.ROLE)
        || next.is(WordClass.SEVERAL)
        || next.is(WordKind.TITLE);
  }

  /** Whether no name goes on with a word. */
  static boolean endsPhrase(TaggedWord word) {
    String form = word.form();
    boolean dative =
        ArabicWord.hasLiOnArticle(form) || ArabicWord.hasLiOnWa(form) && !word.isUnknown();
    return word.is(WordClass.NOUN_PHRASE_ENDS)
        || word.is(WordClass.HIS_WORDS)
        || form.length() > LONGEST_PARTICLE_WORD + 1 && ArabicWord.endsWithPluralPossessive(form)
        || word.is(WordClass.OFFICE_LINKS) && !word.is(WordClass.COMPOUND)
        || form.length() == 1
        || dative && form.length() > LONGEST_PARTICLE_WORD;
  }
}
