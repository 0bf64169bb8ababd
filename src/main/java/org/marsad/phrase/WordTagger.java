package org.marsad.phrase;

import java.io.Serializable;
import java.util.function.Predicate;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.text.Tokens;
import org.marsad.text.WordCache;

/** What single words can be in a speaker's noun phrase. */
final class WordTagger implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SpeakerLexicon lexicon;
  private final AttributionVerbs verbs;
  private transient WordCache<TaggedWord> cache;

  WordTagger(SpeakerLexicon lexicon, AttributionVerbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  SpeakerLexicon speakers() {
    return lexicon;
  }

  /** A token with what it can be. */
  TaggedWord of(Tokens tokens, int i) {
    if (cache == null) {
      cache = new WordCache<>(this::find);
    }
    return cache.of(tokens, i);
  }

  private TaggedWord find(String form) {
    Verb verb = verbs.find(form).orElse(null);
    boolean doubtful = verb != null && verb.needsMarker() && !verbs.isConjoined(form);
    return new TaggedWord(form, lexicon, verb, doubtful);
  }

  /**
   * The word behind one of these conjunctions and prepositions, if it is a speaker's and is none
   * with them; else the word itself.
   */
  TaggedWord behindParticle(TaggedWord word, String particles) {
    if (!mayHaveParticle(word, particles)) {
      return word;
    }
    TaggedWord rest = find(withoutParticle(word.form()));
    return rest.is(WordKind.SPEAKER) ? rest : word;
  }

  private static boolean mayHaveParticle(TaggedWord word, String particles) {
    return word.form().length() > 3
        && particles.indexOf(word.form().charAt(0)) >= 0
        && !word.is(WordKind.SPEAKER);
  }

  /** The word without its first letter; the article that assimilates to lam comes back. */
  static String withoutParticle(String word) {
    if (word.isEmpty()) {
      return word;
    }
    return word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
  }

  /** Whether an article or vowel behind it shows a particle on the word. */
  static boolean isWithParticle(String word) {
    return word.startsWith("لل")
        || word.startsWith("وال")
        || word.startsWith("بال")
        || word.length() > 4
            && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب')
            && word.charAt(1) == 'ا'
        || word.length() > 5 && word.charAt(0) == 'و' && word.endsWith("ه");
  }

  /** Whether a definite word is an adjective by its ending or by list. */
  static boolean isAdjective(String word) {
    return word.endsWith("ي")
        || word.endsWith("يه")
        || word.endsWith("يون")
        || word.endsWith("يين")
        || FunctionWords.ADJECTIVES.contains(word);
  }

  /** {@code على}, which folding takes for the name {@code علي}. */
  static boolean isPrepositionOn(Tokens tokens, int i) {
    return tokens.form(i).equals("علي") && tokens.text().charAt(tokens.end(i) - 1) == 'ى';
  }

  /** Whether no noun phrase goes over the word at {@code i}, which reads {@code word}. */
  static boolean ends(Tokens tokens, int i, TaggedWord word, Predicate<String> known) {
    return word.is(WordKind.END) || isPrepositionOn(tokens, i) || isVerb(word, known);
  }

  /** Whether a word is a verb of speech or the participle of one, and nobody known. */
  static boolean isVerb(TaggedWord word, Predicate<String> known) {
    return word.is(WordKind.VERB) && !known.test(word.form());
  }
}
