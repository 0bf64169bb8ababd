package org.marsad.attribution;

import java.util.HashSet;
import java.util.Set;
import org.marsad.lexicon.VerbPerson;
import org.marsad.text.ArabicEndings;

/** One speaker of an article, with the fullest name and office that the article gives. */
public final class ArticleSpeaker {
  private final Set<String> words = new HashSet<>();
  private String name;
  private String role;
  private VerbPerson person = VerbPerson.FIRST;

  ArticleSpeaker(String name, String role) {
    this.name = name;
    this.role = role;
  }

  /** The name as printed, without titles; empty when only an office is named. */
  public String name() {
    return name;
  }

  /** The office or organisation as printed; empty when only a name is given. */
  public String role() {
    return role;
  }

  /** The name, else the office. */
  String text() {
    return name.isEmpty() ? role : name;
  }

  /** Takes over what another mention of the same speaker adds. */
  void learn(String otherName, String otherRole) {
    if (words(otherName) > words(name)) {
      name = otherName;
    }
    if (role.isEmpty()) {
      role = otherRole;
    }
  }

  /** The number of words of a name; another spelling of one is no fuller name. */
  private static long words(String name) {
    return name.isEmpty() ? 0 : name.chars().filter(c -> c == ' ' || c == '-').count() + 1;
  }

  /** Remembers the words of a phrase that meant this speaker. */
  void learnWords(Set<String> phrase) {
    words.addAll(phrase);
  }

  /** Whether the speaker has been called by all of these words. */
  boolean isCalled(Set<String> asked) {
    return words.containsAll(asked);
  }

  /** Remembers with which person a verb next to the speaker's name agreed. */
  void agrees(VerbPerson seen) {
    if (seen == VerbPerson.HE || seen == VerbPerson.SHE) {
      person = seen;
    }
  }

  /** {@code الصيادون، مسؤولون في الوزارة}. */
  private boolean isSeveral() {
    int end = role.indexOf(' ');
    return ArabicEndings.isNominativePlural(end < 0 ? role : role.substring(0, end));
  }

  /** Whether a verb without a subject may mean this speaker. */
  boolean mayBe(VerbPerson asked) {
    boolean one = asked == VerbPerson.HE || asked == VerbPerson.SHE;
    if (one && name.isEmpty() && isSeveral()) {
      return false;
    }
    boolean known =
        person != VerbPerson.FIRST && asked != VerbPerson.FIRST && asked != VerbPerson.THEY;
    return !known || person == asked;
  }
}
