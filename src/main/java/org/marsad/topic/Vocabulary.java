package org.marsad.topic;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

/**
 * The terms that articles are described by: stems, and collocations of two stems, each with the
 * number of articles that have it. The place of a term in {@code hashes} is its column in vectors.
 *
 * @param hashes of the terms: stems before collocations, the most frequent first in each
 * @param pairs the columns of the two stems of each collocation, one pair after another
 * @param articlesWith document frequency of each term
 * @param articles in which the terms were counted
 */
public record Vocabulary(long[] hashes, int[] pairs, int[] articlesWith, long articles)
    implements Serializable {
  /** What a lookup in {@link #columns} gives by default: the column of no term. */
  static final int UNKNOWN = -1;

  /** The columns of {@link #toRow}. */
  public static final StructType SAVED =
      new StructType()
          .add("hashes", "binary")
          .add("pairs", "binary")
          .add("articles_with", "binary")
          .add("articles", "long");

  /** Returns one row that holds the whole vocabulary. */
  public Row toRow() {
    return RowFactory.create(
        Packed.longs(hashes), Packed.ints(pairs), Packed.ints(articlesWith), articles);
  }

  /** Returns the vocabulary that a row holds. */
  public static Vocabulary fromRow(Row row) {
    return new Vocabulary(
        Packed.longs(row.<byte[]>getAs("hashes")),
        Packed.ints(row.<byte[]>getAs("pairs")),
        Packed.ints(row.<byte[]>getAs("articles_with")),
        row.<Long>getAs("articles"));
  }

  /** Returns the number of terms. */
  int size() {
    return hashes.length;
  }

  /** Returns how many of the terms are stems; they come first. */
  public int stems() {
    return hashes.length - pairs.length / 2;
  }

  /** Returns the column of each term by its hash; {@link Terms#BREAK} has none. */
  public LongIntHashMap columns() {
    LongIntHashMap columns = new LongIntHashMap(hashes.length);
    for (int column = 0; column < hashes.length; column++) {
      columns.put(hashes[column], column);
    }
    return columns;
  }

  /** Returns the columns of the two stems of a collocation, nothing for a stem. */
  int[] parts(int column) {
    int pair = 2 * (column - stems());
    return pair < 0 ? new int[0] : new int[] {pairs[pair], pairs[pair + 1]};
  }

  /** Returns the number of different terms of an article, summed over all articles. */
  long occurrences() {
    return Arrays.stream(articlesWith).asLongStream().sum();
  }

  /**
   * Returns the inverse document frequency of each stem, 1 + ln((1 + articles) / (1 + articles with
   * the stem)), as scikit-learn smooths it.
   */
  public double[] idf() {
    return IntStream.range(0, stems())
        .mapToDouble(i -> 1 + StrictMath.log((1.0 + articles) / (1.0 + articlesWith[i])))
        .toArray();
  }

  /**
   * Returns the normalized pointwise mutual information of two terms.
   *
   * @param first column of the one
   * @param second column of the other
   * @param together articles that have both
   * @return from -1, where no article has both, to 1
   */
  double npmi(int first, int second, long together) {
    double all = articles;
    return together == 0
        ? -1
        : npmi(articlesWith[first] / all, articlesWith[second] / all, together / all);
  }

  /**
   * Returns the normalized pointwise mutual information (Bouma 2009) of two events.
   *
   * @param a probability of the one
   * @param b probability of the other
   * @param both probability of both together, above 0
   */
  static double npmi(double a, double b, double both) {
    return both >= 1 ? 1 : StrictMath.log(both / (a * b)) / -StrictMath.log(both);
  }
}
