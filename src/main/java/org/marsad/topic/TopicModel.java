package org.marsad.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Objects;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.marsad.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;

/**
 * From an article's terms to its topic: TF-IDF over a {@link Vocabulary}, {@link
 * LatentSemanticAnalysis}, the nearest of the centres found by {@link TopicClusters}.
 */
public final class TopicModel {
  private static final String FEATURES = "features";
  private static final String REDUCED = "reduced";
  private static final String NEAREST = "nearest";
  private static final StructType NEAREST_TYPE =
      new StructType().add("topic", "int").add("score", "double").add("silhouette", "double");

  private final Vocabulary vocabulary;
  private final LatentSemanticAnalysisModel reduction;
  private final float[] centres;

  private TopicModel(
      Vocabulary vocabulary, LatentSemanticAnalysisModel reduction, float[] centres) {
    this.vocabulary = vocabulary;
    this.reduction = reduction;
    this.centres = centres;
  }

  /**
   * Finds the topics of a corpus.
   *
   * @param documents with their terms, of which there is at least one
   * @param articles how many they are
   */
  public static TopicModel fit(Documents documents, long articles, Settings.Topics settings) {
    Dataset<Row> rows = documents.rows();
    Vocabulary vocabulary = Vocabulary.fit(rows, articles, settings);
    Dataset<Row> features =
        rows.select(
            Documents.ARTICLE_ID.col(),
            vectorizer(vocabulary, rows.sparkSession()).vector(Documents.TERMS.col()).as(FEATURES));
    LatentSemanticAnalysisModel reduction =
        new LatentSemanticAnalysis()
            .setInputCol(FEATURES)
            .setOutputCol(REDUCED)
            .setRank(settings.rank())
            .setSeed(settings.seed())
            .fit(features);
    Dataset<Row> reduced =
        reduction.transform(features).select(Documents.ARTICLE_ID.name(), REDUCED);
    float[] centres = TopicClusters.fit(reduced, REDUCED, articles, settings);
    return new TopicModel(vocabulary, reduction, centres);
  }

  private static Vectorizer vectorizer(Vocabulary vocabulary, SparkSession spark) {
    return new Vectorizer(
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(vocabulary));
  }

  /** How many topics there are. */
  public int topics() {
    return centres.length / reduction.rank();
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  float[] centres() {
    return centres;
  }

  int dimensions() {
    return reduction.rank();
  }

  /**
   * Gives every document its topic.
   *
   * @param documents the columns of {@link Documents} and {@link Articles#COPIES}
   */
  public TopicAssignments assign(Dataset<Row> documents) {
    SparkSession spark = documents.sparkSession();
    Dataset<Row> features =
        documents.withColumn(FEATURES, vectorizer(vocabulary, spark).vector(Documents.TERMS.col()));
    Nearest nearest =
        new Nearest(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(SphericalKMeans.transposed(centres, reduction.rank())),
            topics());
    UserDefinedFunction topic = udf((Vector vector) -> nearest.of(vector), NEAREST_TYPE);
    Dataset<Row> placed =
        reduction.transform(features).withColumn(NEAREST, topic.apply(col(REDUCED)));
    return new TopicAssignments(
        placed
            .withColumn(Articles.TOPIC_ID.name(), col(NEAREST).getField("topic"))
            .withColumn(Articles.TOPIC_SCORE.name(), col(NEAREST).getField("score"))
            .withColumn(TopicAssignments.SILHOUETTE.name(), col(NEAREST).getField("silhouette")));
  }

  /** The nearest centre of a vector, with the simplified silhouette in cosine distance. */
  private static final class Nearest implements java.io.Serializable {
    private static final long serialVersionUID = 1L;

    private final Broadcast<float[]> columns;
    private final int k;

    Nearest(Broadcast<float[]> columns, int k) {
      this.columns = columns;
      this.k = k;
    }

    Row of(Vector vector) {
      double[] values = Objects.requireNonNull(vector).toArray();
      float[] point = new float[values.length];
      for (int d = 0; d < point.length; d++) {
        point[d] = (float) values[d];
      }
      float[] scores = new float[k];
      int best = SphericalKMeans.nearest(point, 0, columns.value(), scores);
      double own = 1 - scores[best];
      double other = 2;
      for (int c = 0; c < k; c++) {
        other = c == best ? other : Math.min(other, 1 - scores[c]);
      }
      Double silhouette = k == 1 ? null : Double.valueOf((other - own) / Math.max(other, own));
      return RowFactory.create(best, (double) scores[best], silhouette);
    }
  }
}
