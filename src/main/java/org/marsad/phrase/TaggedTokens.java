package org.marsad.phrase;

import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * The tokens of a text, each with what it can be in a speaker's noun phrase. All are looked up at
 * once, so that no lookup waits for the one before.
 */
public final class TaggedTokens {
  private static final char MADDA = 'آ';
  private static final char BARE_ALEF = 'ا';
  private static final String SO_THAT = "كي";

  private final Tokens tokens;
  private final TaggedWord[] words;
  private final WordTagger tagger;

  private TaggedTokens(Tokens tokens, TaggedWord[] words, WordTagger tagger) {
    this.tokens = tokens;
    this.words = words;
    this.tagger = tagger;
  }

  static TaggedTokens of(Tokens tokens, WordTagger tagger) {
    TaggedWord[] words = new TaggedWord[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tagger.tag(tokens, i);
      if (words[i].is(WordKind.DEFINITE) && hasHamza(tokens, i)) {
        words[i] = words[i].asIndefinite();
      }
      if (i > 0 && isNameLikeThat(tokens, i - 1, words[i - 1])) {
        words[i - 1] = words[i - 1].asName();
        words[i] = words[i].asName();
      } else if (isForeignName(tokens, i, words[i])) {
        words[i] = words[i].asName();
      } else if (isOffice(tokens, i, words[i])) {
        words[i] = words[i].asOffice();
      } else if (isParticle(tokens, i, words[i])) {
        words[i] = words[i].asParticle();
      } else if (isFeminine(tokens, i, words[i])) {
        words[i] = words[i].asNoVerb();
      } else if (words[i].is(WordClass.UPON)) {
        words[i] = words[i].asNoLink();
      }
    }
    new NameContext(tokens, words, tagger.lexicon().words()).mark();
    return new TaggedTokens(tokens, words, tagger);
  }

  /** Whether its spelling shows a name that folding takes for a question word: {@code آي}. */
  private static boolean isForeignName(Tokens tokens, int i, TaggedWord word) {
    return word.form().length() == 2
        && word.is(WordClass.INTERROGATIVES)
        && tokens.text().charAt(tokens.start(i)) == MADDA;
  }

  /** {@code ألقاها، ألف}: a hamza shows that the word does not begin with the article. */
  private static boolean hasHamza(Tokens tokens, int i) {
    char first = tokens.text().charAt(tokens.start(i));
    return first == 'أ' || first == 'إ' || first == MADDA;
  }

  /** {@code بان كي (مون)}: a conjunction in front of one that cannot follow it. */
  private static boolean isNameLikeThat(Tokens tokens, int i, TaggedWord word) {
    return word.is(WordClass.THAT)
        && tokens.form(i + 1).equals(SO_THAT)
        && tokens.text().charAt(tokens.start(i) + 1) == BARE_ALEF;
  }

  /** Whether its spelling shows an office that folding takes for a preposition: {@code إمام}. */
  private static boolean isOffice(Tokens tokens, int i, TaggedWord word) {
    return word.is(WordKind.ROLE)
        && word.is(WordClass.PHRASE_ENDS)
        && ArabicEndings.hasHamzaBelow(tokens.printed(i, i + 1));
  }

  /** Whether its spelling shows a particle that folding takes for a name: {@code على، فإن}. */
  private static boolean isParticle(Tokens tokens, int i, TaggedWord word) {
    String text = tokens.text();
    return isUpon(tokens, i, word)
        || word.is(WordClass.SPELT_LIKE_CONJUNCTION) && text.charAt(tokens.start(i) + 1) == 'إ';
  }

  /**
   * Whether its spelling shows a noun that folding takes for a verb with a pronoun: {@code حملة}.
   */
  private static boolean isFeminine(Tokens tokens, int i, TaggedWord word) {
    return word.verb() != null
        && word.verb().frame().pronoun()
        && tokens.text().charAt(tokens.end(i) - 1) == 'ة';
  }

  /** The tokens without what they can be. */
  public Tokens tokens() {
    return tokens;
  }

  /** What the words were looked up in. */
  public Lexicon lexicon() {
    return tagger.lexicon();
  }

  WordTagger tagger() {
    return tagger;
  }

  /** Whether a word is the preposition {@code على}, which folding takes for the name علي. */
  public boolean isUpon(int i) {
    return isUpon(tokens, i, words[i]);
  }

  /** {@code (أكد) حرصه على}: a verbal noun with the pronoun of whoever does it. */
  public boolean isHisDeed(int i) {
    String word = tokens.form(i);
    String noun = ArabicWord.withoutHim(word);
    if (noun.length() == word.length() || ArabicEndings.hasTaMarbuta(tokens.printed(i, i + 1))) {
      return false;
    }
    return NounPatterns.mayBeVerbalNoun(noun) || lexicon().words().contains(WordClass.EVENTS, noun);
  }

  private static boolean isUpon(Tokens tokens, int i, TaggedWord word) {
    return word.is(WordClass.UPON) && tokens.text().charAt(tokens.end(i) - 1) == 'ى';
  }

  /** The token at {@code i}, which must be inside the text, with what it can be. */
  public TaggedWord word(int i) {
    return words[i];
  }
}
