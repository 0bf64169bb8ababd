package org.marsad.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marsad.text.MatchKey.Mark;

/**
 * Gives the {@link MatchKey keys} of words. A word of a text has several, a word of a phrase one,
 * and they match where one is the same.
 */
final class MatchKeys {
  private static final int SHORTEST_STEM = 3;
  private static final int PRESENT = 5;
  private static final Pattern NAME = Pattern.compile("\\{([^}]*)\\}");

  private MatchKeys() {}

  /** Takes the keys of a word of a text. */
  interface Visitor {
    void key(Mark mark, String text);
  }

  /** The keys of the words of a phrase; a {@code {name}} is one. */
  static List<MatchKey> ofPhrase(String phrase) {
    List<MatchKey> keys = new ArrayList<>();
    Matcher names = NAME.matcher(phrase);
    int from = 0;
    while (names.find()) {
      addKeys(phrase.substring(from, names.start()), keys);
      keys.add(new MatchKey(Mark.NAME, names.group(1)));
      from = names.end();
    }
    addKeys(phrase.substring(from), keys);
    return keys;
  }

  private static void addKeys(String phrase, List<MatchKey> keys) {
    Tokens words = new Tokens(phrase.replace("=", ""));
    List<Integer> exact = exactWords(phrase);
    for (int i = 0; i < words.size(); i++) {
      String word = words.form(i);
      keys.add(exact.contains(i) ? new MatchKey(Mark.WRITTEN, word) : stemKey(word));
    }
  }

  /** The key of a word that a name stands for: by its mark, without one by stem. */
  static MatchKey ofMember(String word) {
    Mark mark = Mark.of(word);
    return mark == Mark.STEM
        ? stemKey(Folding.fold(word))
        : new MatchKey(mark, Folding.fold(word.substring(1)));
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
  static void ofWord(String word, Visitor keys) {
    addAll(word, keys);
    String rest = word;
    if (ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, rest)) {
      rest = rest.substring(1);
      addAll(rest, keys);
    }
    if (ArabicWord.mayBeginWith(ArabicWord.PROCLITICS, rest)) {
      addStems(rest.substring(1), keys);
    }
  }

  private static void addAll(String word, Visitor keys) {
    keys.key(Mark.WRITTEN, word);
    addForms(word, keys);
    addStems(word, keys);
  }

  /** The whole forms that a word may be of a verb or a noun, without what is written onto it. */
  private static void addForms(String word, Visitor keys) {
    String bare = ArabicWord.withoutPronoun(word);
    addVerb(word, bare, keys);
    addNoun(word, bare, keys);
    if (!isLong(word, 1)) {
      return;
    }
    String rest = word.substring(1);
    String bareRest = isLong(bare, 1) ? bare.substring(1) : rest;
    if (word.charAt(0) == 'ل' && isPerson(word.charAt(1))) {
      addVerb(rest, bareRest, keys);
    }
    if (ArabicWord.mayBeginWith(ArabicWord.PROCLITICS, word)) {
      addNoun(rest, bareRest, keys);
    }
    String free = ArabicWord.withoutAnyArticle(word);
    if (free.length() < word.length()) {
      keys.key(Mark.NOUN, free);
    }
  }

  private static void addVerb(String word, String bare, Visitor keys) {
    keys.key(Mark.VERB, word);
    if (bare.length() < word.length()) {
      keys.key(Mark.VERB_WITH_OBJECT, bare);
    }
  }

  private static void addNoun(String word, String bare, Visitor keys) {
    keys.key(Mark.NOUN, word);
    if (bare.length() < word.length()) {
      keys.key(Mark.NOUN_WITH_PRONOUN, bare);
    }
  }

  private static void addStems(String word, Visitor keys) {
    addStem(word, keys);
    if (isLong(word, 1) && word.endsWith("ا")) { // accusative
      addStem(word.substring(0, word.length() - 1), keys);
    }
    String bare = ArabicWord.withoutPronoun(word);
    addStem(bare, keys);
    if (bare.length() < word.length() && isLong(bare, 1) && bare.endsWith("ت")) {
      addStem(bare.substring(0, bare.length() - 1), keys); // ta marbuta before a pronoun
    }
    addVerbStems(bare, keys);
  }

  private static void addStem(String word, Visitor keys) {
    keys.key(Mark.STEM, stem(word));
  }

  private static void addVerbStems(String word, Visitor keys) {
    keys.key(Mark.STEM, without(word, "وا", "تا", "ت"));
    boolean future = isLong(word, 2) && word.charAt(0) == 'س' && isPerson(word.charAt(1));
    String verb = future ? word.substring(1) : word;
    if (isLong(verb, 1) && isPerson(verb.charAt(0))) {
      keys.key(Mark.STEM, without(verb.substring(1), "ون", "وا", "ين", "ان", "ن"));
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
  private static MatchKey stemKey(String word) {
    boolean present = word.startsWith("ي") && word.length() >= PRESENT;
    return new MatchKey(Mark.STEM, stem(present ? word.substring(1) : word));
  }

  /** The word without article, particles on the article, and the endings of gender and number. */
  private static String stem(String word) {
    return without(ArabicWord.withoutAnyArticle(word), "ات", "ون", "ين", "ه");
  }
}
