package org.marsad.speaker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.config.Definitions;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * What names and offices have in common across articles that spell them differently. Plain Java.
 *
 * <p>The key of a name is one word for each of its parts: titles in front and {@code بن} go; {@code
 * عبد}, {@code أبو}, {@code أم}, {@code آل}, {@code دي}, {@code فان} belong to the word behind
 * them, written apart or together. A listed given name, and a word that ends in ya as most Arabic
 * surnames do, is known by its folded letters, so that حسن and حسين, العبادي and العبيدي stay two;
 * any other word by its {@link NameKey}, under which the spellings of a foreign name fall together.
 */
final class SpeakerNames implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int OFFICE_WORDS = 2;
  private static final int SHORTEST_JOINED = 1;

  private final Set<String> titles;
  private final Set<String> givenNames;
  private final Set<String> organisations;
  private final Set<String> stopWords;
  private final FunctionWords words;
  private final NameWords nameWords;

  private SpeakerNames(
      Set<String> titles,
      Set<String> givenNames,
      Set<String> organisations,
      Set<String> stopWords,
      FunctionWords words) {
    this.titles = titles;
    this.givenNames = givenNames;
    this.organisations = organisations;
    this.stopWords = stopWords;
    this.words = words;
    this.nameWords = new NameWords(words);
  }

  /**
   * Knows names by the lexicons {@code titles}, {@code given-names} and {@code name-words} (that
   * are spelled in one way), {@code organisations} and {@code stop-words} (that say nothing in an
   * office), and by the lists of {@code name-parts.yaml}.
   *
   * @throws org.marsad.config.UserError naming what is wrong with a list
   */
  static SpeakerNames read(Definitions definitions) {
    return new SpeakerNames(
        bare(definitions.lexicon("titles")),
        givenNames(definitions),
        bare(definitions.lexicon("organisations")),
        bare(definitions.lexicon("stop-words")),
        FunctionWords.read(definitions));
  }

  private static Set<String> givenNames(Definitions definitions) {
    Set<String> names = bare(definitions.lexicon("given-names"));
    names.addAll(bare(definitions.lexicon("name-words")));
    return names;
  }

  private static Set<String> bare(Collection<String> lines) {
    return lines.stream()
        .map(line -> ArabicWord.withoutArticle(Folding.fold(line.strip())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The key of each part of a name; empty when there is none. */
  List<String> keys(String name) {
    List<String> parts = withoutTitles(nameWords.folded(name));
    List<String> keys = new ArrayList<>();
    StringBuilder bound = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean last = i == parts.size() - 1;
      if (!last && words.contains(WordClass.FILIATION, part)) {
        continue;
      }
      if (!last && words.contains(WordClass.BOUND, part)) {
        bound.append(NameKey.of(part));
      } else {
        keys.add(bound + wholeKey(part));
        bound.setLength(0);
      }
    }
    return keys;
  }

  private List<String> withoutTitles(List<String> parts) {
    int first = 0;
    while (first < parts.size() - 1 && isTitle(ArabicWord.withoutArticle(parts.get(first)))) {
      first++;
    }
    return parts.subList(first, parts.size());
  }

  private boolean isTitle(String bare) {
    return titles.contains(bare) && !givenNames.contains(bare);
  }

  /** The key of a word that may be two parts of a name written together. */
  private String wholeKey(String word) {
    int joined = nameWords.joinedPart(word, SHORTEST_JOINED);
    return joined == 0
        ? key(word)
        : NameKey.of(word.substring(0, joined)) + key(word.substring(joined));
  }

  private String key(String word) {
    String bare = ArabicWord.withoutArticle(word);
    return givenNames.contains(bare) || bare.endsWith("ي") ? bare : NameKey.of(word);
  }

  /** The words of an office that say something, without article and particles. */
  List<String> officeWords(String role) {
    List<String> telling = new ArrayList<>();
    for (String word : nameWords.folded(role)) {
      String bare = ArabicWord.withoutArticleAndParticles(word);
      if (!stopWords.contains(bare)
          && !stopWords.contains(word)
          && !words.contains(WordClass.SPOKEN_FOR, word)) {
        telling.add(bare);
      }
    }
    return telling;
  }

  /** What tells an office from others when it goes with a single name. */
  String officeKey(String role) {
    return String.join(" ", officeWords(role).stream().limit(OFFICE_WORDS).toList());
  }

  /**
   * The organisation in an office as printed: what follows {@code باسم}, else all from its noun on;
   * or null.
   */
  String organisation(String role) {
    Tokens tokens = nameWords.tokens(role);
    int noun = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      if (i + 1 < tokens.size() && words.contains(WordClass.SPOKEN_FOR, tokens.form(i))) {
        return role.substring(tokens.start(i + 1)).strip();
      }
      if (noun < 0 && isOrganisation(tokens.form(i))) {
        noun = i;
      }
    }
    return noun < 0 ? null : withoutParticle(role.substring(tokens.start(noun)).strip());
  }

  private boolean isOrganisation(String word) {
    return organisations.contains(ArabicWord.withoutArticle(word))
        || organisations.contains(ArabicWord.withoutArticleAndParticles(word));
  }

  private String withoutParticle(String organisation) {
    String first = nameWords.tokens(organisation).form(0);
    return organisations.contains(ArabicWord.withoutArticle(first))
        ? organisation
        : ArabicWord.withoutParticle(organisation);
  }
}
