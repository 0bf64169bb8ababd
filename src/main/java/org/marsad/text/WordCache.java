package org.marsad.text;

import java.util.function.Function;

/**
 * Caches what is known of recent words, by {@link Tokens#hash}. Its size is fixed: a word replaces
 * the one whose place it shares. Two words of one hash would be confused; the probability that a
 * million words have such a pair is one in 37 million. For one thread at a time.
 *
 * @param <V> the type of the values, never null
 */
public final class WordCache<V> {
  private static final int SIZE = 1 << 17;

  private final long[] hashes = new long[SIZE];
  private final Object[] values = new Object[SIZE];
  private final Function<String, V> find;

  /**
   * Makes an empty cache.
   *
   * @param find computes the value of a folded word
   */
  public WordCache(Function<String, V> find) {
    this.find = find;
  }

  /** Returns the value of a token. */
  @SuppressWarnings("unchecked") // only find's values are put in
  public V of(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    int slot = (int) hash & SIZE - 1;
    if (hashes[slot] != hash || values[slot] == null) {
      values[slot] = find.apply(tokens.form(i));
      hashes[slot] = hash;
    }
    return (V) values[slot];
  }
}
