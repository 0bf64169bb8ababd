package org.marsad.phrase;

import java.util.function.Predicate;
import org.marsad.lexicon.WordClass;
import org.marsad.text.Tokens;

/**
 * The tokens in which one part of a noun phrase is read.
 *
 * @param text the whole text
 * @param from the first token of the part
 * @param limit just behind the last token that it may reach
 * @param first the first word, freed of a particle that is written onto it
 * @param surnames whether a folded word is the surname of somebody named before
 */
record PhraseRange(
    TaggedTokens text, int from, int limit, TaggedWord first, Predicate<String> surnames) {
  private static final int LONGEST_QUOTED_NAME = 4;
  private static final String CLOSING = "»”\"’'“";

  /**
   * The range of a part, which must not be empty.
   *
   * @param particles letters that may be written onto the first word; empty for none
   */
  static PhraseRange of(
      TaggedTokens text, int from, int limit, String particles, Predicate<String> surnames) {
    TaggedWord first = text.tagger().behindParticle(text.word(from), particles);
    return new PhraseRange(text, from, limit, first, surnames);
  }

  /** The rest of the range from a later token on. */
  PhraseRange startingAt(int later) {
    return new PhraseRange(text, later, limit, text.word(later), surnames);
  }

  Tokens tokens() {
    return text.tokens();
  }

  /** The word at {@code i}, the first one without its particle. */
  TaggedWord word(int i) {
    return i == from ? first : text.word(i);
  }

  /** Whether there is a word at {@code i} inside the range. */
  boolean hasWord(int i) {
    return i < limit && tokens().isWord(i);
  }

  /** Whether a finite verb of speech stands right before the range. */
  boolean isBehindVerb() {
    return tokens().isWord(from - 1) && text.word(from - 1).isFiniteVerb();
  }

  /** Whether the word is the surname of somebody named before. */
  boolean isSurname(TaggedWord word) {
    return surnames.test(word.form());
  }

  /** Whether no noun phrase goes over the word at {@code i}. */
  boolean ends(int i) {
    TaggedWord word = word(i);
    return word.is(WordClass.NOUN_PHRASE_ENDS) || text.isUpon(i) || isVerb(word);
  }

  /** Whether the word is a verb of speech or the participle of one, and nobody's surname. */
  boolean isVerb(TaggedWord word) {
    return word.is(WordKind.VERB) && !isSurname(word);
  }

  /** {@code المدرب «فلان الفلاني»}: whether a person's name stands behind an opening mark. */
  boolean isQuotedPerson(int open) {
    return hasWord(open + 2)
        && (text.word(open + 1).is(WordKind.GIVEN_NAME) || isApposed(open))
        && !text.word(open + 1).is(WordKind.DEFINITE)
        && !text.word(open + 1).is(WordKind.HEAD)
        && !isOrganisation(open - 1)
        && quotedNameEnd(open) > 0;
  }

  /** {@code ، "بورج براند"،}: two words that are in no list, apart between commas. */
  private boolean isApposed(int open) {
    return tokens().isOneOf(open - 1, "،,")
        && text.word(open + 1).isUnknown()
        && text.word(open + 2).isUnknown()
        && tokens().isOneOf(open + 3, CLOSING)
        && tokens().isOneOf(open + 4, "،,");
  }

  /** {@code منظمة «سيكو تونس»}: the marks enclose the name of what is not a person. */
  private boolean isOrganisation(int i) {
    TaggedWord word = text.word(Math.max(0, i));
    return word.is(WordKind.ORGANISATION) && !word.is(WordKind.ROLE);
  }

  /**
   * Finds the end of a short name in quotation marks.
   *
   * @param open the opening mark
   * @return just behind the closing mark; -1 when it is too far away
   */
  int quotedNameEnd(int open) {
    if (open + 2 < limit
        && text.word(open + 1).is(WordClass.PHRASE_ENDS)
        && text.word(open + 2).is(WordClass.DIVINE)) {
      return -1; // "حفظه الله"
    }
    boolean group = open + 1 < limit && text.word(open + 1).is(WordKind.HEAD);
    int rest = (group ? 2 : 1) * LONGEST_QUOTED_NAME;
    for (int i = open + 2; i < limit && rest > 0; i++) {
      if (tokens().isOneOf(i, CLOSING)) {
        return i + 1;
      }
      if (tokens().isOneOf(i, ":؟") || tokens().is(i, '.') && !tokens().touchesPrevious(i + 1)) {
        return -1; // a sentence ends here, so that the mark closed another quotation
      }
      rest -= tokens().is(i, '.') && tokens().touchesPrevious(i + 1) ? -1 : 1;
    }
    return -1;
  }
}
