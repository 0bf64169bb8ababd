package org.marsad.place;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of a word with the conjunctions {@code و، ف} and the prepositions {@code ب، ل، ك} that
 * may be written onto it: {@code العراق، والعراق، للعراق، وبالعراق}.
 */
final class Particles {
  private static final String ARTICLE = "ال";
  private static final String LI = "ل";
  private static final String BI = "ب";
  private static final String KA = "ك";
  private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
  private static final List<String> PREPOSITIONS = List.of("", BI, LI, KA);

  private Particles() {}

  /**
   * A form of a word.
   *
   * @param conjunction whether it has a conjunction
   * @param preposition whether it has a preposition
   */
  record Form(String word, boolean conjunction, boolean preposition) {
    /** Returns the number of particles. */
    int count() {
      return (conjunction ? 1 : 0) + (preposition ? 1 : 0);
    }
  }

  /** Returns the forms of a folded word. */
  static List<Form> on(String word) {
    List<Form> forms = new ArrayList<>();
    for (String conjunction : CONJUNCTIONS) {
      for (String preposition : PREPOSITIONS) {
        forms.add(
            new Form(
                conjunction + behind(preposition, word),
                !conjunction.isEmpty(),
                !preposition.isEmpty()));
      }
    }
    return forms;
  }

  /** Whether a folded word begins with the article, alone or behind particles. */
  static boolean areBeforeArticle(String word) {
    int at = !word.isEmpty() && CONJUNCTIONS.contains(word.substring(0, 1)) ? 1 : 0;
    return begins(word, at) || at > 0 && begins(word, 0);
  }

  private static boolean begins(String word, int at) {
    return word.startsWith(ARTICLE, at)
        || word.startsWith(LI + LI, at)
        || word.startsWith(BI + ARTICLE, at)
        || word.startsWith(KA + ARTICLE, at);
  }

  private static String behind(String preposition, String word) {
    return preposition.equals(LI) && word.startsWith(ARTICLE)
        ? LI + LI + word.substring(ARTICLE.length())
        : preposition + word;
  }
}
