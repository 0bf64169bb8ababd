package org.marsad.phrase;

import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.text.Tokens;

/**
 * Tells prepositions with which an office goes on ({@code النائب عن، السفير لدى، الخبير في}) from
 * those that start the rest of the clause.
 */
final class OfficeLinks {
  private static final String QUOTES = "«“\"”'‘";

  private final TaggedTokens text;
  private final Tokens tokens;
  private final int limit;
  private final TaggedWord first;

  OfficeLinks(TaggedTokens text, int limit, TaggedWord first) {
    this.text = text;
    this.tokens = text.tokens();
    this.limit = limit;
    this.first = first;
  }

  /** Whether a preposition goes on with the office rather than with the clause. */
  boolean links(int at, String preposition, String head) {
    int next = at + 1;
    if (next >= limit || tokens.isNumber(next)) {
      return false;
    }
    if (tokens.isOneOf(next, QUOTES)) {
      return !preposition.equals("ل")
          || text.word(Math.min(next + 1, tokens.size() - 1)).is(WordKind.ORGANISATION);
    }
    TaggedWord word = text.word(next);
    if (FunctionWords.OCCASIONS.contains(word.form()) || FunctionWords.THAT.contains(word.form())) {
      return false;
    }
    return switch (preposition) {
      case "باسم", "بلسان", "بن" -> true;
      case "عن" -> FunctionWords.SPEAKS_FOR.contains(head);
      case "الي", "لدي" -> FunctionWords.SENT_TO.contains(head);
      case "من" ->
          isNear(at - 1)
              || !first.is(WordKind.DEFINITE)
              || FunctionWords.SPECIALISTS.contains(head);
      case "في" -> linksIn(word, head);
      default -> word.is(WordKind.INSIDE) || word.is(WordKind.PLACE) || word.is(WordKind.DEFINITE);
    };
  }

  /** {@code القوى القريبة من ...}. */
  private boolean isNear(int i) {
    String bare = SpeakerLexicon.bare(tokens.form(i));
    return bare.startsWith("قريب") || bare.startsWith("مقرب");
  }

  private boolean linksIn(TaggedWord word, String head) {
    return word.is(WordKind.ORGANISATION)
        || !first.is(WordKind.DEFINITE)
        || FunctionWords.SPECIALISTS.contains(head)
        || word.is(WordKind.DEFINITE) && !word.is(WordKind.PLACE);
  }
}
