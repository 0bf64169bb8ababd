package org.marsad.stance;

import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** What the words of a text show of whether they refer to something named before. */
final class References {
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
}
