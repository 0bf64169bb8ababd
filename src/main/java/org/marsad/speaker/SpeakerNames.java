package org.marsad.speaker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * What names and offices have in common across articles that spell them differently. Plain Java.
 *
 * <p>The key of a name is one word for each of its parts: titles in front and {@code بن} go; {@code
 * عبد}, {@code أبو}, {@code أم}, {@code آل}, {@code دي}, {@code فان} belong to the word behind
 * them, written apart or together. A listed given name, and a word that ends in ya as most Arabic
 * surnames do, is told by its folded letters, so that حسن and حسين, العبادي and العبيدي stay two;
 * any other word by its {@link NameKey}, under which the spellings of a foreign name fall together.
 */
final class SpeakerNames implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Set<String> BOUND =
      Set.of("عبد", "ابو", "ابي", "ابا", "بو", "ام", "ال", "دي", "فان", "فون", "ماك");
  private static final Set<String> SPOKEN_FOR = Set.of("باسم", "لسان");
  private static final Set<String> FILIATION = Set.of("بن", "ابن", "بنت");
  private static final int OFFICE_WORDS = 2;
  private static final int SHORTEST_BARE = 3;

  private final Set<String> titles;
  private final Set<String> givenNames;
  private final Set<String> organisations;
  private final Set<String> stopWords;

  /**
   * @param titles stand in front of names
   * @param givenNames that are spelt in one way
   * @param organisations nouns that an organisation's name begins with
   * @param stopWords that say nothing in an office
   */
  SpeakerNames(
      Collection<String> titles,
      Collection<String> givenNames,
      Collection<String> organisations,
      Collection<String> stopWords) {
    this.titles = folded(titles);
    this.givenNames = folded(givenNames);
    this.organisations = folded(organisations);
    this.stopWords = folded(stopWords);
  }

  private static Set<String> folded(Collection<String> words) {
    Set<String> folded = new HashSet<>();
    words.forEach(word -> folded.add(bare(Folding.fold(word.strip()))));
    return folded;
  }

  private static String bare(String word) {
    return word.length() > SHORTEST_BARE && word.startsWith("ال") ? word.substring(2) : word;
  }

  /** The key of each part of a name; empty when there is none. */
  List<String> keys(String name) {
    List<String> words = words(name);
    while (words.size() > 1
        && titles.contains(bare(words.get(0)))
        && !givenNames.contains(bare(words.get(0)))) {
      words = words.subList(1, words.size());
    }
    List<String> keys = new ArrayList<>();
    String bound = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if (FILIATION.contains(word) && !last) {
        continue;
      }
      if (BOUND.contains(word) && !last) {
        bound += NameKey.of(word);
      } else if (word.length() > 5 && word.startsWith("عبدال")) {
        keys.add(bound + NameKey.of("عبد") + key(word.substring(3)));
        bound = "";
      } else {
        keys.add(bound + key(word));
        bound = "";
      }
    }
    return keys;
  }

  private String key(String word) {
    String bare = bare(word);
    return givenNames.contains(bare) || bare.endsWith("ي") ? bare : NameKey.of(word);
  }

  /** The words of an office that say something, bare of article and particles. */
  List<String> officeWords(String role) {
    List<String> words = new ArrayList<>();
    for (String word : words(role)) {
      String bare = bareOfParticles(word);
      if (!stopWords.contains(bare) && !stopWords.contains(word) && !SPOKEN_FOR.contains(word)) {
        words.add(bare);
      }
    }
    return words;
  }

  /** What tells an office from others when it goes with a single name. */
  String officeKey(String role) {
    return String.join(" ", officeWords(role).stream().limit(OFFICE_WORDS).toList());
  }

  /**
   * The organisation in an office as printed: what follows باسم, else from its noun on; or null.
   */
  String organisation(String role) {
    Tokens tokens = new Tokens(role);
    int noun = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && i + 1 < tokens.size()) {
        if (SPOKEN_FOR.contains(tokens.form(i))) {
          return role.substring(tokens.start(i + 1)).strip();
        }
      }
      if (noun < 0 && tokens.isWord(i) && isOrganisation(tokens.form(i))) {
        noun = i;
      }
    }
    return noun < 0 ? null : withoutParticle(role.substring(tokens.start(noun)).strip());
  }

  private boolean isOrganisation(String word) {
    return organisations.contains(bare(word)) || organisations.contains(bareOfParticles(word));
  }

  private String withoutParticle(String organisation) {
    String first = new Tokens(organisation).form(0);
    if (organisations.contains(bare(first))) {
      return organisation;
    }
    return organisation.startsWith("لل")
        ? "ال" + organisation.substring(2)
        : organisation.substring(1);
  }

  private static String bareOfParticles(String word) {
    for (String particle : List.of("وال", "بال", "لل")) {
      if (word.length() > particle.length() + 2 && word.startsWith(particle)) {
        return word.substring(particle.length());
      }
    }
    boolean bound = word.length() > SHORTEST_BARE && word.startsWith("ل");
    return bound ? word.substring(1) : bare(word);
  }

  private static List<String> words(String text) {
    Tokens tokens = new Tokens(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        words.add(tokens.form(i));
      }
    }
    return words;
  }
}
