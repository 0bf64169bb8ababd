package org.marsad.stance;

import java.io.Serializable;
import java.util.function.Predicate;
import org.marsad.stance.AttributionVerbs.Verb;
import org.marsad.text.Tokens;

/** What single folded words can be in a speaker's noun phrase. */
final class PhraseWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SpeakerLexicon lexicon;
  private final AttributionVerbs verbs;
  private final NamePhrase names;

  PhraseWords(SpeakerLexicon lexicon, AttributionVerbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.names = new NamePhrase(lexicon);
  }

  SpeakerLexicon lexicon() {
    return lexicon;
  }

  NamePhrase names() {
    return names;
  }

  /** Whether a folded word is a speaker's behind one of these conjunctions or prepositions. */
  boolean hasParticle(String word, String particles) {
    return word.length() > 3
        && particles.indexOf(word.charAt(0)) >= 0
        && !isSpeakerWord(word)
        && isSpeakerWord(withoutParticle(word));
  }

  /** The word without its first letter; the article that assimilates to lam comes back. */
  static String withoutParticle(String word) {
    if (word.isEmpty()) {
      return word;
    }
    return word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
  }

  /** Whether a folded word starts a speaker by itself. */
  boolean isSpeakerWord(String word) {
    return isHead(word)
        || lexicon.isTitle(word)
        || lexicon.isGivenName(word)
        || lexicon.isPlace(word);
  }

  boolean isHead(String word) {
    return lexicon.isRole(word) || lexicon.isOrganisation(word) || lexicon.isSomebodysRole(word);
  }

  /** Whether a word is a verb of speech or the participle of one, and nobody known. */
  boolean isVerb(String word, Predicate<String> known) {
    Verb verb = verbs.find(word).orElse(null);
    boolean doubtful = verb != null && verb.needsMarker() && !verbs.isConjoined(word);
    if (verb == null || doubtful || isHead(word) || lexicon.isTitle(word)) {
      return false;
    }
    boolean accusative = verb.isParticiple() && word.endsWith("ا") && !lexicon.isGivenName(word);
    return (verb.isFinite() || accusative) && !known.test(word);
  }

  /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
  boolean isEvent(String word) {
    if (lexicon.isGivenName(word) || isHead(word)) {
      return false;
    }
    int n = word.length();
    boolean derived =
        n >= 5
            && word.charAt(0) == 'ا'
            && word.charAt(n - 2) == 'ا'
            && !NamePhrase.isDefinite(word);
    boolean intensive = n == 5 && word.charAt(0) == 'ت' && word.charAt(3) == 'ي';
    return derived || intensive || FunctionWords.EVENTS.contains(word);
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

  /** Whether an office goes on with the word, another office or organisation. */
  boolean isInside(String word) {
    return lexicon.isRoleInside(word) || lexicon.isOrganisationInside(word);
  }

  /** {@code على}, which folding takes for the name {@code علي}. */
  static boolean isPrepositionOn(Tokens tokens, int i) {
    return tokens.form(i).equals("علي") && tokens.text().charAt(tokens.end(i) - 1) == 'ى';
  }

  /** A conjunction on a word that is no name, or a verb that elsewhere may be a noun. */
  boolean isOtherWord(String word, Predicate<String> known) {
    boolean conjoined = word.length() > 3 && word.charAt(0) == 'و';
    return (conjoined || verbs.find(word).filter(Verb::isFinite).isPresent())
        && !names.isFirstWord(word)
        && !known.test(word);
  }

  /** Whether no noun phrase goes over the word at {@code i}, which reads {@code word}. */
  boolean ends(Tokens tokens, int i, String word, Predicate<String> known) {
    return FunctionWords.PHRASE_ENDS.contains(word)
        || FunctionWords.ADVERBS.contains(word)
        || FunctionWords.TIMES.contains(word)
        || FunctionWords.OUTLETS.contains(word)
        || isPrepositionOn(tokens, i)
        || isVerb(word, known);
  }
}
