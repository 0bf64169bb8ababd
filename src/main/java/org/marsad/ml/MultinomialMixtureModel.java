package org.marsad.ml;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.TfIdf;
import org.marsad.spark.OneRowModels;
import org.marsad.spark.StageColumns;
import org.marsad.topic.TopicMixture;

/**
 * Gives articles their topics: the probability of each topic given the counts of stems in an
 * article, and the likeliest topic, the first of equally likely ones. An article without any known
 * stem gets the priors of the topics. Probabilities compare topics with each other and stay high
 * for an article that fits none of them.
 */
public final class MultinomialMixtureModel extends Model<MultinomialMixtureModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  /** What {@link #describeTopics} gives. */
  private static final StructType DESCRIBED =
      new StructType()
          .add("topic", "int")
          .add("termIndices", "array<int>")
          .add("termWeights", "array<double>");

  /** How much the probability of a term counts beside its lift. */
  private static final double LAMBDA = 0.6;

  private final String uid;
  private final Param<String> featuresCol;
  private final Param<String> predictionCol;
  private final Param<String> probabilityCol;
  private final TopicMixture mixture;

  /** Makes an empty model with a given id, which MLlib fills when it loads one. */
  public MultinomialMixtureModel(String uid) {
    this(uid, new TopicMixture(new float[0], new double[0], 1));
  }

  MultinomialMixtureModel(String uid, TopicMixture mixture) {
    this.uid = uid; // the parameters below take it
    this.featuresCol = new Param<>(uid, "featuresCol", "column of counts of stems, vector");
    this.predictionCol = new Param<>(uid, "predictionCol", "column of topics, int");
    this.probabilityCol =
        new Param<>(uid, "probabilityCol", "column of the probabilities of topics, vector");
    this.mixture = mixture;
    setDefault(featuresCol, "counts");
    setDefault(predictionCol, "prediction");
    setDefault(probabilityCol, "probability");
  }

  /** Names the column of counts. */
  public MultinomialMixtureModel setFeaturesCol(String column) {
    return (MultinomialMixtureModel) set(featuresCol, column);
  }

  /** Names the column that receives the topics. */
  public MultinomialMixtureModel setPredictionCol(String column) {
    return (MultinomialMixtureModel) set(predictionCol, column);
  }

  /** Names the column that receives the probabilities. */
  public MultinomialMixtureModel setProbabilityCol(String column) {
    return (MultinomialMixtureModel) set(probabilityCol, column);
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> featuresCol() {
    return featuresCol;
  }

  public Param<String> predictionCol() {
    return predictionCol;
  }

  public Param<String> probabilityCol() {
    return probabilityCol;
  }

  @Override
  public String uid() {
    return uid;
  }

  /** Returns the number of topics. */
  public int topics() {
    return mixture.topics();
  }

  /** Returns the number of stems, which is the size of the vectors that the model takes. */
  public int numFeatures() {
    return mixture.topics() == 0 ? 0 : mixture.logTheta().length / mixture.topics();
  }

  /**
   * Returns the terms that tell most of each topic, by relevance (Sievert and Shirley 2014, lambda
   * = 0.6): terms that are frequent in the topic and more frequent than elsewhere.
   *
   * @param maxTermsPerTopic terms of a topic at most
   * @return one row a topic, as MLlib's {@code LDAModel} has it: {@code topic}, {@code termIndices}
   *     (columns of the counts, the most relevant first), {@code termWeights} (their probabilities)
   */
  public Dataset<Row> describeTopics(int maxTermsPerTopic) {
    double[] everywhere =
        IntStream.range(0, numFeatures()).mapToDouble(this::logEverywhere).toArray();
    List<Row> rows =
        IntStream.range(0, topics())
            .mapToObj(topic -> described(topic, everywhere, maxTermsPerTopic))
            .toList();
    return SparkSession.active().createDataFrame(rows, DESCRIBED);
  }

  /** Returns ln of the probability of a term in all topics together. */
  private double logEverywhere(int term) {
    double sum = 0;
    for (int topic = 0; topic < topics(); topic++) {
      sum += StrictMath.exp(mixture.logPrior()[topic] + logTheta(term, topic));
    }
    return StrictMath.log(sum);
  }

  private Row described(int topic, double[] everywhere, int most) {
    double[] relevance =
        IntStream.range(0, numFeatures())
            .mapToDouble(term -> logTheta(term, topic) - (1 - LAMBDA) * everywhere[term])
            .toArray();
    int[] terms =
        IntStream.range(0, numFeatures())
            .boxed()
            .sorted(Comparator.comparingDouble(term -> -relevance[term]))
            .limit(most)
            .mapToInt(term -> term)
            .toArray();
    double[] weights =
        IntStream.of(terms).mapToDouble(term -> StrictMath.exp(logTheta(term, topic))).toArray();
    return RowFactory.create(topic, terms, weights);
  }

  private double logTheta(int term, int topic) {
    return mixture.logTheta()[term * topics() + topic];
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Broadcast<TopicMixture> known =
        JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext()).broadcast(mixture);
    int features = numFeatures();
    String probability = getOrDefault(probabilityCol);
    return dataset
        .withColumn(
            probability,
            udf(
                    (Vector counts) -> probabilities(known.value(), counts, features),
                    SQLDataTypes.VectorType())
                .apply(dataset.col(getOrDefault(featuresCol))))
        .withColumn(
            getOrDefault(predictionCol),
            udf((Vector likely) -> likely.argmax(), DataTypes.IntegerType).apply(col(probability)));
  }

  private static Vector probabilities(TopicMixture mixture, Vector counts, int features) {
    if (counts.size() != features) {
      throw new IllegalArgumentException(
          "the model knows " + features + " stems, and a vector has " + counts.size());
    }
    double[] posterior = new double[mixture.topics()];
    mixture.posterior(SparseRows.one(TfIdf.shares(counts.toSparse())), 0, posterior);
    return Vectors.dense(posterior);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(featuresCol), StageColumns.VECTORS);
    StructType likely =
        StageColumns.with(schema, getOrDefault(probabilityCol), SQLDataTypes.VectorType());
    return StageColumns.with(likely, getOrDefault(predictionCol), DataTypes.IntegerType);
  }

  @Override
  public MultinomialMixtureModel copy(ParamMap extra) {
    return copyValues(new MultinomialMixtureModel(uid, mixture), extra).setParent(parent());
  }

  @Override
  public MLWriter write() {
    return OneRowModels.writer(
        DefaultParamsWritable.super.write(), mixture.toRow(), TopicMixture.SAVED);
  }

  /** Returns a reader of saved models. */
  public static MLReader<MultinomialMixtureModel> read() {
    return OneRowModels.reader(
        TopicMixture.SAVED,
        (empty, row) ->
            empty.copyValues(
                new MultinomialMixtureModel(empty.uid, TopicMixture.fromRow(row)),
                ParamMap.empty()));
  }

  /** Loads a model that was saved in a folder. */
  public static MultinomialMixtureModel load(String path) {
    return read().load(path);
  }
}
