package org.marsad.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds many phrases in one pass over a text. The words of a phrase match by stem, so that {@code
 * انسحاب القوات الأجنبية} finds {@code وبانسحاب للقوات الاجنبيه}; a word of a phrase that begins
 * with {@code =} matches only as it is written (folded). A word of a text has several stems, since
 * a leading ya may be a verb's prefix or a root letter: the word without article, gender and
 * number, the same without particles or pronouns written onto it, and the verb without its person.
 * Unlike light10 (Larkey et al. 2007) it keeps the ya of relation, which tells {@code تاريخي} from
 * {@code تاريخ}.
 *
 * <p>Marks between the words of a phrase do not matter as long as they do not end a clause. The
 * index is filled first and only read afterwards; one thread at a time, because of its cache.
 *
 * @param <T> what is known of a phrase
 */
public final class Phrases<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST_STEM = 3;
  private static final int PRESENT = 5;
  private static final String TRANSPARENT = "«»“”„\"'‹›‘’()-";

  private final Map<String, Integer> stemIds = new HashMap<>();
  private final Map<Integer, List<Entry<T>>> byFirst = new HashMap<>();
  private transient WordCache<Stems<T>> cache;

  private record Entry<T>(int[] stems, T value) implements Serializable {}

  /** The stems of a word that phrases have, and the phrases that start with one of them. */
  private record Stems<T>(int[] ids, List<Entry<T>> starts) {
    private static final Stems<?> NONE = new Stems<>(new int[0], List.of());

    boolean contains(int id) {
      for (int candidate : ids) {
        if (candidate == id) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A phrase found.
   *
   * @param from its first token
   * @param to just behind its last token
   */
  public record Match<T>(int from, int to, T value) {}

  /** Adds a phrase; the same phrase may stand for several things. */
  public void add(String phrase, T value) {
    Tokens words = new Tokens(phrase.replace("=", ""));
    List<Integer> exact = exactWords(phrase);
    int[] stems = new int[words.size()];
    for (int i = 0; i < stems.length; i++) {
      String key = exact.contains(i) ? "=" + words.form(i) : key(words.form(i));
      stems[i] = stemIds.computeIfAbsent(key, k -> stemIds.size());
    }
    if (stems.length == 0) {
      throw new IllegalArgumentException("a phrase without words");
    }
    byFirst.computeIfAbsent(stems[0], first -> new ArrayList<>()).add(new Entry<>(stems, value));
    cache = null;
  }

  /** Returns every occurrence by its place, the longest first; occurrences may overlap. */
  public List<Match<T>> in(Tokens tokens) {
    cache = cache == null ? new WordCache<>(this::stemsOf) : cache;
    List<Stems<T>> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(cache.of(tokens, i));
    }
    List<Match<T>> matches = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (Entry<T> entry : words.get(i).starts()) {
        int to = end(tokens, words, i, entry.stems());
        if (to > 0) {
          matches.add(new Match<>(i, to, entry.value()));
        }
      }
    }
    matches.sort(
        Comparator.<Match<T>>comparingInt(Match::from)
            .thenComparing(Match::to, Comparator.reverseOrder()));
    return matches;
  }

  private int end(Tokens tokens, List<Stems<T>> words, int from, int[] stems) {
    int at = from + 1;
    for (int k = 1; k < stems.length; k++, at++) {
      while (at < words.size() && tokens.isOneOf(at, TRANSPARENT)) {
        at++;
      }
      if (at >= words.size() || !words.get(at).contains(stems[k])) {
        return -1;
      }
    }
    return at;
  }

  @SuppressWarnings("unchecked") // holds nothing
  private static <T> Stems<T> none() {
    return (Stems<T>) Stems.NONE;
  }

  private Stems<T> stemsOf(String word) {
    Set<Integer> found = new LinkedHashSet<>();
    stems(
        word,
        stem -> {
          Integer id = stemIds.get(stem);
          if (id != null) {
            found.add(id);
          }
        });
    if (found.isEmpty()) {
      return none();
    }
    List<Entry<T>> starts = new ArrayList<>();
    found.forEach(id -> starts.addAll(byFirst.getOrDefault(id, List.of())));
    return new Stems<>(found.stream().mapToInt(Integer::intValue).toArray(), starts);
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

  /** Gives all the stems that a folded word may have, and the word itself behind {@code =}. */
  private static void stems(String word, Consumer<String> stems) {
    stems.accept("=" + word);
    addStems(word, stems);
    String rest = word;
    if (ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, rest)) {
      rest = rest.substring(1);
      stems.accept("=" + rest);
      addStems(rest, stems);
    }
    if (ArabicWord.mayBeginWith(ArabicWord.PROCLITICS, rest)) {
      addStems(rest.substring(1), stems);
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
