package org.marsad.stance;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.Folding;

/**
 * What words in front of and inside a speaker's name are: titles, offices, organisations, given
 * names, places; folded, asked for with or without article and one-letter particles.
 */
final class SpeakerLexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Set<String> titles;
  private final Set<String> roles;
  private final Set<String> organisations;
  private final Set<String> givenNames;
  private final Set<String> places;

  SpeakerLexicon(
      Collection<String> titles,
      Collection<String> roles,
      Collection<String> organisations,
      Collection<String> givenNames,
      Collection<String> places) {
    this.titles = folded(titles);
    this.roles = folded(roles);
    this.organisations = folded(organisations);
    this.givenNames = folded(givenNames);
    this.places = folded(places);
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(bare(Folding.fold(word.strip()))));
    return folded;
  }

  /** The word without its article. */
  static String bare(String word) {
    return word.length() > 3 && word.startsWith("ال") ? word.substring(2) : word;
  }

  boolean isTitle(String word) {
    return titles.contains(bare(word));
  }

  boolean isRole(String word) {
    return has(roles, word);
  }

  boolean isOrganisation(String word) {
    return has(organisations, word);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  boolean isPlace(String word) {
    return has(places, word);
  }

  private static boolean has(Set<String> words, String word) {
    if (words.contains(bare(word))) {
      return true;
    }
    for (String particle : List.of("وال", "بال", "لل", "و", "ب", "ل")) {
      if (word.startsWith(particle) && words.contains(word.substring(particle.length()))) {
        return true;
      }
    }
    return false;
  }
}
