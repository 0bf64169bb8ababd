package org.marsad.phrase;

import java.io.Serializable;
import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;

/**
 * Tells whether an office or organisation is an indefinite one: {@code مسؤول أمني، وزير سابق، شركة
 * أمريكية، مدير في البنك}. A head that governs another noun ({@code وزير الدفاع، وزير خارجية
 * ألمانيا، شركة سابك}) is taken to be definite.
 */
final class Definiteness implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SpeakerLexicon speakers;
  private final FunctionWords words;

  Definiteness(Lexicon lexicon) {
    this.speakers = lexicon.speakers();
    this.words = lexicon.words();
  }

  /** Whether a phrase, given by its folded words, is indefinite; it has at least one word. */
  boolean isIndefinite(List<String> phrase) {
    String head = phrase.get(0);
    if (ArabicWord.isDefinite(head) || ArabicWord.endsWithPossessive(head) && isOwned(head)) {
      return false;
    }
    if (phrase.size() == 1) {
      return !words.contains(WordClass.PROPER_BODIES, head);
    }
    String next = phrase.get(1);
    return words.contains(WordClass.PREPOSITIONS, next)
        || words.contains(WordClass.OFFICE_LINKS, next)
        || ArabicWord.hasLiOnArticle(next)
        || ArabicWord.hasBiOnArticle(next)
        || isAdjective(head, next);
  }

  private boolean isOwned(String head) {
    return speakers.isSomebodysRole(head) && !speakers.isOrganisation(head);
  }

  /** Whether a word is an indefinite adjective that agrees with a noun before it. */
  private boolean isAdjective(String head, String word) {
    boolean feminine = word.endsWith("ه");
    boolean agrees = feminine == head.endsWith("ه") || head.endsWith("ات");
    return !ArabicWord.isDefinite(word)
        && agrees
        && !words.contains(WordClass.OF_A_STATE, word)
        && !words.contains(WordClass.UNSPECIFIC, word)
        && (ArabicEndings.isNisba(word) || words.contains(WordClass.ADJECTIVES, "ال" + word));
  }
}
