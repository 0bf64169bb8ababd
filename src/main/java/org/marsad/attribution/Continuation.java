package org.marsad.attribution;

import org.marsad.lexicon.WordClass;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Tells whether a sentence without a verb of speech goes on with what the sentence before it
 * reports. Outlets that print no quotation marks give several sentences of one speaker behind a
 * colon: {@code قال فلان: نحن سعداء بالاتفاق. ولدينا خطة لتنفيذه}. A sentence belongs to it in the
 * same paragraph where it speaks in the first person.
 */
final class Continuation {
  private final QuotedText text;
  private final Tokens tokens;

  Continuation(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /**
   * Whether a statement reaches into a sentence.
   *
   * @param last the last statement before the sentence, or null
   */
  boolean reaches(Statement last, Sentence sentence) {
    return last != null
        && last.kind() == StatementKind.INDIRECT
        && isNext(last.to(), sentence.from())
        && (tokens.is(last.from() - 1, ':') || isPersonal(last.from(), last.to()))
        && isPersonal(sentence.from(), sentence.to());
  }

  /** Whether nothing but a stop, and no end of a paragraph, stands between two tokens. */
  private boolean isNext(int end, int start) {
    for (int i = end; i < start; i++) {
      if (tokens.isWord(i) || tokens.is(i, '\n')) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word of a range means the one who speaks. */
  private boolean isPersonal(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.isOneOf(i, WordClass.FIRST_PERSON) && !text.inSpeech(i)) {
        return true;
      }
    }
    return false;
  }
}
