package org.marsad.topic;

import java.io.IOException;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;
import org.marsad.text.Packed;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * Places one article: its topic is the likeliest of the mixture, its score the cosine in the
 * reduced space to that topic's centre.
 */
final class TopicPlacer implements Serializable {
  static final StructType PLACE =
      new StructType().add("topic", "int").add("score", "double").add("silhouette", "double");
  private static final StructType SAVED =
      new StructType()
          .add("vocabulary", Vocabulary.SAVED)
          .add("mixture", TopicMixture.SAVED)
          .add("centres", "binary");
  private static final long serialVersionUID = 1L;

  private final Vocabulary vocabulary;
  private final LatentSemanticAnalysisModel reduction;
  private final TopicMixture mixture;
  private final float[] centres;
  private transient float[] columns;

  /**
   * A placer, or with empty centres one that can tell topics only.
   *
   * @param centres of length one, one after another
   */
  TopicPlacer(
      Vocabulary vocabulary,
      LatentSemanticAnalysisModel reduction,
      TopicMixture mixture,
      float[] centres) {
    this.vocabulary = vocabulary;
    this.reduction = reduction;
    this.mixture = mixture;
    this.centres = centres;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  LatentSemanticAnalysisModel reduction() {
    return reduction;
  }

  float[] centres() {
    return centres;
  }

  int topics() {
    return mixture.topics();
  }

  /** Topic, score and simplified silhouette of an article. */
  Row place(byte[] terms) {
    Vectorizer vectorizer = vocabulary.vectorizer();
    SparseVector counts = vectorizer.counts(terms);
    int topic = topic(counts);
    float[] point = toFloats(reduction.project(vectorizer.tfIdf(counts)));
    float[] scores = new float[topics()];
    SphericalKMeans.nearest(point, 0, columns(), scores);
    double own = 1 - scores[topic];
    double other = Double.POSITIVE_INFINITY;
    for (int c = 0; c < scores.length; c++) {
      other = c == topic ? other : Math.min(other, 1 - scores[c]);
    }
    double largest = Math.max(own, other);
    Double silhouette =
        scores.length == 1 ? null : Double.valueOf(largest == 0 ? 0 : (other - own) / largest);
    return RowFactory.create(topic, (double) scores[topic], silhouette);
  }

  private int topic(SparseVector counts) {
    return mixture.topic(SparseRows.one(Vectorizer.shares(counts)), 0);
  }

  private float[] columns() {
    if (columns == null) {
      columns = SphericalKMeans.transposed(centres, reduction.rank());
    }
    return columns;
  }

  /** Of blocks of counts, the sums of the members of each topic, exact ({@link ExactSum}). */
  Members members(Iterator<SparseRows> articles, double grid) {
    Vectorizer vectorizer = vocabulary.vectorizer();
    int rank = reduction.rank();
    Members members = new Members(new double[topics() * rank], new long[topics()]);
    while (articles.hasNext()) {
      SparseRows block = articles.next();
      for (int row = 0; row < block.size(); row++) {
        SparseVector counts = block.row(row, vocabulary.stems());
        int topic = topic(counts);
        float[] point = toFloats(reduction.project(vectorizer.tfIdf(counts)));
        members.sizes[topic]++;
        for (int d = 0; d < rank; d++) {
          members.points[topic * rank + d] += ExactSum.round(point[d], grid);
        }
      }
    }
    return members;
  }

  /** This placer with other centres and its topics renumbered. */
  TopicPlacer ordered(int[] order, Members members) {
    int rank = reduction.rank();
    double[] sums = new double[order.length * rank];
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(members.points, order[c] * rank, sums, c * rank, rank);
    }
    return new TopicPlacer(
        vocabulary, reduction, mixture.reordered(order), SphericalKMeans.normalized(sums, rank));
  }

  /** Saves vocabulary, mixture and centres as one row, the reduction as MLlib does. */
  void save(SparkSession spark, String folder) throws IOException {
    reduction.write().save(folder + "/reduction");
    Row row = RowFactory.create(vocabulary.toRow(), mixture.toRow(), Packed.floats(centres));
    spark.createDataFrame(List.of(row), SAVED).write().parquet(folder + "/placer");
  }

  static TopicPlacer load(SparkSession spark, String folder) {
    Row row = spark.read().parquet(folder + "/placer").first();
    return new TopicPlacer(
        Vocabulary.fromRow(row.getStruct(0)),
        LatentSemanticAnalysisModel.load(folder + "/reduction"),
        TopicMixture.fromRow(row.getStruct(1)),
        Packed.floats(row.<byte[]>getAs(2)));
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /**
   * Members of topics.
   *
   * @param points sums of their reduced vectors, one topic after another
   * @param sizes their numbers
   */
  record Members(double[] points, long[] sizes) implements Serializable {
    Members plus(Members other) {
      for (int i = 0; i < points.length; i++) {
        points[i] += other.points[i];
      }
      for (int c = 0; c < sizes.length; c++) {
        sizes[c] += other.sizes[c];
      }
      return this;
    }
  }
}
