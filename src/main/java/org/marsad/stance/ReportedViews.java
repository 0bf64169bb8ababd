package org.marsad.stance;

import java.util.List;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;

/**
 * Views of others that a speaker reports: {@code المطالبون بخروج القوات}, {@code من يطالب بخروج
 * القوات}. They say nothing of the speaker unless the speaker judges those who hold them.
 */
final class ReportedViews {
  private final AnnotatedText text;
  private final int sentenceStart;
  private final List<Match<Attitude>> attitudes;
  private final Negation negation;

  ReportedViews(
      AnnotatedText text, int sentenceStart, List<Match<Attitude>> attitudes, Negation negation) {
    this.text = text;
    this.sentenceStart = sentenceStart;
    this.attitudes = attitudes;
    this.negation = negation;
  }

  /** Whether the governing word at a token tells of those who hold the view. */
  boolean areOpenedBy(int token) {
    return speaksOfOthers(token)
        || text.words().holders().contains(text.form(token))
        || text.words().relative().contains(text.formBefore(token, sentenceStart))
            && !isPreposition(token);
  }

  /** Whether a token names people by the view that follows it: {@code المطالبون بحل}. */
  boolean areHeld(int token) {
    return text.words().holders().contains(text.form(token));
  }

  /**
   * Whether {@code من} in front of a word is "from" and not "who": it is no verb of the present.
   */
  private boolean isPreposition(int token) {
    String before = text.formBefore(token, sentenceStart);
    return text.words().from().contains(before) && !ArabicWord.mayBePresent(text.form(token));
  }

  private boolean speaksOfOthers(int token) {
    for (int i = Math.max(sentenceStart, token - text.settings().holderWindow()); i < token; i++) {
      if (text.words().others().contains(text.form(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns what the rest of the sentence says of the holders of a view: the sign of the first
   * evaluation within reach, else -1 where something is denied of them ({@code من يطالب بخروج
   * التحالف لا يسكن هنا}), else 0.
   *
   * @param token just behind the target
   */
  int verdict(int token) {
    int reach = text.settings().verdictReach();
    for (Match<Attitude> match : attitudes) {
      if (match.from() >= token
          && match.value().kind().evaluates()
          && text.distance(token, match.from()) <= reach) {
        return match.value().kind().sign() * negation.sign(match.from());
      }
    }
    return negation.followsWithin(token, reach) ? -1 : 0;
  }
}
