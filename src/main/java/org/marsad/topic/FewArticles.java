package org.marsad.topic;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Arrays;
import java.util.List;
import org.marsad.numeric.SparseRows;
import org.marsad.text.Packed;
import org.marsad.text.Terms;
import org.marsad.topic.lsa.PrincipalPoints;

/**
 * Points of so few articles that they alone do not show which stems belong together. Two articles
 * are alike by the stems that both have, and besides by what their stems mean in general news
 * ({@link GeneralVectors}): the TF-IDF vector of an article is continued by the mean of the general
 * vectors of its stems, and the whole is reduced to a few dimensions.
 */
public final class FewArticles {
  /** Articles below which topics are found in these points. */
  static final int FEW = 500;

  /** Length of the general part beside the TF-IDF vector, which has length one. */
  private static final double GENERAL = 0.35;

  private FewArticles() {}

  /** Returns whether a sample of so many articles is one of few. */
  public static boolean are(int articles) {
    return articles < FEW;
  }

  /**
   * Returns the points of articles.
   *
   * @param terms hashes of the stems of each article, packed
   * @param counts of the stems of a vocabulary in the same articles
   * @param dimensions of the points at most
   * @param maxShare stems in more than this share of the articles say nothing in general either
   * @return the points one after another, each of length one
   */
  public static float[] points(
      List<byte[]> terms, SparseRows counts, int dimensions, double maxShare) {
    int size = counts.size();
    double[] products = products(counts.tfIdf(idf(counts)));
    double[][] general = general(terms, maxShare);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        products[i * size + j] += GENERAL * GENERAL * dot(general[i], general[j]);
      }
    }
    return PrincipalPoints.of(products, size, dimensions);
  }

  private static double[] idf(SparseRows counts) {
    int[] articlesWith = new int[counts.width()];
    for (int column : counts.columns()) {
      articlesWith[column]++;
    }
    return Arrays.stream(articlesWith).mapToDouble(with -> idf(counts.size(), with)).toArray();
  }

  private static double idf(int articles, int articlesWith) {
    return 1 + StrictMath.log((1.0 + articles) / (1.0 + articlesWith));
  }

  /** Returns the inner products of all rows, row by row. */
  private static double[] products(SparseRows rows) {
    int size = rows.size();
    double[] products = new double[size * size];
    double[] dense = new double[rows.width()];
    for (int i = 0; i < size; i++) {
      Arrays.fill(dense, 0);
      for (int at = rows.starts()[i]; at < rows.starts()[i + 1]; at++) {
        dense[rows.columns()[at]] = rows.values()[at];
      }
      for (int j = 0; j < size; j++) {
        for (int at = rows.starts()[j]; at < rows.starts()[j + 1]; at++) {
          products[i * size + j] += rows.values()[at] * dense[rows.columns()[at]];
        }
      }
    }
    return products;
  }

  /**
   * Returns the mean of the general vectors of each article, weighted by TF-IDF, less the mean of
   * all articles: what they have in common does not tell them apart. Each has length one, or zero.
   */
  private static double[][] general(List<byte[]> terms, double maxShare) {
    List<long[]> articles = terms.stream().map(FewArticles::sorted).toList();
    LongIntHashMap articlesWith = articlesWith(articles);
    double[][] points =
        articles.stream()
            .map(stems -> general(stems, articlesWith, articles.size(), maxShare))
            .toArray(double[][]::new);
    double[] mean = new double[GeneralVectors.packaged().dimensions()];
    for (double[] point : points) {
      add(mean, point, 1.0 / points.length);
    }
    for (double[] point : points) {
      add(point, mean, -1);
      scaleToOne(point);
    }
    return points;
  }

  private static long[] sorted(byte[] terms) {
    return Arrays.stream(Packed.longs(terms))
        .filter(stem -> stem != Terms.BREAK)
        .sorted()
        .toArray();
  }

  private static LongIntHashMap articlesWith(List<long[]> articles) {
    LongIntHashMap articlesWith = new LongIntHashMap();
    for (long[] stems : articles) {
      Arrays.stream(stems).distinct().forEach(stem -> articlesWith.addTo(stem, 1));
    }
    return articlesWith;
  }

  private static double[] general(
      long[] stems, LongIntHashMap articlesWith, int articles, double maxShare) {
    GeneralVectors vectors = GeneralVectors.packaged();
    double[] sum = new double[vectors.dimensions()];
    int first = 0;
    for (int i = 1; i <= stems.length; i++) {
      if (i == stems.length || stems[i] != stems[first]) {
        int with = articlesWith.get(stems[first]);
        if (with <= maxShare * articles) {
          double weight = (1 + StrictMath.log(i - first)) * idf(articles, with);
          vectors.add(stems[first], weight, sum);
        }
        first = i;
      }
    }
    scaleToOne(sum);
    return sum;
  }

  private static void add(double[] sum, double[] vector, double weight) {
    for (int d = 0; d < sum.length; d++) {
      sum[d] += weight * vector[d];
    }
  }

  private static void scaleToOne(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    for (int d = 0; d < vector.length; d++) {
      vector[d] = length == 0 ? 0 : vector[d] / length;
    }
  }

  private static double dot(double[] a, double[] b) {
    double dot = 0;
    for (int d = 0; d < a.length; d++) {
      dot += a[d] * b[d];
    }
    return dot;
  }
}
