package org.marsad.stance;

import java.util.List;
import org.marsad.config.StanceRuleSettings;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * A text with the phrases of the lexicon that were found in it, and the distances between its
 * words.
 *
 * @param tokens words and marks
 * @param signs phrases found, in the order of the text
 * @param words the closed classes of words
 * @param settings how a sentence is judged
 */
record AnnotatedText(
    Tokens tokens,
    List<Match<Sign>> signs,
    StanceWords words,
    StanceRuleSettings.SentenceRules settings) {
  private static final String PAUSES = "،,;؛:";

  /** Returns the folded word or the mark at a token. */
  String form(int token) {
    return tokens.form(token);
  }

  /**
   * Returns the folded word in front of a token, empty where that lies in front of {@code from}.
   */
  String formBefore(int token, int from) {
    return token > from ? tokens.form(token - 1) : "";
  }

  /** Returns the text of a range of tokens as it is printed. */
  String printed(int from, int to) {
    return tokens.printed(from, to);
  }

  /** Returns how far into the text a token stands, from 0 to 1. */
  double share(int token) {
    return token / (double) Math.max(1, tokens.size());
  }

  /**
   * Counts the words between two places. A pause, a turning word, or a conjunction "that" which
   * does not come first counts as several words; other marks do not count.
   *
   * @param from the first token between
   * @param to just behind the last one
   * @return 0 where nothing stands between
   */
  int distance(int from, int to) {
    int distance = 0;
    for (int i = from; i < to; i++) {
      if (tokens.isWord(i)) {
        distance += isTurn(i) || i > from && isThat(i) ? settings.pauseWords() : 1;
      } else if (tokens.isOneOf(i, PAUSES)) {
        distance += settings.pauseWords();
      }
    }
    return distance;
  }

  private boolean isTurn(int token) {
    return words.turns().contains(tokens.form(token));
  }

  private boolean isThat(int token) {
    return words.that().contains(tokens.form(token));
  }
}
