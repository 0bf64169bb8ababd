package org.marsad.ml;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.marsad.config.Settings;
import org.marsad.numeric.ArraySum;
import org.marsad.numeric.SparseRows;
import org.marsad.topic.FewArticles;
import org.marsad.topic.TopicMixture;
import org.marsad.topic.TopicModel;

/** Fits mixtures to columns of vectors: takes a sample, has it annealed, puts topics in order. */
final class MixtureFitting {
  private static final String ID = "id";
  private static final String HASH = "hash";
  private static final String COUNTS = "counts";
  private static final String POINT = "point";
  private static final String STEMS = "stems";

  private MixtureFitting() {}

  /**
   * The columns that a mixture is fitted to.
   *
   * @param counts of stems, vectors
   * @param points reduced vectors
   * @param stems arrays of strings, which a table need not have
   * @param id that orders the rows; empty where there is none
   */
  record Columns(String counts, String points, String stems, String id) {
    private Dataset<Row> of(Dataset<?> dataset) {
      Column order = id.isEmpty() ? lit(0) : dataset.col(id);
      return dataset
          .select(
              order.as(ID),
              dataset.col(counts).as(COUNTS),
              dataset.col(points).as(POINT),
              (haveStems(dataset) ? dataset.col(stems) : lit(null)).as(STEMS))
          .withColumn(HASH, xxhash64(col(COUNTS), col(POINT)));
    }

    private boolean haveStems(Dataset<?> dataset) {
      return Arrays.stream(dataset.schema().fields())
          .filter(field -> field.name().equals(stems))
          .anyMatch(field -> field.dataType().simpleString().equals("array<string>"));
    }
  }

  /**
   * Fits a mixture.
   *
   * @return the mixture, its topics by size, those without articles left out
   * @throws IllegalArgumentException if there are no rows, or vectors of the sample differ in size
   */
  static TopicMixture fit(Dataset<?> dataset, Columns columns, Settings.Topics settings) {
    Dataset<Row> rows = columns.of(dataset).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> sample =
          rows.orderBy(ID, HASH)
              .limit(settings.sampleArticles())
              .select(COUNTS, POINT, STEMS)
              .collectAsList(); // the limit, a parameter
      if (sample.isEmpty()) {
        throw new IllegalArgumentException("there are no rows to fit to");
      }
      return fit(rows, sample, columns, settings);
    } finally {
      rows.unpersist(false);
    }
  }

  private static TopicMixture fit(
      Dataset<Row> rows, List<Row> sample, Columns columns, Settings.Topics settings) {
    int stems = size(sample, 0, columns.counts);
    SparseRows sampled = counts(sample);
    float[] points = points(sample, sampled, size(sample, 1, columns.points), settings);
    JavaRDD<Row> all = rows.select(COUNTS).toJavaRDD();
    JavaRDD<SparseRows> counts =
        all.coalesce(all.context().defaultParallelism()) // each task returns sums of stems x topics
            .map(row -> row.<Vector>getAs(0).toSparse())
            .mapPartitions(SparseRows::pack)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      TopicMixture mixture =
          TopicModel.mixture(points, sampled, counts, stems, rows.count(), settings).mixture();
      return mixture.reordered(TopicMixture.largestFirst(sizes(mixture, counts)));
    } finally {
      counts.unpersist(false);
    }
  }

  private static int size(List<Row> sample, int place, String column) {
    int[] sizes =
        sample.stream().mapToInt(row -> row.<Vector>getAs(place).size()).distinct().toArray();
    if (sizes.length > 1) {
      throw new IllegalArgumentException(
          "the vectors of column " + column + " differ in size: " + sizes[0] + ", " + sizes[1]);
    }
    return sizes[0];
  }

  private static SparseRows counts(List<Row> sample) {
    return SparseRows.packed(
        sample.stream().map(row -> row.<Vector>getAs(0).toSparse()).iterator(), sample.size());
  }

  /** Returns the points of the rows, those of few articles made from their stems. */
  private static float[] points(
      List<Row> sample, SparseRows counts, int dimensions, Settings.Topics settings) {
    if (!FewArticles.are(sample.size()) || sample.stream().anyMatch(row -> row.isNullAt(2))) {
      return points(sample, dimensions);
    }
    List<byte[]> stems =
        sample.stream().map(row -> ArabicTfIdfModel.packed(row.getList(2))).toList();
    return FewArticles.points(stems, counts, dimensions, settings.maxShare());
  }

  private static float[] points(List<Row> sample, int dimensions) {
    float[] points = new float[sample.size() * dimensions];
    for (int row = 0; row < sample.size(); row++) {
      double[] point = sample.get(row).<Vector>getAs(1).toArray();
      for (int d = 0; d < dimensions; d++) {
        points[row * dimensions + d] = (float) point[d];
      }
    }
    return points;
  }

  /** Counts the articles of each topic. */
  private static long[] sizes(TopicMixture mixture, JavaRDD<SparseRows> counts) {
    Broadcast<TopicMixture> known =
        JavaSparkContext.fromSparkContext(counts.context()).broadcast(mixture);
    long[] sizes =
        counts
            .map(block -> sizes(known.value(), block.shares()))
            .fold(new long[mixture.topics()], ArraySum::add);
    known.destroy();
    return sizes;
  }

  private static long[] sizes(TopicMixture mixture, SparseRows shares) {
    long[] sizes = new long[mixture.topics()];
    for (int row = 0; row < shares.size(); row++) {
      sizes[mixture.topic(shares, row)]++;
    }
    return sizes;
  }
}
