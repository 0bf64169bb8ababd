package org.marsad.text;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts how stems, and pairs of stems that stand side by side, are written, so that each can be
 * shown in its commonest form.
 *
 * <p>A form is what is printed, without vowel signs and tatweel. Parts of a corpus may be counted
 * apart and merged in any order: the commonest forms are the same.
 */
public final class WrittenForms implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern MARKS =
      Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]");

  /** The most frequent form first; of equally frequent ones the first by code points. */
  private static final Comparator<Map.Entry<String, Long>> COMMONEST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(
              form -> form.getKey().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final Map<Long, Map<String, Long>> counts = new HashMap<>();

  /**
   * Counts the forms in one text.
   *
   * @param text as printed
   * @param terms finds the stems
   * @param wanted hashes of stems and of {@linkplain Terms#collocation collocations}; no others are
   *     counted
   */
  public void count(String text, Terms terms, Set<Long> wanted) {
    terms.walk(text, new Counter(text, wanted));
  }

  /**
   * Adds the counts of another part of the corpus to these.
   *
   * @return this object
   */
  public WrittenForms plus(WrittenForms other) {
    other.counts.forEach((hash, forms) -> forms.forEach((form, count) -> add(hash, form, count)));
    return this;
  }

  /** Returns the commonest form of each stem or pair that was seen, by its hash. */
  public Map<Long, String> commonest() {
    Map<Long, String> commonest = new HashMap<>();
    counts.forEach(
        (hash, forms) ->
            forms.entrySet().stream()
                .min(COMMONEST_FIRST)
                .ifPresent(form -> commonest.put(hash, form.getKey())));
    return commonest;
  }

  /** Returns a printed text without vowel signs and tatweel. */
  public static String plain(String printed) {
    return MARKS.matcher(printed).replaceAll("");
  }

  private void add(long hash, String form, long count) {
    counts.computeIfAbsent(hash, unseen -> new HashMap<>()).merge(form, count, Long::sum);
  }

  /** Counts the words of one text and what joins two neighbours. */
  private final class Counter implements Terms.Visitor {
    private final String text;
    private final Set<Long> wanted;
    private long previous = Terms.BREAK;
    private int previousStart;

    Counter(String text, Set<Long> wanted) {
      this.text = text;
      this.wanted = wanted;
    }

    @Override
    public void visit(long hash, int start, int end, boolean joined) {
      count(hash, start, end);
      if (joined) {
        count(Terms.collocation(previous, hash), previousStart, end);
      }
      previous = hash;
      previousStart = start;
    }

    private void count(long hash, int start, int end) {
      if (wanted.contains(hash)) {
        add(hash, plain(text.substring(start, end)), 1);
      }
    }
  }
}
