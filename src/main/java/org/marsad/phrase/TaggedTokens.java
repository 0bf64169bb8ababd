package org.marsad.phrase;

import org.marsad.text.Tokens;

/**
 * The tokens of a text, each with what it can be in a speaker's noun phrase. All are looked up at
 * once, so that no look-up waits for the one before.
 */
public final class TaggedTokens {
  private final Tokens tokens;
  private final TaggedWord[] words;
  private final WordTagger lexicon;

  TaggedTokens(Tokens tokens, WordTagger lexicon) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.words = new TaggedWord[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = lexicon.of(tokens, i);
    }
  }

  public Tokens tokens() {
    return tokens;
  }

  WordTagger lexicon() {
    return lexicon;
  }

  public TaggedWord word(int i) {
    return words[i];
  }
}
