package org.marsad.phrase;

import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Tells by its neighbours whether a word that is a name and a common word too is a name: behind a
 * title, an office, a verb of speech or a given name, and in front of what can be the rest of a
 * name, as in {@code النائب باسم عذاب}, {@code قالت أمل العوادي}, {@code علي جمعة}.
 */
final class NameContext {
  private static final int FARTHEST_OFFICE = 6;
  private static final int SHORTEST_UNKNOWN = 3;

  private final Tokens tokens;
  private final TaggedWord[] words;
  private final FunctionWords closed;

  NameContext(Tokens tokens, TaggedWord[] words, FunctionWords closed) {
    this.tokens = tokens;
    this.words = words;
    this.closed = closed;
  }

  /** Marks all words that are names where they stand. */
  void mark() {
    for (int i = 0; i < words.length; i++) {
      if (words[i].is(WordKind.NAME_WORD) && isName(i)) {
        words[i] = words[i].asName();
      } else if (words[i].is(WordKind.ROLE) && words[i].is(WordClass.PREPOSITIONS) && isOffice(i)) {
        words[i] = words[i].asOffice();
      }
    }
  }

  /** {@code أكد والي سوسة}: an office that is spelt as "and to", between a verb and a place. */
  private boolean isOffice(int i) {
    boolean begins = !tokens.isWord(i - 1) || words[i - 1].is(WordKind.VERB);
    String printed = tokens.printed(i, i + 1);
    boolean spelt = printed.charAt(1) == 'ا' && printed.charAt(printed.length() - 1) == 'ي';
    return begins && spelt && tokens.isWord(i + 1) && words[i + 1].is(WordKind.PLACE);
  }

  private boolean isName(int i) {
    if (!tokens.isWord(i - 1)) {
      return startsRest(i + 1) && !words[i + 1].is(WordKind.NATIONALITY);
    }
    TaggedWord before = words[i - 1];
    if (isInTheNameOf(i, before)) {
      return false;
    }
    if (words[i].is(WordKind.HEAD) || words[i].is(WordKind.TITLE)) {
      return startsRest(i + 1) && !words[i + 1].is(WordKind.NATIONALITY);
    }
    if (before.is(WordKind.FIRST_NAME) || before.is(WordClass.FILIATION)) {
      return !tokens.isWord(i + 1) || !words[i + 1].is(WordKind.DEFINITE) || startsRest(i + 1);
    }
    if (before.is(WordKind.TITLE) || closesOffice(i - 1)) {
      return startsRest(i + 1) || mayBeRest(i, i + 1);
    }
    return before.is(WordKind.VERB) && (startsRest(i + 1) || isUnknown(i + 1) && ends(i + 2));
  }

  /** Whether {@code باسم} means "in the name of". */
  private boolean isInTheNameOf(int i, TaggedWord before) {
    return words[i].is(WordClass.SPOKEN_FOR)
        && closed.contains(WordClass.SPEAKS_IN_NAME, ArabicWord.withoutArticle(before.form()));
  }

  /** Whether a name surely goes on at {@code i}: with a given name or a surname in ya. */
  private boolean startsRest(int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    TaggedWord word = words[i];
    boolean surname =
        word.is(WordKind.DEFINITE)
            && word.form().endsWith("ي")
            && !word.is(WordClass.ADJECTIVES)
            && !word.is(WordKind.HEAD);
    return surname
        || word.is(WordKind.FIRST_NAME)
        || word.is(WordClass.COMPOUND)
        || word.is(WordClass.DIVINE);
  }

  /** Whether a name that starts at {@code name} may go on at {@code i}. */
  private boolean mayBeRest(int name, int i) {
    if (!tokens.isWord(i)) {
      return false;
    }
    TaggedWord word = words[i];
    boolean definite =
        word.is(WordKind.DEFINITE)
            && !words[name].is(WordClass.SPOKEN_FOR)
            && !word.is(WordKind.ROLE)
            && !word.is(WordKind.PLACE)
            && !word.is(WordClass.ADJECTIVES)
            && !word.is(WordClass.NOUN_PHRASE_ENDS);
    return definite || word.is(WordKind.NAME_WORD) || isUnknown(i);
  }

  /** Whether an indefinite word is in no list. */
  private boolean isUnknown(int i) {
    if (!tokens.isWord(i) || tokens.isNumber(i)) {
      return false;
    }
    TaggedWord word = words[i];
    return word.isUnknown()
        && word.form().length() >= SHORTEST_UNKNOWN
        && !ArabicWord.showsParticle(word.form())
        && !ArabicWord.endsWithPossessive(word.form());
  }

  /** Whether nothing at {@code i} can make a construct of the word before. */
  private boolean ends(int i) {
    return !tokens.isWord(i) || words[i].is(WordClass.PHRASE_ENDS) || startsRest(i);
  }

  /**
   * Whether an office may end with the word at {@code i}: it is definite, as in {@code وزير العدل}.
   */
  private boolean closesOffice(int i) {
    if (!words[i].is(WordKind.DEFINITE) && !words[i].is(WordKind.PLACE)) {
      return false;
    }
    for (int j = i; j >= 0 && j > i - FARTHEST_OFFICE && tokens.isWord(j); j--) {
      if (words[j].is(WordKind.ROLE)) {
        return true;
      }
      if (words[j].is(WordKind.VERB) || words[j].is(WordClass.PHRASE_ENDS)) {
        return false;
      }
    }
    return false;
  }
}
