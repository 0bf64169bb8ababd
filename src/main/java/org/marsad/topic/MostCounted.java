package org.marsad.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.marsad.numeric.LongCounts;

/**
 * The keys with the highest counts of all partitions together. Counts travel as two arrays for each
 * pair of tasks instead of a row for each key: millions of them make a few hundred objects.
 */
final class MostCounted {
  private MostCounted() {}

  /**
   * A key's total.
   *
   * @param order decides between equal counts, the lowest first
   */
  record Total(long key, int count, long order) implements Serializable {
    private static final Comparator<Total> ORDER =
        Comparator.comparingInt((Total total) -> -total.count).thenComparingLong(Total::order);
  }

  /** Makes the total of a key, or null when it does not count. */
  interface Choice extends Serializable {
    Total of(long key, int count);
  }

  /**
   * The totals with the highest counts, highest first.
   *
   * @param parts counts of each partition
   * @param tasks that add them up
   * @param most how many at most
   */
  static List<Total> of(JavaRDD<LongCounts> parts, int tasks, Choice choice, int most) {
    return parts
        .flatMapToPair(part -> part.split(tasks))
        .partitionBy(new HashPartitioner(tasks))
        .values()
        .mapPartitions(blocks -> List.of(top(blocks, choice, most)).iterator())
        .treeReduce((a, b) -> merged(a, b, most));
  }

  private static List<Total> top(Iterator<LongCounts.Block> blocks, Choice choice, int most) {
    LongCounts sums = new LongCounts(1 << 10);
    blocks.forEachRemaining(sums::addAll);
    List<Total> totals = new ArrayList<>();
    sums.forEach(
        (key, count) -> {
          Total total = choice.of(key, count);
          if (total != null) {
            totals.add(total);
          }
        });
    return first(totals, most);
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
