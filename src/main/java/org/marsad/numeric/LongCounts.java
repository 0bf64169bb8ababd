package org.marsad.numeric;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import scala.Tuple2;

/** Counts by 64-bit key without boxing: open addressing, linear probing; 0 is no key. */
public final class LongCounts {
  private static final double LOAD = 0.6;

  /** 2^64 / golden ratio (Knuth, multiplicative hashing): packed pairs spread over the table. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private long[] keys;
  private int[] counts;
  private int size;

  public LongCounts(int expected) {
    int capacity = Integer.highestOneBit((int) (expected / LOAD) + 16) * 2;
    keys = new long[capacity];
    counts = new int[capacity];
  }

  /** Adds to a key's count and returns the new one. */
  public int add(long key, int amount) {
    int slot = slot(key);
    if (keys[slot] == 0) {
      if (size >= LOAD * keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      size++;
    }
    return counts[slot] += amount;
  }

  /** The key's count, 0 if it was never added. */
  public int get(long key) {
    return counts[slot(key)];
  }

  public int size() {
    return size;
  }

  public void clear() {
    if (size > 0) {
      Arrays.fill(keys, 0);
      Arrays.fill(counts, 0);
      size = 0;
    }
  }

  /** Gives every key with its count, in no particular order. */
  public void forEach(Consumer consumer) {
    for (int slot = 0; slot < keys.length; slot++) {
      if (keys[slot] != 0) {
        consumer.accept(keys[slot], counts[slot]);
      }
    }
  }

  /** Keys and their counts side by side: what travels between tasks. */
  public record Block(long[] keys, int[] counts) implements Serializable {}

  /** The counts in disjoint parts by key, with the number of the part, from 0. */
  public Iterator<Tuple2<Integer, Block>> split(int parts) {
    int[] sizes = new int[parts];
    forEach((key, count) -> sizes[part(key, parts)]++);
    List<Tuple2<Integer, Block>> blocks = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      blocks.add(new Tuple2<>(part, new Block(new long[sizes[part]], new int[sizes[part]])));
    }
    forEach(
        (key, count) -> {
          int part = part(key, parts);
          Block block = blocks.get(part)._2();
          block.keys[--sizes[part]] = key;
          block.counts[sizes[part]] = count;
        });
    return blocks.iterator();
  }

  private static int part(long key, int parts) {
    return (int) Long.remainderUnsigned(key * SPREAD >>> 16, parts);
  }

  public void addAll(Block block) {
    for (int i = 0; i < block.keys.length; i++) {
      add(block.keys[i], block.counts[i]);
    }
  }

  /** Takes a key and its count. */
  public interface Consumer {
    void accept(long key, int count);
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[2 * oldKeys.length];
    counts = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
