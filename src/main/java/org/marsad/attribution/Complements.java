package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.VerbFrame;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds where what is said starts behind a verb that leads to it with a preposition: {@code حذر
 * خبراء من تراجع المنسوب، طالب الأهالي بتعويضات}. The verb's frame in the lexicon says with which.
 * A preposition that belongs to an office ({@code مسؤول من الوزارة، النائب عن الموصل}) is passed
 * over.
 */
final class Complements {
  private static final int FARTHEST = 24;
  private static final int LONGEST_OFFICE = 7;
  private static final int SHORTEST_WITH_PARTICLE = 4;

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerFinder finder;

  Complements(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.finder = finder;
  }

  /**
   * The word with which a verb leads to what is said, or {@link Clauses#NONE}.
   *
   * @param from the first token behind the verb
   * @param to the token before which it must stand
   */
  int of(Verb verb, int from, int to) {
    VerbFrame frame = verb.frame();
    int end = Math.min(to, from + FARTHEST);
    for (int i = from; i < end; i++) {
      if (text.inSpeech(i) || text.isOneOf(i, WordClass.RELATIVES)) {
        return Clauses.NONE;
      }
      if (tokens.isWord(i) && leads(i, frame) && !goesOnWithOffice(i, from, end, verb)) {
        return i;
      }
    }
    return Clauses.NONE;
  }

  /**
   * The preposition "to" with a noun that is spoken of, in front of a marker that belongs to a
   * later clause: {@code أشار إلى وجود نقص، وإلى أن}.
   *
   * @param from the first token behind the verb and its subject
   * @return {@link Clauses#NONE} where the preposition stands right before the marker, or there is
   *     none
   */
  int farBefore(int marker, Verb verb, int from) {
    for (int i = from; i < marker; i++) {
      boolean leads =
          text.isOneOf(i, WordClass.LINKS_TO)
              && verb.frame().prepositions().contains(tokens.form(i));
      if (leads) {
        return i + 1 < marker && tokens.isWord(i + 1) && !text.isThat(i + 1) ? i : Clauses.NONE;
      }
      if (text.isOneOf(i, WordClass.OCCASIONS) || text.isOneOf(i, WordClass.OUTLETS)) {
        return Clauses.NONE;
      }
    }
    return Clauses.NONE;
  }

  /** Whether a preposition belongs to the office before it, because what is said starts later. */
  private boolean goesOnWithOffice(int i, int from, int end, Verb verb) {
    return isInOffice(i, from) && leadsAgain(i, end, verb.frame())
        || isBranch(i, from)
            && (leadsAgain(i, end, verb.frame()) || verb.reports() && text.leadsToSpeech(end));
  }

  /** {@code المتحدث الأمني بوزارة الداخلية، الغرفة التجارية بجدة}. */
  private boolean isBranch(int i, int from) {
    TaggedWord word = text.word(i);
    return i > from
        && ArabicWord.startsWithBi(tokens.form(i))
        && (word.is(WordKind.INSIDE) || word.is(WordKind.PLACE_INSIDE) || isDuty(i));
  }

  /** {@code هيئة الأمر بالمعروف}: the noun before it and what it is about are one name. */
  private boolean isDuty(int i) {
    return text.isOneOf(i, WordClass.DUTIES) && text.word(i - 1).is(WordKind.DEFINITE);
  }

  private boolean leadsAgain(int i, int end, VerbFrame frame) {
    int last = Math.min(end, i + LONGEST_OFFICE);
    boolean named = false;
    for (int j = i + 1; j < last && (named || !text.isComma(j)); j++) {
      if (tokens.isWord(j) && leads(j, frame)) {
        return true;
      }
      if (text.isOneOf(i, WordClass.DUTIES) && tokens.isWord(j) && startsName(j)) {
        named = true;
        last = Math.min(end, j + LONGEST_OFFICE);
      }
    }
    return false;
  }

  private boolean startsName(int i) {
    return text.word(i).is(WordKind.TITLE) || text.word(i).is(WordKind.FIRST_NAME);
  }

  private boolean leads(int i, VerbFrame frame) {
    String word = tokens.form(i);
    if (frame.prepositions().contains(word)) {
      return !text.isOneOf(i, WordClass.UPON) || text.tagged().isUpon(i);
    }
    if (word.length() == 1 && tokens.isOneOf(i + 1, "«\"“")) {
      return frame.particles().contains(word) && text.form(i - 1).length() > 1; // بـ«العظيم»
    }
    return word.length() >= SHORTEST_WITH_PARTICLE
        && !text.isOneOf(i - 1, WordClass.SPOKEN_FOR)
        && frame.particles().indexOf(word.charAt(0)) >= 0
        && !finder.hasSpoken(i) // وجدد براند، بوتين
        && mayHaveParticle(text.word(i), word);
  }

  /** Whether the first letter of a word may be a particle: it is no name, place, office, ... */
  private static boolean mayHaveParticle(TaggedWord word, String form) {
    if (ArabicWord.hasBiOnArticle(form)) {
      return true;
    }
    return !word.is(WordKind.SPEAKER)
        && !word.is(WordClass.OFFICE_LINKS)
        && !word.is(WordClass.PREPOSITIONS)
        && !word.is(WordClass.CLAUSE_OPENERS)
        && !word.is(WordClass.ADVERBS);
  }

  /** Whether a preposition goes on with an office that stands before it. */
  private boolean isInOffice(int i, int from) {
    if (i == from) {
      return false;
    }
    TaggedWord before = text.word(i - 1);
    return before.is(WordKind.HEAD)
        || before.is(WordClass.SENT_TO)
        || before.is(WordClass.SPEAKS_FOR)
        || before.is(WordClass.QUANTITIES);
  }
}
