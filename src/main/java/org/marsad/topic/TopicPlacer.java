package org.marsad.topic;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.marsad.numeric.ArraySum;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.Silhouette;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.TfIdf;
import org.marsad.numeric.UnitVectors;
import org.marsad.text.Packed;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * Places single articles: an article's topic is the likeliest of the mixture, its score the cosine
 * in the reduced space to that topic's centre.
 */
final class TopicPlacer implements Serializable {
  static final String TOPIC = "topic";
  static final String SCORE = "score";
  static final String SILHOUETTE = "silhouette";
  static final String VECTOR = "vector";

  /** What {@link #place} returns. */
  static final StructType PLACE =
      new StructType()
          .add(TOPIC, "int")
          .add(SCORE, "double")
          .add(SILHOUETTE, "double")
          .add(VECTOR, "array<float>");

  private static final String VOCABULARY = "vocabulary";
  private static final String MIXTURE = "mixture";
  private static final String CENTRES = "centres";
  private static final StructType SAVED =
      new StructType()
          .add(VOCABULARY, Vocabulary.SAVED)
          .add(MIXTURE, TopicMixture.SAVED)
          .add(CENTRES, "binary");
  private static final long serialVersionUID = 1L;

  private final Vocabulary vocabulary;
  private final LatentSemanticAnalysisModel reduction;
  private final TopicMixture mixture;
  private final float[] centres;
  private transient float[] columns;

  /**
   * Makes a placer.
   *
   * @param vocabulary of the articles
   * @param reduction to the space of the centres
   * @param mixture decides which topic an article has
   * @param centres of the topics, one after another, each of length one; empty as long as they are
   *     not known, which is enough for {@link #members}
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

  /**
   * Places an article.
   *
   * @param terms hashes of its stems, packed
   * @return a row of {@link #PLACE}: topic, score, simplified silhouette, which is null where there
   *     is only one topic, and the point in the reduced space
   */
  Row place(byte[] terms) {
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
    SparseVector counts = vectorizer.counts(terms);
    int topic = topic(counts);
    float[] point = toFloats(reduction.project(vectorizer.tfIdf(counts)));
    float[] cosines = new float[topics()];
    UnitVectors.cosines(point, columns(), cosines);
    return RowFactory.create(topic, (double) cosines[topic], silhouette(cosines, topic), point);
  }

  private static Double silhouette(float[] cosines, int topic) {
    if (cosines.length == 1) {
      return null;
    }
    double other = Double.POSITIVE_INFINITY;
    for (int c = 0; c < cosines.length; c++) {
      other = c == topic ? other : Math.min(other, 1 - cosines[c]);
    }
    return Silhouette.of(1 - cosines[topic], other);
  }

  private int topic(SparseVector counts) {
    return mixture.topic(SparseRows.one(TfIdf.shares(counts)), 0);
  }

  /** Returns the centres dimension by dimension, transposed once in each process. */
  private float[] columns() {
    if (columns == null) {
      columns = UnitVectors.transposed(centres, reduction.rank());
    }
    return columns;
  }

  /**
   * Sums up the members of each topic.
   *
   * @param articles blocks of counts of stems
   * @param grid the constant of {@link ExactSum} for as many summands as there are articles
   */
  Members members(Iterator<SparseRows> articles, double grid) {
    Vectorizer vectorizer = Vectorizer.of(vocabulary);
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

  /**
   * Returns this placer with its topics in another order and with the centres of their members.
   *
   * @param order the present number of each topic that is kept, in the order that they are to have
   */
  TopicPlacer ordered(int[] order, Members members) {
    int rank = reduction.rank();
    double[] sums = new double[order.length * rank];
    for (int c = 0; c < order.length; c++) {
      System.arraycopy(members.points, order[c] * rank, sums, c * rank, rank);
    }
    return new TopicPlacer(
        vocabulary, reduction, mixture.reordered(order), UnitVectors.normalized(sums, rank));
  }

  /** Saves vocabulary, mixture and centres as one row, and the reduction as another. */
  void save(SparkSession spark, String folder) {
    spark
        .createDataFrame(List.of(reduction.toRow()), LatentSemanticAnalysisModel.SAVED)
        .write()
        .parquet(folder + "/reduction");
    Row row = RowFactory.create(vocabulary.toRow(), mixture.toRow(), Packed.floats(centres));
    spark.createDataFrame(List.of(row), SAVED).write().parquet(folder + "/placer");
  }

  /** Loads a placer that {@link #save} saved. */
  static TopicPlacer load(SparkSession spark, String folder) {
    Row row = spark.read().parquet(folder + "/placer").first();
    return new TopicPlacer(
        Vocabulary.fromRow(row.getAs(VOCABULARY)),
        LatentSemanticAnalysisModel.fromRow(
            spark
                .read()
                .schema(LatentSemanticAnalysisModel.SAVED)
                .parquet(folder + "/reduction")
                .first()),
        TopicMixture.fromRow(row.getAs(MIXTURE)),
        Packed.floats(row.<byte[]>getAs(CENTRES)));
  }

  private static float[] toFloats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /**
   * The articles of each topic, summed up.
   *
   * @param points sums of their reduced vectors, one topic after another
   * @param sizes numbers of articles
   */
  record Members(double[] points, long[] sizes) implements Serializable {
    /** Adds the members in another part of the corpus to these, and returns these. */
    Members plus(Members other) {
      ArraySum.add(points, other.points);
      ArraySum.add(sizes, other.sizes);
      return this;
    }
  }
}
