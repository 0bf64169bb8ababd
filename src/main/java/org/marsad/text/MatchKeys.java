package org.marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What words are found by in {@link Phrases}. A word of a text has several keys, a word of a phrase
 * one, and they match where one is the same:
 *
 * <ul>
 *   <li>a stem: the word without article, particles, pronouns, gender, number and person;
 *   <li>{@code =word}: the word as written, or behind waw or fa;
 *   <li>{@code ~form}: a form of a verb, alone or behind the lam of purpose; {@code +form}: with an
 *       object pronoun behind it;
 *   <li>{@code ^form}: a form of a noun, alone or behind the article and prepositions; {@code
 *       %form}: with a pronoun behind it.
 * </ul>
 */
final class MatchKeys {
  private static final int SHORTEST_STEM = 3;
  private static final int PRESENT = 5;
  private static final String MARKS = "=~+^%";
  private static final Pattern NAME = Pattern.compile("\\{[^}]*\\}");

  private MatchKeys() {}

  /** The keys of the words of a phrase; a {@code {name}} is its own key. */
  static List<String> ofPhrase(String phrase) {
    List<String> keys = new ArrayList<>();
    Matcher names = NAME.matcher(phrase);
    int from = 0;
    while (names.find()) {
      addKeys(phrase.substring(from, names.start()), keys);
      keys.add(names.group());
      from = names.end();
    }
    addKeys(phrase.substring(from), keys);
    return keys;
  }

  private static void addKeys(String phrase, List<String> keys) {
    Tokens words = new Tokens(phrase.replace("=", ""));
    List<Integer> exact = exactWords(phrase);
    for (int i = 0; i < words.size(); i++) {
      keys.add(exact.contains(i) ? "=" + words.form(i) : key(words.form(i)));
    }
  }

  /** The key of a word that a name stands for: by its mark, without one by stem. */
  static String ofMember(String word) {
    String folded = Folding.fold(word);
    return MARKS.indexOf(word.charAt(0)) >= 0 ? folded : key(folded);
  }

  private static List<Integer> exactWords(String phrase) {
    List<Integer> exact = new ArrayList<>();
    Words words = new Words(phrase);
    for (int i = 0; words.next(); i++) {
      if (words.start() > 0 && phrase.charAt(words.start() - 1) == '=') {
        exact.add(i);
      }
    }
    return exact;
  }

  /** Gives all that a folded word may be found by, the most exact first. */
  static void ofWord(String word, Consumer<String> keys) {
    keys.accept("=" + word);
    addForms(word, keys);
    addStems(word, keys);
    String rest = word;
    if (ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, rest)) {
      rest = rest.substring(1);
      keys.accept("=" + rest);
      addForms(rest, keys);
      addStems(rest, keys);
    }
    if (ArabicWord.mayBeginWith(ArabicWord.PROCLITICS, rest)) {
      addStems(rest.substring(1), keys);
    }
  }

  /** The whole forms that a word may be of a verb or a noun, without what is written onto it. */
  private static void addForms(String word, Consumer<String> stems) {
    addForm(word, "~", "+", stems);
    addForm(word, "^", "%", stems);
    if (isLong(word, 1) && word.charAt(0) == 'ل' && isPerson(word.charAt(1))) {
      addForm(word.substring(1), "~", "+", stems);
    }
    if (ArabicWord.mayBeginWith(ArabicWord.PROCLITICS, word)) {
      addForm(word.substring(1), "^", "%", stems);
    }
    String bare = ArabicWord.withoutAnyArticle(word);
    if (bare.length() < word.length()) {
      stems.accept("^" + bare);
    }
  }

  private static void addForm(
      String word, String mark, String withPronoun, Consumer<String> stems) {
    stems.accept(mark + word);
    String bare = ArabicWord.withoutPronoun(word);
    if (bare.length() < word.length()) {
      stems.accept(withPronoun + bare);
    }
  }

  private static void addStems(String word, Consumer<String> stems) {
    stems.accept(stem(word));
    if (isLong(word, 1) && word.endsWith("ا")) { // accusative
      stems.accept(stem(word.substring(0, word.length() - 1)));
    }
    String bare = ArabicWord.withoutPronoun(word);
    stems.accept(stem(bare));
    if (bare.length() < word.length() && isLong(bare, 1) && bare.endsWith("ت")) {
      stems.accept(stem(bare.substring(0, bare.length() - 1))); // ta marbuta before a pronoun
    }
    addVerbStems(bare, stems);
  }

  private static void addVerbStems(String word, Consumer<String> stems) {
    stems.accept(without(word, "وا", "تا", "ت"));
    boolean future = isLong(word, 2) && word.charAt(0) == 'س' && isPerson(word.charAt(1));
    String verb = future ? word.substring(1) : word;
    if (isLong(verb, 1) && isPerson(verb.charAt(0))) {
      stems.accept(without(verb.substring(1), "ون", "وا", "ين", "ان", "ن"));
    }
  }

  private static boolean isPerson(char c) {
    return c == 'ي' || c == 'ت' || c == 'ن';
  }

  private static String without(String word, String... suffixes) {
    for (String suffix : suffixes) {
      if (word.endsWith(suffix) && isLong(word, suffix.length())) {
        return word.substring(0, word.length() - suffix.length());
      }
    }
    return word;
  }

  private static boolean isLong(String word, int affix) {
    return word.length() - affix >= SHORTEST_STEM;
  }

  /** What a word of a phrase is found by; a present tense in any person. */
  private static String key(String word) {
    boolean present = word.startsWith("ي") && word.length() >= PRESENT;
    return stem(present ? word.substring(1) : word);
  }

  /** The word without article, particles on the article, and the endings of gender and number. */
  private static String stem(String word) {
    return without(ArabicWord.withoutAnyArticle(word), "ات", "ون", "ين", "ه");
  }
}
