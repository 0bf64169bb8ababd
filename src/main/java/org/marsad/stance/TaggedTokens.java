package org.marsad.stance;

import org.marsad.text.Tokens;

/**
 * The tokens of a text, each with what it can be in a speaker's noun phrase. All are looked up at
 * once, so that no look-up waits for the one before.
 */
final class TaggedTokens {
  private final Tokens tokens;
  private final Word[] words;
  private final PhraseWords lexicon;

  TaggedTokens(Tokens tokens, PhraseWords lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.words = new Word[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = lexicon.of(tokens, i);
    }
  }

  Tokens tokens() {
    return tokens;
  }

  PhraseWords lexicon() {
    return lexicon;
  }

  Word word(int i) {
    return words[i];
  }
}
