package org.marsad.attribution;

import org.marsad.lexicon.WordClass;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Tells where and by whom an article was filed ({@code بغداد / وكالة الضفة:}, {@code فلان الفلاني-
 * الضفة- الرياض:}) from a speaker's name before a colon. A dateline starts with a place, or stands
 * at the start of the article with a dash, a slash or an outlet in quotation marks in it.
 */
final class Datelines {
  private static final int LONGEST = 12;
  private static final String DASHES = "-–—";
  private static final String PARTS = "-–/\"«“";

  private final QuotedText text;
  private final Tokens tokens;

  Datelines(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** The sentence without the dateline in front of it. */
  Sentence without(Sentence sentence) {
    int end = end(sentence);
    return end < 0 || !isDateline(sentence.from(), end)
        ? sentence
        : new Sentence(end + 1, sentence.to(), sentence.question());
  }

  /** The colon, or the dash behind an agency in brackets: {@code بغداد، العراق (CNN)--}. */
  private int end(Sentence sentence) {
    int last = Math.min(sentence.to(), sentence.from() + LONGEST);
    for (int i = sentence.from() + 1; i + 1 < last; i++) {
      if (tokens.is(i, ')') && tokens.isOneOf(i + 1, DASHES)) {
        return tokens.isOneOf(i + 2, DASHES) ? i + 2 : i + 1;
      }
    }
    return colon(sentence);
  }

  private int colon(Sentence sentence) {
    int last = Math.min(sentence.to(), sentence.from() + LONGEST);
    for (int i = sentence.from(); i < last; i++) {
      if (tokens.is(i, ':')) {
        return text.hasWords(i + 1, sentence.to(), 1) ? i : -1;
      }
      if (tokens.isWord(i) && !canStand(i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a word can stand in a dateline: no verb, no preposition. */
  private boolean canStand(int i) {
    TaggedWord word = text.word(i);
    return !word.is(WordKind.VERB) && !word.is(WordClass.PREPOSITIONS);
  }

  private boolean isDateline(int from, int colon) {
    TaggedWord first = text.word(from);
    if (tokens.isWord(from)
        && first.is(WordKind.PLACE)
        && !first.is(WordKind.NATIONALITY)
        && !first.is(WordKind.GIVEN_NAME)) {
      return true;
    }
    boolean parts = false;
    for (int i = from; i < colon; i++) {
      parts |= tokens.isOneOf(i, PARTS);
    }
    return parts && from == 0;
  }
}
