package org.marsad.topic;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.marsad.Settings;
import org.marsad.table.Documents;

/**
 * Finds the centres of topics: starts on a sample, passes over all articles to finish.
 *
 * <p>The sample is the articles with the smallest ids; ids are hashes, so it is both random and the
 * same in every run. On it {@link SphericalKMeans} tries its starts; the best one goes on over all
 * articles until no centre moves. Sums are exact ({@link ExactSum}).
 */
final class TopicClusters {
  private static final double STILL = 1e-6;

  private TopicClusters() {}

  /**
   * Centres, the largest cluster first, one after another.
   *
   * @param reduced frame of ids and vectors of length one
   * @param articles how many they are
   */
  static float[] fit(
      Dataset<Row> reduced, String vectors, long articles, Settings.Topics settings) {
    float[] sample = sample(reduced, vectors, settings.sampleArticles());
    int dimensions = (int) (sample.length / Math.min(articles, settings.sampleArticles()));
    SphericalKMeans kMeans = new SphericalKMeans(sample, dimensions, settings.k());
    SphericalKMeans.Clustering start =
        kMeans.best(settings.restarts(), settings.iterations(), settings.seed());
    return articles <= settings.sampleArticles()
        ? bySize(start.centres(), sizes(start), dimensions)
        : finish(reduced, vectors, start.centres(), dimensions, articles, settings.iterations());
  }

  /** Bounded by the setting. */
  private static float[] sample(Dataset<Row> reduced, String vectors, int limit) {
    List<Row> rows =
        reduced.orderBy(Documents.ARTICLE_ID.col()).limit(limit).select(vectors).collectAsList();
    return concatenated(rows.stream().map(row -> row.<Vector>getAs(0)).toList());
  }

  private static float[] concatenated(List<Vector> vectors) {
    int dimensions = vectors.get(0).size();
    float[] points = new float[vectors.size() * dimensions];
    for (int i = 0; i < vectors.size(); i++) {
      double[] values = vectors.get(i).toArray();
      for (int d = 0; d < dimensions; d++) {
        points[i * dimensions + d] = (float) values[d];
      }
    }
    return points;
  }

  private static long[] sizes(SphericalKMeans.Clustering clustering) {
    return Arrays.stream(clustering.labels())
        .collect(
            () -> new long[Arrays.stream(clustering.labels()).max().orElse(0) + 1],
            (sizes, label) -> sizes[label]++,
            (a, b) -> {});
  }

  private static float[] bySize(float[] centres, long[] sizes, int dimensions) {
    int[] order =
        IntStream.range(0, centres.length / dimensions)
            .filter(c -> c < sizes.length && sizes[c] > 0)
            .boxed()
            .sorted(Comparator.comparingLong((Integer c) -> -sizes[c]).thenComparing(c -> c))
            .mapToInt(c -> c)
            .toArray();
    float[] sorted = new float[order.length * dimensions];
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(centres, order[c] * dimensions, sorted, c * dimensions, dimensions);
    }
    return sorted;
  }

  private static float[] finish(
      Dataset<Row> reduced,
      String vectors,
      float[] start,
      int dimensions,
      long articles,
      int iterations) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(reduced.sparkSession().sparkContext());
    JavaRDD<float[]> points =
        reduced
            .select(col(vectors))
            .toJavaRDD()
            .mapPartitions(TopicClusters::packed)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      float[] centres = start;
      Sums sums = pass(context, points, centres, dimensions, articles);
      for (int i = 0; i < iterations; i++) {
        float[] moved = sums.centres(centres, dimensions);
        double change = 0;
        for (int j = 0; j < moved.length; j++) {
          change = Math.max(change, Math.abs(moved[j] - centres[j]));
        }
        centres = moved;
        sums = pass(context, points, centres, dimensions, articles);
        if (change < STILL) {
          break;
        }
      }
      return bySize(centres, sums.sizes, dimensions);
    } finally {
      points.unpersist(false);
    }
  }

  private static Iterator<float[]> packed(Iterator<Row> rows) {
    List<Vector> vectors = new ArrayList<>();
    rows.forEachRemaining(row -> vectors.add(row.getAs(0)));
    return vectors.isEmpty()
        ? Collections.emptyIterator()
        : List.of(concatenated(vectors)).iterator();
  }

  private static Sums pass(
      JavaSparkContext context,
      JavaRDD<float[]> points,
      float[] centres,
      int dimensions,
      long articles) {
    double grid = ExactSum.grid((double) articles);
    int k = centres.length / dimensions;
    Broadcast<float[]> columns = context.broadcast(SphericalKMeans.transposed(centres, dimensions));
    Sums sums =
        points
            .map(block -> Sums.of(block, columns.value(), k, dimensions, grid))
            .treeReduce(Sums::plus);
    columns.destroy();
    return sums;
  }

  /** What moves the centres: the sum and the number of the points nearest to each. */
  private static final class Sums implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double[] points;
    private final long[] sizes;

    private Sums(double[] points, long[] sizes) {
      this.points = points;
      this.sizes = sizes;
    }

    static Sums of(float[] block, float[] columns, int k, int dimensions, double grid) {
      Sums sums = new Sums(new double[k * dimensions], new long[k]);
      float[] scores = new float[k];
      for (int offset = 0; offset < block.length; offset += dimensions) {
        int nearest = SphericalKMeans.nearest(block, offset, columns, scores);
        sums.sizes[nearest]++;
        for (int d = 0; d < dimensions; d++) {
          sums.points[nearest * dimensions + d] += ExactSum.round(block[offset + d], grid);
        }
      }
      return sums;
    }

    Sums plus(Sums other) {
      for (int i = 0; i < points.length; i++) {
        points[i] += other.points[i];
      }
      for (int c = 0; c < sizes.length; c++) {
        sizes[c] += other.sizes[c];
      }
      return this;
    }

    /** The new centres; one without points stays where it was. */
    float[] centres(float[] old, int dimensions) {
      float[] moved = SphericalKMeans.normalized(points, dimensions);
      for (int c = 0; c < sizes.length; c++) {
        if (sizes[c] == 0) {
          System.arraycopy(old, c * dimensions, moved, c * dimensions, dimensions);
        }
      }
      return moved;
    }
  }
}
