package org.marsad.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/**
 * Sorts the bands of texts into blocks for the tasks that compare them. A block is an array of
 * entries of three numbers each: the key of a band, the time of a text, the mark of the text.
 * Blocks are given as soon as they are full, and the rest at the end, so that little is held.
 */
final class BandBlocks implements Iterator<Tuple2<Integer, long[]>> {
  /** Numbers of an entry. */
  static final int ENTRY = 3;

  private static final int BLOCK = 1024 * ENTRY;

  private final Iterator<Text> texts;
  private final long[][] blocks;
  private final int[] sizes;
  private final List<Tuple2<Integer, long[]>> full = new ArrayList<>();

  /**
   * A text.
   *
   * @param bands keys of its bands
   * @param time when it was published, in microseconds
   * @param mark the beginning of its id, as a number
   */
  record Text(long[] bands, long time, long mark) {}

  /**
   * Makes the blocks of some texts.
   *
   * @param texts are read as blocks are asked for
   * @param buckets how many tasks compare them; a band goes to the task of its remainder
   */
  BandBlocks(Iterator<Text> texts, int buckets) {
    this.texts = texts;
    this.blocks = new long[buckets][ENTRY];
    this.sizes = new int[buckets];
  }

  @Override
  public boolean hasNext() {
    while (full.isEmpty() && texts.hasNext()) {
      add(texts.next());
      if (!texts.hasNext()) {
        flush();
      }
    }
    return !full.isEmpty();
  }

  /** Returns the number of a task and a block for it. */
  @Override
  public Tuple2<Integer, long[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return full.remove(full.size() - 1);
  }

  private void add(Text text) {
    for (long band : text.bands) {
      int bucket = (int) Long.remainderUnsigned(band, blocks.length);
      int at = sizes[bucket];
      if (at == blocks[bucket].length) {
        blocks[bucket] = Arrays.copyOf(blocks[bucket], Math.min(BLOCK, 4 * at));
      }
      blocks[bucket][at] = band;
      blocks[bucket][at + 1] = text.time;
      blocks[bucket][at + 2] = text.mark;
      sizes[bucket] = at + ENTRY;
      if (sizes[bucket] == BLOCK) {
        give(bucket);
      }
    }
  }

  private void flush() {
    for (int bucket = 0; bucket < blocks.length; bucket++) {
      if (sizes[bucket] > 0) {
        give(bucket);
      }
    }
  }

  private void give(int bucket) {
    full.add(new Tuple2<>(bucket, Arrays.copyOf(blocks[bucket], sizes[bucket])));
    sizes[bucket] = 0;
  }
}
