package org.marsad.topic;

import java.util.Comparator;
import org.marsad.text.ArabicWord;

/** How one written form of a phrase is used. */
final class FormUse {
  /** The most frequent form first; of equally frequent ones the first by its letters. */
  static final Comparator<FormUse> COMMONEST_FIRST =
      Comparator.comparingInt((FormUse form) -> -form.occurrences).thenComparing(FormUse::printed);

  private final String printed;
  private int occurrences;
  private int behindWord;
  private int behindDefinite;
  private int beforeWord;
  private int beforeDefinite;

  FormUse(String printed) {
    this.printed = printed;
  }

  /**
   * Adds an occurrence.
   *
   * @param last the word before it, folded; null where none is joined to it
   * @param next the word behind it, folded; null where none is joined to it
   */
  void add(String last, String next) {
    occurrences++;
    behindWord += last == null ? 0 : 1;
    behindDefinite += last == null || !isDefinite(last) ? 0 : 1;
    beforeWord += next == null || isAdverbial(next) ? 0 : 1;
    beforeDefinite += next == null || !isOfSamePhrase(next) ? 0 : 1;
  }

  private static boolean isDefinite(String word) {
    return ArabicWord.hasArticle(word)
        || ArabicWord.hasLiOnArticle(word)
        || ArabicWord.hasWaOrBiOnArticle(word);
  }

  private static boolean isOfSamePhrase(String next) {
    return ArabicWord.hasArticle(next) || ArabicWord.hasLiOnArticle(next);
  }

  /** Whether a word may be the preposition {@code ب} and a noun, such as a place. */
  private static boolean isAdverbial(String word) {
    return word.length() > 3 && ArabicWord.startsWithBi(word);
  }

  /** Returns the number of occurrences. */
  int occurrences() {
    return occurrences;
  }

  /** Returns the form without vowel signs. */
  String printed() {
    return printed;
  }

  /** Returns the share of occurrences that stand behind another word. */
  double behindWord() {
    return (double) behindWord / occurrences;
  }

  /** Returns the share of occurrences that stand behind a word with the article. */
  double behindDefinite() {
    return (double) behindDefinite / occurrences;
  }

  /** Returns the share of occurrences that another word follows. */
  double beforeWord() {
    return (double) beforeWord / occurrences;
  }

  /** Returns the share of occurrences that a word with the article follows, as adjectives do. */
  double beforeDefinite() {
    return (double) beforeDefinite / occurrences;
  }
}
