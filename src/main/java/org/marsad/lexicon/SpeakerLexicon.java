package org.marsad.lexicon;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * What words in front of and inside a speaker's name are: titles, offices, organisations, given
 * names, places; folded, asked for without regard to the article. Inside a phrase offices,
 * organisations and places also count with a one-letter particle before them.
 */
public final class SpeakerLexicon implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TITLE = 4;
  private static final List<String> PARTICLES = List.of("وال", "بال", "لل", "و", "ب", "ل");
  private static final String PARTICLE_LETTERS = "وبل";
  private static final List<String> PRONOUNS = List.of("ها", "هم", "ه");

  private final Set<String> titles = new HashSet<>();
  private final Set<String> titleStarts = new HashSet<>();
  private final Set<String> roles;
  private final Set<String> organisations;
  private final Set<String> givenNames;
  private final Set<String> places;

  public SpeakerLexicon(
      Collection<String> titles,
      Collection<String> roles,
      Collection<String> organisations,
      Collection<String> givenNames,
      Collection<String> places) {
    titles.forEach(title -> addTitle(words(title)));
    this.roles = folded(roles);
    this.organisations = folded(organisations);
    this.givenNames = folded(givenNames);
    this.places = folded(places);
  }

  private void addTitle(String title) {
    titles.add(title);
    int space = title.indexOf(' ');
    titleStarts.add(space < 0 ? title : title.substring(0, space));
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(bare(Folding.fold(word.strip()))));
    return folded;
  }

  /** The words of a phrase, folded and without articles, one space between them. */
  private static String words(String phrase) {
    Tokens tokens = new Tokens(phrase);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words.append(words.isEmpty() ? "" : " ").append(bare(tokens.form(i)));
      }
    }
    return words.toString();
  }

  /** The word without its article. */
  public static String bare(String word) {
    return word.length() > 3 && word.startsWith("ال") ? word.substring(2) : word;
  }

  public boolean isTitle(String word) {
    return titles.contains(bare(word));
  }

  /** Whether the word is the first of a title. */
  public boolean startsTitle(String word) {
    return titleStarts.contains(bare(word));
  }

  /** Just behind the longest title at {@code from}; {@code from} when there is none. */
  public int titleEnd(Tokens tokens, int from, int to) {
    int end = from;
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < Math.min(to, from + LONGEST_TITLE) && tokens.isWord(i); i++) {
      phrase.append(phrase.isEmpty() ? "" : " ").append(bare(tokens.form(i)));
      if (titles.contains(phrase.toString())) {
        end = i + 1;
      }
    }
    return end;
  }

  public boolean isRole(String word) {
    return roles.contains(bare(word));
  }

  /** Whether the word is an office with a pronoun, as in {@code رئيسها، زميلته}. */
  public boolean isSomebodysRole(String word) {
    for (String pronoun : PRONOUNS) {
      if (word.length() > pronoun.length() + 2 && word.endsWith(pronoun)) {
        String stem = word.substring(0, word.length() - pronoun.length());
        boolean feminine = stem.endsWith("ت");
        return !roles.contains(word)
            && (roles.contains(stem)
                || feminine && roles.contains(stem.substring(0, stem.length() - 1) + "ه"));
      }
    }
    return false;
  }

  /** Whether a nominative plural is listed, of an office or a people. */
  public boolean hasPlural(String word) {
    return isRole(word) || isPlace(word);
  }

  public boolean isOrganisation(String word) {
    return organisations.contains(bare(word));
  }

  public boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  public boolean isPlace(String word) {
    return places.contains(bare(word));
  }

  /** Whether the word is an adjective of nationality in the singular. */
  public boolean isNationality(String word) {
    String bare = bare(word);
    return bare.endsWith("ي") && places.contains(bare) && places.contains(bare + "ه")
        || bare.endsWith("يه") && places.contains(bare.substring(0, bare.length() - 1));
  }

  /** Whether the word is an office or organisation behind a particle. */
  public boolean isOfficeBehindParticle(String word) {
    return behindParticle(roles, word) || behindParticle(organisations, word);
  }

  public boolean isPlaceBehindParticle(String word) {
    return behindParticle(places, word);
  }

  private static boolean behindParticle(Set<String> words, String word) {
    if (word.isEmpty() || PARTICLE_LETTERS.indexOf(word.charAt(0)) < 0) {
      return false;
    }
    for (String particle : PARTICLES) {
      if (word.startsWith(particle) && words.contains(word.substring(particle.length()))) {
        return true;
      }
    }
    return false;
  }
}
