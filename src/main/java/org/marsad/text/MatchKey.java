package org.marsad.text;

/**
 * What a word of a phrase is found by in {@link Phrases}.
 *
 * @param text folded
 */
record MatchKey(Mark mark, String text) {

  /** How a word of a text has to be like the key. */
  enum Mark {
    /** Without article, particles, pronouns, gender, number and person. */
    STEM(' '),
    /** As written, or behind waw or fa. */
    WRITTEN('='),
    /** A form of a verb, alone or behind the lam of purpose. */
    VERB('~'),
    /** A form of a verb with an object pronoun behind it. */
    VERB_WITH_OBJECT('+'),
    /** A form of a noun, alone or behind the article and prepositions. */
    NOUN('^'),
    /** A form of a noun with a pronoun behind it. */
    NOUN_WITH_PRONOUN('%'),
    /** One of the words that a name stands for. */
    NAME('{');

    private final char symbol;

    Mark(char symbol) {
      this.symbol = symbol;
    }

    /** The mark that a word begins with; STEM if it begins with none. */
    static Mark of(String word) {
      for (Mark mark : values()) {
        if (mark.symbol == word.charAt(0)) {
          return mark;
        }
      }
      return STEM;
    }
  }
}
