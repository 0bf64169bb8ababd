package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Where clauses of reported speech start and what introduces the speech in them: {@code أن} and its
 * forms, a colon, the opening mark of a quotation.
 */
final class Clauses {
  /** A marker as near as this to its verb belongs to it whatever stands between. */
  static final int NEAR = 6;

  /** No marker. */
  static final int NONE = -1;

  private static final int FARTHEST_MARKER = 40;

  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;

  Clauses(QuotedText text, AttributionVerbs verbs) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = verbs;
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
    String before = text.form(i - 1);
    boolean surely = text.hasHamzaBelow(i) && !before.equals("الا") && !before.equals("حيث");
    return surely || before.equals("الي") || !FunctionWords.NOT_BEFORE_THAT.contains(before);
  }

  /** Whether another clause that attributes starts here. */
  private boolean startsOther(int i) {
    Verb verb = text.word(i).verb();
    if (verb == null) {
      return false;
    }
    boolean participle =
        verb.isParticiple() && text.isComma(i - 1) && !tokens.form(i).startsWith("ال");
    return participle
        || verb.isFinite() && !verb.needsMarker() && verbs.isConjoined(tokens.form(i));
  }

  /** Where what is said starts behind a verb and its subject. */
  int content(int from, int to, Verb verb, int marker) {
    if (marker >= from && (verb.reports() || marker - from <= NEAR)) {
      return text.opensSpeech(marker) ? marker : marker + 1;
    }
    int i = from;
    while (i < to && isBeforeObject(i)) {
      i++;
    }
    return i < to ? i : from;
  }

  private boolean isBeforeObject(int i) {
    return text.isComma(i)
        || FunctionWords.TIMES.contains(text.form(i))
        || FunctionWords.ADVERBS.contains(text.form(i));
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
        || tokens.isOneOf(i - 1, "،,:؛-–»\"”.…()•*")
        || text.inSpeech(i - 1)
        || FunctionWords.CLAUSE_OPENERS.contains(text.form(i - 1))
        || FunctionWords.TIMES.contains(text.form(i - 1));
  }

  /** Whether a comma, a semicolon or a quotation ends right before {@code i}. */
  boolean isBehindBreak(int i) {
    return tokens.isOneOf(i - 1, "،,؛»\"”") || text.inSpeech(i - 1);
  }

  /** The start of the clause of a word: conjunctions and adverbs before it belong to it. */
  int start(int i, int least) {
    int start = i;
    while (start - 1 >= least && leads(start - 1, start < i)) {
      start--;
    }
    return start;
  }

  private boolean leads(int i, boolean further) {
    String word = text.form(i);
    return tokens.isOneOf(i, "،,؛")
        || FunctionWords.CLAUSE_OPENERS.contains(word)
        || further && (word.equals("من") || word.equals("في") || word.equals("علي"));
  }
}
