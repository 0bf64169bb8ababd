package org.marsad.phrase;

import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Tells prepositions with which an office goes on ({@code النائب عن، السفير لدى، الخبير في}) from
 * those that start the rest of the clause.
 */
final class OfficeLinks {
  private static final String QUOTES = "«“\"”'‘";

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;
  private final FunctionWords words;

  OfficeLinks(PhraseRange range) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
    this.words = text.lexicon().words();
  }

  /** Whether a word may link an office with what it is over. */
  static boolean isLink(TaggedWord word) {
    return word.is(WordClass.OFFICE_LINKS) || ArabicWord.isLi(word.form());
  }

  /**
   * Whether a preposition goes on with the office rather than with the clause.
   *
   * @param at the token of the preposition
   * @param head the first noun of the office, folded and without article
   */
  boolean links(int at, String head) {
    int next = at + 1;
    if (next >= range.limit() || tokens.isNumber(next)) {
      return false;
    }
    if (tokens.isOneOf(next, QUOTES)) {
      return !leadsOn(at)
          || text.word(Math.min(next + 1, tokens.size() - 1)).is(WordKind.ORGANISATION);
    }
    TaggedWord word = text.word(next);
    return !(isOccasion(text, at) && !isOfSeveral(word, head))
        && !word.is(WordClass.THAT)
        && links(at, word, head);
  }

  /** {@code المشاركون في المؤتمر}: the plural of a participle and where they do it. */
  private static boolean isOfSeveral(TaggedWord occasion, String head) {
    return occasion.is(WordKind.DEFINITE)
        && head.startsWith("م")
        && ArabicEndings.isSoundPlural(head);
  }

  /** {@code في تصريح، في البيان، في ذات البلاغ، في دراسة}: on what occasion somebody speaks. */
  static boolean isOccasion(TaggedTokens text, int preposition) {
    TaggedWord word = text.word(preposition + 1);
    if (word.is(WordClass.OCCASIONS) || !text.word(preposition).is(WordClass.LINKS_IN)) {
      return word.is(WordClass.OCCASIONS);
    }
    FunctionWords known = text.lexicon().words();
    String bare = ArabicWord.withoutArticle(word.form());
    return word.is(WordClass.POINTERS)
        || word.is(WordClass.DOCUMENTS)
        || known.contains(WordClass.DOCUMENTS, bare)
        || known.contains(WordClass.OCCASIONS, bare);
  }

  /** Whether a preposition in front of quotation marks may lead to the rest of the clause. */
  private boolean leadsOn(int at) {
    boolean body = range.first().is(WordKind.ORGANISATION) && !range.first().is(WordKind.ROLE);
    return ArabicWord.isLi(tokens.form(at)) || body && text.word(at).is(WordClass.LINKS_IN);
  }

  private boolean links(int at, TaggedWord next, String head) {
    TaggedWord preposition = text.word(at);
    if (preposition.is(WordClass.LINKS_ALWAYS) || preposition.is(WordClass.LINKS_TO_MATTERS)) {
      return true;
    }
    if (preposition.is(WordClass.LINKS_FOR)) {
      return words.contains(WordClass.SPEAKS_FOR, head)
          || ArabicWord.hasLiOnArticle(tokens.form(at - 1)); // المركز للدفاع عن الحقوق
    }
    if (preposition.is(WordClass.LINKS_OVER)) {
      return words.contains(WordClass.OVERSEES, head);
    }
    if (preposition.is(WordClass.LINKS_TO)) {
      return words.contains(WordClass.SENT_TO, head)
          || preposition.is(WordClass.TO_NAME)
              && (next.is(WordKind.ORGANISATION) || next.is(WordKind.ROLE));
    }
    if (preposition.is(WordClass.LINKS_FROM)) {
      return isNear(at - 1) || isPart(head) || isOpen(head) && isOrigin(next);
    }
    if (preposition.is(WordClass.LINKS_IN)) {
      return next.is(WordKind.ORGANISATION)
          || next.is(WordClass.LOCALITIES) && range.first().is(WordKind.ORGANISATION)
          || isOpen(head)
          || words.contains(WordClass.LOCATED, head) && (isPlace(next) || next.isUnknown())
          || next.is(WordKind.DEFINITE) && !next.is(WordKind.PLACE);
    }
    return next.is(WordKind.INSIDE) || next.is(WordKind.PLACE) || next.is(WordKind.DEFINITE);
  }

  private static boolean isPlace(TaggedWord word) {
    return word.is(WordKind.PLACE) && !word.is(WordKind.NATIONALITY);
  }

  /** {@code عدد من النواب}: of how many somebody speaks. */
  private boolean isPart(String head) {
    return words.contains(WordClass.QUANTITIES, head);
  }

  /** {@code شاب من البصرة، خبراء من جامعة}: where somebody is from, not of what they speak. */
  private boolean isOrigin(TaggedWord word) {
    return word.is(WordKind.INSIDE)
        || isPlace(word)
        || words.contains(WordClass.LOCALITIES, ArabicWord.withoutArticle(word.form()));
  }

  /** {@code القوى القريبة من ...}. */
  private boolean isNear(int i) {
    String bare = ArabicWord.withoutArticle(tokens.form(i));
    return words.of(WordClass.NEAR_STEMS).stream().anyMatch(bare::startsWith);
  }

  /** Whether an office may go on with any noun: an indefinite one, or that of a specialist. */
  private boolean isOpen(String head) {
    return !range.first().is(WordKind.DEFINITE) || words.contains(WordClass.SPECIALISTS, head);
  }
}
