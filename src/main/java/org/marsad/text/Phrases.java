package org.marsad.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.text.MatchKey.Mark;

/**
 * Finds many phrases in one pass over a text. The words of a phrase match by stem, so that {@code
 * انسحاب القوات الأجنبية} finds {@code وبانسحاب للقوات الاجنبيه}; a word of a phrase that begins
 * with {@code =} matches only as it is written (folded). A word of a text has several stems, since
 * a leading ya may be a verb's prefix or a root letter: the word without article, gender and
 * number, the same without particles or pronouns written onto it, and the verb without its person.
 * Unlike light10 (Larkey et al. 2007) it keeps the ya of relation, which tells {@code تاريخي} from
 * {@code تاريخ}.
 *
 * <p>{@code {name}} in a phrase stands for any of the words that {@link #define} gives this name,
 * such as all the forms of a verb. Of matches of the same length the one comes first whose words
 * are more like the text: as written, then a whole form, then a stem.
 *
 * <p>Marks between the words of a phrase do not matter as long as they do not end a clause. The
 * index is filled first and only read afterwards; one thread at a time, because of its cache.
 *
 * @param <T> what is known of a phrase
 */
public final class Phrases<T> implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int NONE = -1;
  private static final int BITS = 1 << 20;
  private static final String TRANSPARENT = "«»“”„\"'‹›‘’()-";

  /** For each mark the ids of its texts: first that of the key itself or NONE, then of names. */
  private final Map<Mark, Map<String, int[]>> ids = new EnumMap<>(Mark.class);

  private int size;
  private final Map<Integer, List<Entry<T>>> byFirst = new HashMap<>();
  private transient WordCache<Stems<T>> cache;

  /** A bit for each text among the ids, by its hash: most texts of a word are none of them. */
  private transient long[] filter;

  private record Entry<T>(int[] stems, T value) implements Serializable {}

  /** The stems of a word that phrases have, and the phrases that start with one of them. */
  private record Stems<T>(int[] ids, Entry<T>[] starts) {
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a type with a parameter
    private static final Stems<?> NONE = new Stems<Object>(new int[0], new Entry[0]);

    boolean contains(int id) {
      return Phrases.contains(ids, id);
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
    int[] stems = MatchKeys.ofPhrase(phrase).stream().mapToInt(this::id).toArray();
    if (stems.length == 0) {
      throw new IllegalArgumentException("a phrase without words");
    }
    byFirst.computeIfAbsent(stems[0], first -> new ArrayList<>()).add(new Entry<>(stems, value));
    cache = null;
  }

  /**
   * Lets {@code {name}} stand for any of these words in phrases.
   *
   * @param words single words with the marks of {@link MatchKey}, such as {@code ~يؤيد} for a form
   *     of a verb; without a mark a word matches by stem
   */
  public void define(String name, Iterable<String> words) {
    int id = id(new MatchKey(Mark.NAME, name));
    int[] alone = {NONE, id};
    for (String word : words) {
      MatchKey key = MatchKeys.ofMember(word);
      Map<String, int[]> texts = texts(key.mark());
      int[] known = texts.putIfAbsent(key.text(), alone);
      if (known != null && !contains(known, id)) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = id;
        texts.put(key.text(), more);
      }
    }
    cache = null;
  }

  /**
   * Returns the letters that every text in which a phrase is found has, folded: a part of a word
   * for each word of the phrase. A text without them need not be searched.
   *
   * @param phrase without a {@code {name}}
   */
  public static List<String> letters(String phrase) {
    return MatchKeys.ofPhrase(phrase).stream().map(MatchKey::text).toList();
  }

  private static boolean contains(int[] ids, int id) {
    for (int candidate : ids) {
      if (candidate == id) {
        return true;
      }
    }
    return false;
  }

  private Map<String, int[]> texts(Mark mark) {
    return ids.computeIfAbsent(mark, m -> new HashMap<>());
  }

  private int id(MatchKey key) {
    int[] known = texts(key.mark()).get(key.text());
    if (known != null && known[0] != NONE) {
      return known[0];
    }
    int[] with = known == null ? new int[1] : known.clone();
    with[0] = size++;
    texts(key.mark()).put(key.text(), with);
    return with[0];
  }

  /** Returns every occurrence by its place, the longest first; occurrences may overlap. */
  public List<Match<T>> in(Tokens tokens) {
    if (cache == null) {
      filter = filter();
      cache = new WordCache<>(this::stemsOf);
    }
    Stems<T>[] words = stems(tokens);
    List<Match<T>> matches = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      for (Entry<T> entry : words[i].starts()) {
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

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a type with a parameter
  private Stems<T>[] stems(Tokens tokens) {
    Stems<T>[] words = new Stems[tokens.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = cache.of(tokens, i);
    }
    return words;
  }

  private int end(Tokens tokens, Stems<T>[] words, int from, int[] stems) {
    int at = from + 1;
    for (int k = 1; k < stems.length; k++, at++) {
      while (at < words.length && tokens.isOneOf(at, TRANSPARENT)) {
        at++;
      }
      if (at >= words.length || !words[at].contains(stems[k])) {
        return -1;
      }
    }
    return at;
  }

  @SuppressWarnings("unchecked") // holds nothing
  private static <T> Stems<T> none() {
    return (Stems<T>) Stems.NONE;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a type with a parameter
  private static <T> Entry<T>[] entries() {
    return new Entry[0];
  }

  private static void addTo(Set<Integer> found, int[] ids) {
    for (int id : ids) {
      if (id != NONE) {
        found.add(id);
      }
    }
  }

  private long[] filter() {
    long[] bits = new long[BITS / Long.SIZE];
    ids.forEach(
        (mark, texts) ->
            texts
                .keySet()
                .forEach(
                    text -> {
                      int bit = bit(mark, text);
                      bits[bit / Long.SIZE] |= 1L << bit;
                    }));
    return bits;
  }

  private static int bit(Mark mark, String text) {
    int hash = 31 * text.hashCode() + mark.name().hashCode();
    return (hash ^ hash >>> 16) & BITS - 1;
  }

  private Stems<T> stemsOf(String word) {
    Set<Integer> found = new LinkedHashSet<>();
    MatchKeys.ofWord(
        word,
        (mark, text) -> {
          int bit = bit(mark, text);
          int[] own =
              (filter[bit / Long.SIZE] & 1L << bit) == 0
                  ? null
                  : ids.getOrDefault(mark, Map.of()).get(text);
          if (own != null) {
            addTo(found, own);
          }
        });
    if (found.isEmpty()) {
      return none();
    }
    List<Entry<T>> starts = new ArrayList<>();
    found.forEach(id -> starts.addAll(byFirst.getOrDefault(id, List.of())));
    return new Stems<>(
        found.stream().mapToInt(Integer::intValue).toArray(), starts.toArray(entries()));
  }
}
