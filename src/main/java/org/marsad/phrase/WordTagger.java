package org.marsad.phrase;

import java.io.Serializable;
import org.marsad.lexicon.Lexicon;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;
import org.marsad.text.WordCache;

/**
 * Tags words with what they can be in a speaker's noun phrase. Each distinct word is looked up in
 * the lexicons once as long as the cache holds it; one thread at a time.
 */
final class WordTagger implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Lexicon lexicon;
  private final WordClassifier classifier;
  private transient WordCache<TaggedWord> cache;

  WordTagger(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.classifier = new WordClassifier(lexicon);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The token with what it can be. */
  TaggedWord tag(Tokens tokens, int i) {
    if (cache == null) {
      cache = new WordCache<>(classifier::tag);
    }
    return cache.of(tokens, i);
  }

  /**
   * The word behind a particle, if a speaker can begin with it and not with the whole word; else
   * the word itself.
   *
   * @param particles the letters of the particles; empty for none
   */
  TaggedWord behindParticle(TaggedWord word, String particles) {
    if (word.is(WordKind.SPEAKER) || !ArabicWord.mayBeginWith(particles, word.form())) {
      return word;
    }
    TaggedWord rest = classifier.tag(ArabicWord.withoutParticle(word.form()));
    return rest.is(WordKind.SPEAKER) || rest.is(WordKind.FIRST_NAME) ? rest : word;
  }
}
