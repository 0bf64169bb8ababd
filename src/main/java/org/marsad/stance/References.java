package org.marsad.stance;

import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** What the words of a text show of whether they refer to something named before. */
final class References {
  private static final int SHORTEST_FUTURE = 4;

  private final Tokens tokens;
  private final StanceWords words;

  References(AnnotatedText text) {
    this.tokens = text.tokens();
    this.words = text.words();
  }

  /** Returns the word at a token without conjunction, preposition and article. */
  String head(int token) {
    String form = tokens.form(token);
    if (ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, form) && isDefinite(token)) {
      form = form.substring(1);
    }
    return ArabicWord.withoutArticleAndParticles(form);
  }

  /** Whether the word at a token has the article. */
  boolean isDefinite(int token) {
    String form = tokens.form(token);
    return ArabicWord.isDefinite(form)
        || ArabicWord.hasLiOnArticle(form)
        || form.length() > 4 && ArabicWord.hasArticle(form.substring(1));
  }

  /** Whether a definite adjective behind the word tells which one is meant: {@code العراقية}. */
  boolean isSpecified(int token) {
    int next = token + 1;
    return tokens.isWord(next)
        && ArabicWord.isDefinite(tokens.form(next))
        && !words.relative().contains(tokens.form(next));
  }

  /**
   * Whether a verb has the letters of "she", "we" or "they", as it has for a group: {@code تغادر،
   * ستغادر، غادرت، نغادر، غادروا، يغادرون}.
   */
  boolean mayBeOfGroup(int token) {
    String verb = tokens.form(token);
    char first = verb.charAt(verb.startsWith("س") && verb.length() > SHORTEST_FUTURE ? 1 : 0);
    return first == 'ت'
        || first == 'ن'
        || verb.endsWith("ت")
        || verb.endsWith("نا")
        || verb.endsWith("وا")
        || verb.endsWith("ون");
  }
}
