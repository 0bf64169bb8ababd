package org.marsad.attribution;

import java.util.List;
import java.util.function.Predicate;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.speaker.NameWords;

/**
 * Tells who may be meant by a noun with the article that is no office: a noun of persons ({@code
 * اللاعب، الشاب السعودي}), a title ({@code الشيخ، الملك المفدى}), somebody of a country ({@code
 * المسؤول الإماراتي}).
 */
final class PersonNouns {
  private final FunctionWords words;
  private final SpeakerLexicon lexicon;
  private final NameWords nameWords;

  PersonNouns(Lexicon lexicon, NameWords nameWords) {
    this.words = lexicon.words();
    this.lexicon = lexicon.speakers();
    this.nameWords = nameWords;
  }

  /**
   * Returns a test of who was named before.
   *
   * @param asked one or two folded words without articles
   */
  Predicate<SpeakerMention> meant(List<String> asked) {
    String noun = asked.get(0);
    if (isOfPersons(asked)) {
      return person -> mayCall(noun, person.role());
    }
    if (isOfCountry(asked)) {
      boolean anybody =
          words.contains(WordClass.ANYBODY, noun)
              && lexicon.isRole(noun)
              && !words.contains(WordClass.SOURCES, noun);
      return person -> anybody && nameWords.bare(person.role()).contains(asked.get(1));
    }
    boolean title = lexicon.isTitle(noun);
    return person -> title && nameWords.bare(person.phrase()).contains(noun);
  }

  /** Whether somebody with this office, or none, may be called by a noun of persons. */
  boolean mayCall(List<String> asked, String held) {
    return isOfPersons(asked) && mayCall(asked.get(0), held);
  }

  /** Whether somebody has no office, or one that says no more than the noun. */
  private boolean mayCall(String noun, String held) {
    List<String> forms = nameWords.bare(held);
    return forms.isEmpty()
        || forms.contains(noun)
        || words.contains(WordClass.PERSONS, forms.get(0));
  }

  private boolean isOfPersons(List<String> asked) {
    return words.contains(WordClass.PERSONS, asked.get(0))
        && (asked.size() == 1 || isOfCountry(asked));
  }

  private boolean isOfCountry(List<String> asked) {
    return asked.size() > 1 && lexicon.isNationality(asked.get(1));
  }
}
