package org.marsad.lexicon;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.config.Definitions;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * What words in front of and inside a speaker's name are: titles, offices, organisations, given
 * names, places. All methods take folded words; all but {@link #isGivenName} disregard the article.
 * Immutable.
 */
public final class SpeakerLexicon implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TITLE = 4;
  private static final int SHORTEST = 3;
  private static final String SPACE = " ";

  private final Set<String> titles;
  private final Set<String> titleStarts;
  private final Set<String> roles;
  private final Set<String> organisations;
  private final Set<String> givenNames;
  private final Set<String> nameWords;
  private final Set<String> places;

  private SpeakerLexicon(
      Set<String> titles,
      Set<String> titleStarts,
      Set<String> roles,
      Set<String> organisations,
      Set<String> givenNames,
      Set<String> nameWords,
      Set<String> places) {
    this.titles = titles;
    this.titleStarts = titleStarts;
    this.roles = roles;
    this.organisations = organisations;
    this.givenNames = givenNames;
    this.nameWords = nameWords;
    this.places = places;
  }

  /** Reads {@code titles, roles, organisations, given-names, name-words} and {@code places.txt}. */
  public static SpeakerLexicon read(Definitions definitions) {
    Set<String> titles = phrases(definitions.lexicon("titles"));
    return new SpeakerLexicon(
        titles,
        firstWords(titles),
        words(definitions.lexicon("roles")),
        words(definitions.lexicon("organisations")),
        names(definitions.lexicon("given-names")),
        words(definitions.lexicon("name-words")),
        words(definitions.lexicon("places")));
  }

  private static Set<String> words(Collection<String> lines) {
    return lines.stream()
        .map(line -> bare(Folding.fold(line.strip())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** A word without its article; {@code آلاف} has none, though it begins like one. */
  private static String bare(String word) {
    String bare = ArabicWord.withoutArticle(word);
    return bare.length() < SHORTEST ? word : bare;
  }

  /** Given names, which keep an article that they are always written with: {@code الهادي}. */
  private static Set<String> names(Collection<String> lines) {
    return lines.stream()
        .map(line -> Folding.fold(line.strip()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> phrases(Collection<String> lines) {
    return lines.stream()
        .map(SpeakerLexicon::phrase)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** The words of a phrase, folded and without articles, one space between them. */
  private static String phrase(String line) {
    Tokens tokens = new Tokens(line);
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        append(phrase, tokens.form(i));
      }
    }
    return phrase.toString();
  }

  private static void append(StringBuilder phrase, String word) {
    phrase.append(phrase.isEmpty() ? "" : SPACE).append(ArabicWord.withoutArticle(word));
  }

  private static Set<String> firstWords(Set<String> phrases) {
    return phrases.stream()
        .map(phrase -> List.of(phrase.split(SPACE, 2)).get(0))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Whether the word is a title by itself: {@code الدكتور}. */
  public boolean isTitle(String word) {
    return titles.contains(ArabicWord.withoutArticle(word));
  }

  /** Whether the word is the first of a title: {@code آية} of {@code آية الله}. */
  public boolean startsTitle(String word) {
    return titleStarts.contains(ArabicWord.withoutArticle(word));
  }

  /**
   * Finds the longest title at the start of a range of tokens.
   *
   * @return just behind its last token; {@code from} when there is none
   */
  public int titleEnd(Tokens tokens, int from, int to) {
    int end = from;
    StringBuilder phrase = new StringBuilder();
    for (int i = from; i < Math.min(to, from + LONGEST_TITLE) && tokens.isWord(i); i++) {
      append(phrase, tokens.form(i));
      if (titles.contains(phrase.toString())) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Whether the word is the noun of an office: {@code وزير}. */
  public boolean isRole(String word) {
    return roles.contains(bare(word));
  }

  /** Whether the word is an office with a pronoun: {@code رئيسها، زميلته}. */
  public boolean isSomebodysRole(String word) {
    String stem = ArabicWord.withoutPossessive(word);
    boolean shortened = stem.length() < word.length();
    return shortened
        && !roles.contains(word)
        && (roles.contains(stem) || roles.contains(ArabicEndings.withClosedTa(stem)));
  }

  /** Whether a plural in the nominative is listed, of an office or a people. */
  public boolean hasPlural(String word) {
    return isRole(word) || isPlace(word);
  }

  /** Whether an organisation's name begins with the word: {@code وزارة}. */
  public boolean isOrganisation(String word) {
    return organisations.contains(ArabicWord.withoutArticle(word));
  }

  /** Whether the word, its article included, is a given name: {@code أحمد}. */
  public boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** Whether the word is a common word that is a given name too: {@code باسم}. */
  public boolean isNameWord(String word) {
    return nameWords.contains(word);
  }

  /** Whether the word is a place or an adjective of nationality: {@code بغداد، العراقي}. */
  public boolean isPlace(String word) {
    return places.contains(ArabicWord.withoutArticle(word));
  }

  /** Whether the word is an adjective of nationality in the singular: {@code عراقي، عراقية}. */
  public boolean isNationality(String word) {
    String bare = ArabicWord.withoutArticle(word);
    return bare.endsWith("ي")
            && places.contains(bare)
            && places.contains(ArabicEndings.feminine(bare))
        || bare.endsWith("يه") && places.contains(ArabicEndings.masculine(bare));
  }

  /** Whether the word is an office or organisation behind a particle: {@code لوزارة}. */
  public boolean isOfficeBehindParticle(String word) {
    return ArabicWord.isBehindParticle(word, roles::contains)
        || ArabicWord.isBehindParticle(word, organisations::contains);
  }

  /** Whether the word is a place or nationality behind a particle: {@code بالعراق}. */
  public boolean isPlaceBehindParticle(String word) {
    return ArabicWord.isBehindParticle(word, places::contains);
  }
}
