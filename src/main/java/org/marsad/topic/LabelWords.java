package org.marsad.topic;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.config.Definitions;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.WordLists;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Terms;

/**
 * Knows the words that labels of topics are not made of: stop words, verbs of speech, particles of
 * names, and the lists of {@code lexicons/label-words.yaml}. Words are given folded. Immutable.
 */
public final class LabelWords {
  private static final String FILE = "label-words";
  private static final String NAMES = "name-parts";
  private static final List<String> NEVER = List.of("web", "outlets", "speaking", "general");
  private static final List<String> OTHERS = List.of("verbs", "titles", "kept", "vague");

  private final List<String> stopWords;
  private final AttributionVerbs speech;
  private final Set<String> never;
  private final Set<String> verbs;
  private final Set<String> titles;
  private final Set<String> insideNames;
  private final Set<String> compounds;
  private final Set<String> vagueStems;

  private LabelWords(
      List<String> stopWords, AttributionVerbs speech, WordLists names, WordLists own) {
    this.stopWords = stopWords;
    this.speech = speech;
    this.never =
        NEVER.stream()
            .flatMap(list -> own.folded(list).stream())
            .map(ArabicWord::withoutArticle)
            .collect(Collectors.toUnmodifiableSet());
    this.verbs = own.folded("verbs");
    this.titles = own.folded("titles");
    this.insideNames = names.folded("filiation");
    this.compounds = names.folded("compound");
    this.vagueStems =
        own.folded("vague").stream().map(Terms::stem).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads the lists.
   *
   * @throws org.marsad.config.UserError naming what is wrong with one of them
   */
  public static LabelWords read(Definitions definitions) {
    WordLists own = file(definitions);
    own.requireComplete();
    Set<String> kept = own.folded("kept");
    return new LabelWords(
        definitions.lexicon("stop-words").stream()
            .filter(word -> !kept.contains(Folding.fold(word)))
            .toList(),
        AttributionVerbs.read(definitions),
        WordLists.read(definitions, NAMES),
        own);
  }

  /** Returns the file of their own, read in full so that it knows what is wrong with it. */
  public static WordLists file(Definitions definitions) {
    WordLists own = WordLists.read(definitions, FILE);
    NEVER.forEach(own::folded);
    OTHERS.forEach(own::folded);
    return own;
  }

  /** Returns the words over which no phrase goes. */
  List<String> stopWords() {
    return stopWords;
  }

  /** Whether a word is a title, with which a phrase may begin and over which none goes. */
  boolean isTitle(String word) {
    return ArabicWord.hasArticle(word) && titles.contains(word);
  }

  /**
   * Whether a phrase may be part of a label: no word of it is in a list that no label has, it does
   * not begin or end within a name, and one of its words at least tells something.
   *
   * @param phrase its words
   */
  boolean mayBeLabel(List<String> phrase) {
    String first = phrase.get(0);
    String last = phrase.get(phrase.size() - 1);
    return phrase.stream().noneMatch(this::isNever)
        && !insideNames.contains(first)
        && !insideNames.contains(last)
        && !compounds.contains(last)
        && !(titles.contains(last) && phrase.size() == 1)
        && !phrase.stream().allMatch(this::isVague);
  }

  /** Whether no label has a word. */
  boolean isNever(String word) {
    return never.contains(ArabicWord.withoutArticle(word))
        || word.chars().anyMatch(Character::isDigit)
        || isVerb(word);
  }

  private boolean isVerb(String word) {
    return verbs.contains(word)
        || ArabicWord.mayHaveConjunction(word) && verbs.contains(word.substring(1))
        || speech.find(word).filter(AttributionVerbs.Verb::isFinite).isPresent();
  }

  private boolean isVague(String word) {
    return vagueStems.contains(Terms.stem(word));
  }
}
