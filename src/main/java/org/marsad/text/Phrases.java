package org.marsad.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * Finds many phrases in one walk over a text. The words of a phrase match by stem, so that {@code
 * انسحاب القوات الأجنبية} finds {@code وبانسحاب للقوات الاجنبيه}; a word of a phrase that begins
 * with {@code =} matches only as it is written (folded). A word of a text has several stems, since
 * a leading ya may be a verb's prefix or a root letter: light10 of the word, of the word without
 * particles written onto it, and of the verb without its person.
 *
 * <p>Marks between the words of a phrase do not matter as long as they do not end a clause. The
 * index is filled first and only read afterwards; one thread at a time, because of its cache.
 *
 * @param <T> what is known of a phrase
 */
public final class Phrases<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int CACHED_WORDS = 100_000;
  private static final int SHORTEST_STEM = 3;
  private static final String TRANSPARENT = "«»“”„\"'‹›‘’()-";

  private final Map<String, Integer> stemIds = new HashMap<>();
  private final Map<Integer, List<Entry<T>>> byFirst = new HashMap<>();
  private transient Map<String, int[]> cache;
  private transient ArabicStemmer stemmer;

  private record Entry<T>(int[] stems, T value) implements Serializable {}

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
      String key = exact.contains(i) ? "=" + words.form(i) : stem(words.form(i));
      stems[i] = stemIds.computeIfAbsent(key, k -> stemIds.size());
    }
    if (stems.length == 0) {
      throw new IllegalArgumentException("a phrase without words");
    }
    byFirst.computeIfAbsent(stems[0], first -> new ArrayList<>()).add(new Entry<>(stems, value));
    cache = null;
  }

  /** Every occurrence, by its place, the longest first; they may overlap. */
  public List<Match<T>> in(Tokens tokens) {
    int[][] ids = new int[tokens.size()][];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = idsOf(tokens.form(i));
    }
    List<Match<T>> matches = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      for (int first : ids[i]) {
        for (Entry<T> entry : byFirst.getOrDefault(first, List.of())) {
          int to = end(tokens, ids, i, entry.stems());
          if (to > 0) {
            matches.add(new Match<>(i, to, entry.value()));
          }
        }
      }
    }
    matches.sort(
        Comparator.<Match<T>>comparingInt(Match::from)
            .thenComparing(Match::to, Comparator.reverseOrder()));
    return matches;
  }

  private static int end(Tokens tokens, int[][] ids, int from, int[] stems) {
    int at = from + 1;
    for (int k = 1; k < stems.length; k++, at++) {
      while (at < ids.length && tokens.isOneOf(at, TRANSPARENT)) {
        at++;
      }
      if (at >= ids.length || !contains(ids[at], stems[k])) {
        return -1;
      }
    }
    return at;
  }

  private static boolean contains(int[] ids, int id) {
    for (int candidate : ids) {
      if (candidate == id) {
        return true;
      }
    }
    return false;
  }

  private int[] idsOf(String word) {
    if (cache == null || cache.size() > CACHED_WORDS) {
      cache = new HashMap<>();
    }
    int[] known = cache.get(word);
    if (known == null) {
      known = stems(word).stream().filter(stemIds::containsKey).mapToInt(stemIds::get).toArray();
      cache.put(word, known);
    }
    return known;
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

  /** All the stems that a folded word may have, and the word itself behind {@code =}. */
  private Set<String> stems(String word) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add("=" + word);
    addStems(word, stems);
    String rest = word;
    if (isLong(rest, 1) && (rest.startsWith("و") || rest.startsWith("ف"))) {
      rest = rest.substring(1);
      stems.add("=" + rest);
      addStems(rest, stems);
    }
    if (isLong(rest, 1) && "بكل".indexOf(rest.charAt(0)) >= 0) {
      addStems(rest.substring(1), stems);
    }
    return stems;
  }

  private void addStems(String word, Set<String> stems) {
    stems.add(stem(word));
    if (isLong(word, 1) && word.endsWith("ا")) {
      stems.add(stem(word.substring(0, word.length() - 1)));
    }
    String noPronoun = without(word, "ها", "هم", "هن", "هما", "نا", "كم", "ه", "ك");
    if (!noPronoun.equals(word)) {
      stems.add(stem(noPronoun));
      if (noPronoun.endsWith("ت")) { // ta marbuta before a pronoun
        stems.add(stem(noPronoun.substring(0, noPronoun.length() - 1)));
      }
    }
    String verb = noPronoun;
    if (isLong(verb, 2) && verb.charAt(0) == 'س' && "يتنا".indexOf(verb.charAt(1)) >= 0) {
      verb = verb.substring(1);
    }
    if (isLong(verb, 1) && "يتنا".indexOf(verb.charAt(0)) >= 0) {
      stems.add(stem(without(verb.substring(1), "ون", "وا", "ين", "ان", "ن", "ا")));
    }
    stems.add(stem(without(noPronoun, "وا", "تا", "ت", "نا")));
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

  private String stem(String word) {
    if (stemmer == null) {
      stemmer = new ArabicStemmer();
    }
    char[] letters = Arrays.copyOf(word.toCharArray(), word.length());
    int length = stemmer.stem(letters, letters.length);
    return new String(letters, 0, length);
  }
}
