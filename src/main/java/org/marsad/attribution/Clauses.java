package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Where clauses of reported speech start and what introduces the speech in them: {@code أن} and its
 * forms, a colon, the opening mark of a quotation.
 */
final class Clauses {
  /** A marker as near as this to its verb, in tokens, belongs to it whatever stands between. */
  static final int NEAR = 6;

  /** No marker. */
  static final int NONE = -1;

  private static final int FARTHEST_MARKER = 60;
  private static final int LONGEST_OCCASION = 16;
  private static final String DASHES = "-–—";
  private static final String ACCUSATIVE = "ا";

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;

  Clauses(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = text.lexicon().verbs();
  }

  /** The word or mark behind which speech starts, or {@link #NONE}. */
  int marker(int from, int to) {
    int end = Math.min(to, from + FARTHEST_MARKER);
    for (int i = from; i < end; i++) {
      if (text.opensSpeech(i)) {
        return i;
      }
      if (tokens.is(i, ':') || text.isThat(i) && isMarker(i)) {
        return text.opensSpeech(i + 1) ? i + 1 : i;
      }
      if (i > from && tokens.isWord(i) && startsOther(i)) {
        return NONE;
      }
    }
    return NONE;
  }

  static boolean isNear(int marker, int verb) {
    return marker != NONE && marker - verb <= NEAR;
  }

  private boolean isMarker(int i) {
    boolean surely = text.hasHamzaBelow(i) && !text.isOneOf(i - 1, WordClass.NOT_BEFORE_INDEED);
    return surely || !text.isOneOf(i - 1, WordClass.NOT_BEFORE_THAT);
  }

  /** Whether another clause that attributes starts here. */
  private boolean startsOther(int i) {
    Verb verb = text.word(i).verb();
    if (verb == null) {
      return false;
    }
    String word = tokens.form(i);
    boolean participle =
        verb.isParticiple()
            && !ArabicWord.hasArticle(word)
            && (text.isComma(i - 1) || leadsSurely(i, verb, word));
    boolean leads = verbs.isConjoined(word) || text.isOneOf(i - 1, WordClass.COMPARISONS);
    return participle || verb.isFinite() && !verb.needsMarker() && leads;
  }

  /** {@code مشيراً إلى أن}: an accusative with what is said right behind it. */
  private boolean leadsSurely(int i, Verb verb, String word) {
    return verb.reports()
        && word.endsWith(ACCUSATIVE)
        && (text.isThat(i + 1)
            || verb.frame().prepositions().contains(text.form(i + 1)) && text.isThat(i + 2));
  }

  /** Where what is said starts behind a verb and its subject. */
  int content(int from, int to, Verb verb, int marker) {
    if (marker >= from && (verb.reports() || marker - from <= NEAR)) {
      return behind(marker);
    }
    int i = from;
    while (i < to && behindAside(i, to) > i) {
      i = behindAside(i, to);
    }
    return i < to ? i : from;
  }

  /** Behind one word that stands before an object, or an occasion: {@code في مداخلة له، }. */
  private int behindAside(int i, int to) {
    if (isBeforeObject(i)) {
      return i + 1;
    }
    boolean occasion =
        text.isOneOf(i, WordClass.PREPOSITIONS) && text.isOneOf(i + 1, WordClass.OCCASIONS);
    int last = occasion && text.isComma(i - 1) ? Math.min(to, i + LONGEST_OCCASION) : i;
    for (int end = i + 2; end < last; end++) {
      if (text.isComma(end)) {
        return end + 1;
      }
    }
    return i;
  }

  private boolean isBeforeObject(int i) {
    return text.isComma(i)
        || text.isOneOf(i, WordClass.TIMES)
        || text.isOneOf(i, WordClass.ADVERBS);
  }

  /** Where speech starts behind its marker: at the opening mark of a quotation itself. */
  int behind(int marker) {
    if (text.opensSpeech(marker)) {
      return marker;
    }
    return tokens.is(marker, ':') && text.isThat(marker + 1) ? marker + 2 : marker + 1;
  }

  /** Behind {@code أن}, colons and commas. */
  int behindMarkers(int from, int to) {
    int i = from;
    while (i < to && (tokens.isOneOf(i, "،,:") || text.isThat(i))) {
      i++;
    }
    return i;
  }

  /** Whether a clause may open with the word at {@code i}. */
  boolean opens(int i, Sentence sentence) {
    return i == text.start(sentence.from(), sentence.to())
        || tokens.isOneOf(i - 1, "،,:؛-–»\"”.…()•*|")
        || text.inSpeech(i - 1)
        || text.isOneOf(i - 1, WordClass.CLAUSE_OPENERS)
        || text.isOneOf(i - 1, WordClass.TIMES);
  }

  /** {@code قال فلان - الطريق مغلق}: a dash that none follows leads to what is said. */
  boolean isOnlyDash(int i, int end) {
    if (!tokens.isOneOf(i, DASHES)) {
      return false;
    }
    for (int j = i + 1; j < end; j++) {
      if (tokens.isOneOf(j, DASHES)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma, a semicolon or a quotation ends right before {@code i}. */
  boolean isBehindBreak(int i) {
    return tokens.isOneOf(i - 1, "،,؛»\"”") || text.inSpeech(i - 1);
  }

  /**
   * The start of the clause of the word at {@code i}: conjunctions and adverbs before it belong to
   * it, and a preposition before those.
   */
  int start(int i, int least) {
    int start = i;
    while (start > least && (leads(start - 1) || start < i && isPreposition(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean leads(int i) {
    return text.isThat(i) && text.isOneOf(i - 1, WordClass.CONTRASTS)
        || tokens.isOneOf(i, "،,؛")
        || text.isOneOf(i, WordClass.CLAUSE_OPENERS);
  }

  private boolean isPreposition(int i) {
    return text.isOneOf(i, WordClass.OPENING_PREPOSITIONS);
  }
}
