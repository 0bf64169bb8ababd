package org.marsad.topic;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * Finds the keys with the highest counts in all partitions together.
 *
 * <p>Counts travel between tasks as two arrays for each pair of tasks, not as a row for each key:
 * millions of keys make a few hundred objects. Maps are iterated in an order that differs from run
 * to run; totals are sorted by count and key, so that nothing of that order is left.
 */
final class MostCounted {
  /** 2^64 / golden ratio (Knuth, multiplicative hashing): spreads keys evenly over the tasks. */
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  private MostCounted() {}

  /**
   * The count of a key in the whole corpus.
   *
   * @param key what was counted
   * @param count how often, in all partitions together
   * @param order decides between equal counts, the lowest first; each key has its own
   */
  record Total(long key, int count, long order) implements Serializable {
    private static final Comparator<Total> ORDER =
        Comparator.comparingInt((Total total) -> -total.count).thenComparingLong(Total::order);
  }

  /** Decides which keys take part. */
  interface Choice extends Serializable {
    /**
     * Returns the total of a key, or null where it does not take part.
     *
     * @param count of the key in the whole corpus
     */
    Total of(long key, int count);
  }

  /** The keys that one task sends to another, each with its count. */
  record Block(long[] keys, int[] counts) implements Serializable {}

  /**
   * Adds up counts and returns the highest.
   *
   * @param parts the counts of each partition
   * @param tasks how many tasks add them up
   * @param choice which keys take part
   * @param most keys at most
   * @return totals, the highest first
   */
  static List<Total> of(JavaRDD<LongIntHashMap> parts, int tasks, Choice choice, int most) {
    return parts
        .flatMapToPair(part -> split(part, tasks).iterator())
        .partitionBy(new HashPartitioner(tasks))
        .values()
        .mapPartitions(blocks -> List.of(highest(blocks, choice, most)).iterator())
        .treeReduce((a, b) -> merged(a, b, most));
  }

  /** Returns counts in disjoint blocks by key, each with the number of its task, from 0. */
  static List<Tuple2<Integer, Block>> split(LongIntHashMap counts, int tasks) {
    int[] sizes = new int[tasks];
    for (LongIntCursor entry : counts) {
      sizes[task(entry.key, tasks)]++;
    }
    List<Tuple2<Integer, Block>> blocks = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      blocks.add(new Tuple2<>(task, new Block(new long[sizes[task]], new int[sizes[task]])));
    }
    for (LongIntCursor entry : counts) {
      int task = task(entry.key, tasks);
      Block block = blocks.get(task)._2();
      block.keys[--sizes[task]] = entry.key;
      block.counts[sizes[task]] = entry.value;
    }
    return blocks;
  }

  private static int task(long key, int tasks) {
    return (int) Long.remainderUnsigned(key * SPREAD >>> 16, tasks);
  }

  private static List<Total> highest(Iterator<Block> blocks, Choice choice, int most) {
    List<Total> totals = new ArrayList<>();
    for (LongIntCursor entry : sums(blocks)) {
      Total total = choice.of(entry.key, entry.value);
      if (total != null) {
        totals.add(total);
      }
    }
    return first(totals, most);
  }

  private static LongIntHashMap sums(Iterator<Block> blocks) {
    LongIntHashMap sums = new LongIntHashMap(1 << 10);
    while (blocks.hasNext()) {
      Block block = blocks.next();
      for (int i = 0; i < block.keys.length; i++) {
        sums.addTo(block.keys[i], block.counts[i]);
      }
    }
    return sums;
  }

  private static List<Total> merged(List<Total> a, List<Total> b, int most) {
    List<Total> both = new ArrayList<>(a);
    both.addAll(b);
    return first(both, most);
  }

  private static List<Total> first(List<Total> totals, int most) {
    totals.sort(Total.ORDER);
    return totals.size() <= most ? totals : new ArrayList<>(totals.subList(0, most));
  }
}
