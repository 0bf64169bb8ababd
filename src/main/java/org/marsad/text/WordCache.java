package org.marsad.text;

import java.util.function.Function;

/**
 * What was found out about words lately, by {@link Tokens#hash}: a word overwrites the one whose
 * place it shares, so that the size is fixed. Two words of one hash would be taken for each other;
 * that a million words have such a pair is one chance in 37 million. One thread at a time.
 *
 * @param <V> what is found out; not null
 */
public final class WordCache<V> {
  private static final int SIZE = 1 << 17;

  private final long[] hashes = new long[SIZE];
  private final Object[] values = new Object[SIZE];
  private final Function<String, V> find;

  /**
   * An empty cache.
   *
   * @param find finds it out for a folded word
   */
  public WordCache(Function<String, V> find) {
    this.find = find;
  }

  /** What is known of a token. */
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
