package org.marsad.text.noise;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.text.Folding;
import org.marsad.text.Hashing;
import org.marsad.text.Words;

/**
 * The words and phrases of {@code lexicons/noise-words.txt} with their weights: those of the
 * furniture of pages above zero, those of narration below.
 *
 * <p>Words are compared folded (see {@link Folding}), without a leading conjunction and article; a
 * run of numbers is one word, written {@code #}. A phrase is stored as the hash of each of its
 * beginnings, so that a line is compared with all phrases in one walk.
 */
final class InterfaceWords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern ENTRY = Pattern.compile("(?:(\\p{Lower}+) )?(-?\\d): (.+)");
  private static final Pattern ALTERNATIVES = Pattern.compile("\\(([^()]*)\\)");
  private static final long NUMBER = Hashing.of("#");
  private static final int SHORTEST_STEM = 3;
  private static final int UNIT_LETTERS = 2;
  private static final int LONGEST_HEAD = 6;
  private static final int HEAD = 4;

  /**
   * Roles that words give to a line. Of several, the one with the lowest ordinal counts; a credit
   * counts at the beginning or end of a line, an author at its beginning.
   */
  enum Role {
    LIST,
    TAGS,
    COMMENTS,
    COMMENT,
    POLL,
    CAPTION,
    CREDIT,
    AUTHOR,
    DATE,
    NONE
  }

  /** An entry: what a phrase weighs and which role it gives. */
  record Entry(int weight, Role role) implements Serializable {

    /** Joins the entries of two phrases that are one when they are compared. */
    Entry and(Entry other) {
      Role first = role.compareTo(other.role) < 0 ? role : other.role;
      return new Entry(Math.max(weight, other.weight), first);
    }
  }

  /** 2^17 bits, of which every beginning that is known has one: most words begin nothing. */
  private static final int BITS = 1 << 17;

  private final long[] beginnings;
  private final long[] known = new long[BITS / Long.SIZE];

  /** For each beginning the entry of the phrase that ends there, null where none does. */
  private final Entry[] entries;

  private InterfaceWords(Map<Long, Entry> byHash) {
    beginnings = byHash.keySet().stream().mapToLong(Long::longValue).toArray();
    entries = byHash.values().toArray(Entry[]::new);
    for (long beginning : beginnings) {
      known[bit(beginning) / Long.SIZE] |= 1L << bit(beginning);
    }
  }

  private static int bit(long beginning) {
    return (int) beginning & BITS - 1;
  }

  /** Returns the place of a beginning, below zero if there is no such beginning. */
  private int find(long beginning) {
    int bit = bit(beginning);
    boolean maybe = (known[bit / Long.SIZE] & 1L << bit) != 0;
    return maybe ? Arrays.binarySearch(beginnings, beginning) : -1;
  }

  /**
   * Reads the lexicon.
   *
   * @param lines as {@code [role ]weight: phrase, phrase}, a phrase perhaps with alternatives:
   *     {@code (a|b) c}
   * @throws IllegalArgumentException naming the first line that is written otherwise
   */
  static InterfaceWords of(List<String> lines) {
    Map<Long, Entry> byHash = new TreeMap<>();
    for (String line : lines) {
      Matcher entry = ENTRY.matcher(line);
      if (!entry.matches()) {
        throw new IllegalArgumentException("write `weight: phrase, phrase`: " + line);
      }
      Entry value = new Entry(Integer.parseInt(entry.group(2)), role(entry.group(1), line));
      for (String phrase : entry.group(3).split(",", -1)) {
        expanded(phrase).forEach(each -> add(byHash, each, value));
      }
    }
    return new InterfaceWords(byHash);
  }

  /** Returns the phrases that one with alternatives stands for: `(a|b) c` for `a c` and `b c`. */
  private static Stream<String> expanded(String phrase) {
    Matcher alternatives = ALTERNATIVES.matcher(phrase);
    if (!alternatives.find()) {
      return Stream.of(phrase);
    }
    String before = phrase.substring(0, alternatives.start());
    String behind = phrase.substring(alternatives.end());
    return Arrays.stream(alternatives.group(1).split("\\|", -1))
        .flatMap(each -> expanded(before + each + behind));
  }

  private static Role role(String name, String line) {
    for (Role role : Role.values()) {
      if (name == null ? role == Role.NONE : role.name().equals(name.toUpperCase(Locale.ROOT))) {
        return role;
      }
    }
    throw new IllegalArgumentException("there is no role " + name + ": " + line);
  }

  private static void add(Map<Long, Entry> byHash, String phrase, Entry value) {
    long[] words = hashes(phrase.replace('#', '1'), Integer.MAX_VALUE);
    if (words.length == 0) {
      throw new IllegalArgumentException("a phrase without words beside: " + phrase);
    }
    long beginning = 0;
    for (long word : words) {
      beginning = next(beginning, word);
      byHash.putIfAbsent(beginning, null); // merge() takes it for absent
    }
    byHash.merge(beginning, value, Entry::and);
  }

  private static long next(long beginning, long word) {
    return Hashing.mix(beginning * 31 + word);
  }

  /**
   * Returns the hashes of the words of a line as phrases are compared.
   *
   * @param most where to stop
   */
  static long[] hashes(String line, int most) {
    long[] hashes = new long[Math.min(most, line.length() / 2 + 1)];
    int count = 0;
    Words words = new Words(line);
    boolean number = false;
    while (count < hashes.length && words.next()) {
      boolean digits = isNumber(words);
      if (!digits || !number) {
        hashes[count++] = digits ? NUMBER : stem(words);
      }
      number = digits;
    }
    return Arrays.copyOf(hashes, count);
  }

  /** Returns whether a word is a number, perhaps with a letter or two behind it: 1443h, 2022m. */
  private static boolean isNumber(Words words) {
    int letters = 0;
    for (int i = 0; i < words.length(); i++) {
      letters += Character.isDigit(words.buffer()[i]) ? 0 : 1;
    }
    return letters <= UNIT_LETTERS && Character.isDigit(words.buffer()[0]);
  }

  /** Returns the hash of a word without a leading waw and without its article. */
  private static long stem(Words words) {
    char[] word = words.buffer();
    int from = word[0] == 'و' && words.length() > SHORTEST_STEM ? 1 : 0;
    from += article(word, from, words.length());
    return Hashing.of(word, from, words.length());
  }

  private static int article(char[] word, int from, int to) {
    int left = to - from;
    if (left >= SHORTEST_STEM + 3
        && (word[from] == 'ب' || word[from] == 'ك' || word[from] == 'ف')
        && word[from + 1] == 'ا'
        && word[from + 2] == 'ل') {
      return 3;
    }
    boolean article = left >= SHORTEST_STEM + 2 && word[from + 1] == 'ل';
    return article && (word[from] == 'ا' || word[from] == 'ل') ? 2 : 0;
  }

  /** Returns whether a hash of {@link #hashes} is that of a number. */
  static boolean isNumber(long hash) {
    return hash == NUMBER;
  }

  /**
   * Finds the longest phrase that starts at a word.
   *
   * @param words from {@link #hashes}
   * @param start index of the first word
   * @param found receives the phrase
   * @return the number of its words, 0 if none starts there
   */
  int longest(long[] words, int start, Consumer<Entry> found) {
    long beginning = 0;
    Entry best = null;
    int length = 0;
    for (int i = start; i < words.length; i++) {
      beginning = next(beginning, words[i]);
      int at = find(beginning);
      if (at < 0) {
        break;
      }
      if (entries[at] != null) {
        best = entries[at];
        length = i + 1 - start;
      }
    }
    if (best != null) {
      found.accept(best);
    }
    return length;
  }

  /** Returns whether a line begins with a phrase that hardly stands but above other articles. */
  boolean opensList(String line) {
    boolean[] opens = new boolean[1];
    long[] words = hashes(line, LONGEST_HEAD);
    longest(words, 0, entry -> opens[0] = entry.role() == Role.LIST && entry.weight() >= HEAD);
    return opens[0];
  }

  /** Returns the weight of the words of narration in a line, divided by the number of its words. */
  double narration(String line) {
    long[] words = hashes(line, Integer.MAX_VALUE);
    int[] sum = new int[1];
    for (int i = 0; i < words.length; ) {
      i += Math.max(1, longest(words, i, entry -> sum[0] += Math.max(0, -entry.weight())));
    }
    return words.length == 0 ? 0 : sum[0] / (double) words.length;
  }
}
