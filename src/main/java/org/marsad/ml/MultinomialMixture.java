package org.marsad.ml;

import java.util.stream.Stream;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.spark.StageColumns;
import org.marsad.topic.TopicMixture;

/**
 * Finds topics: fits a mixture of multinomials over stems, one for each topic, by deterministic
 * annealing from clusters in a space of few dimensions ({@link TopicMixture}, {@link
 * org.marsad.topic.TopicModel#mixture}). It takes two columns of vectors, the counts of stems in
 * articles ({@link ArabicTfIdf}) and the same articles as points of length one ({@link
 * org.marsad.topic.lsa.LatentSemanticAnalysis}), and gives a model that needs the counts only.
 *
 * <p>Of fewer than 500 articles the points are made anew, with as many dimensions, where the table
 * has their stems ({@link ArabicTokenizer}, {@link org.marsad.topic.FewArticles}).
 *
 * <p>Where {@code k} is not set, it is chosen: the number of topics that predicts unseen articles
 * best, or of few articles the one that clusterings agree on. The topics are found on a sample of
 * at most {@code sampleSize} articles, which the driver holds: those that come first by {@code
 * idCol}, or where it is not set by the hashes of their vectors. EM steps over all articles finish
 * them. Topics are numbered by size, the largest being 0; there are fewer than {@code k} where some
 * have no article.
 */
public final class MultinomialMixture extends Estimator<MultinomialMixtureModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> featuresCol;
  private final Param<String> reducedCol;
  private final Param<String> stemsCol;
  private final Param<String> idCol;
  private final Param<String> predictionCol;
  private final Param<String> probabilityCol;
  private final IntParam k;
  private final IntParam sampleSize;
  private final IntParam restarts;
  private final IntParam maxIter;
  private final IntParam annealings;
  private final IntParam passes;
  private final LongParam seed;

  /** Makes an estimator with the default parameters. */
  public MultinomialMixture() {
    this(Identifiable.randomUID("multinomialMixture"));
  }

  /** Makes an estimator with a given id, as MLlib does when it loads one. */
  public MultinomialMixture(String uid) {
    this.uid = uid; // the parameters below take it
    this.featuresCol = new Param<>(uid, "featuresCol", "column of counts of stems, vector");
    this.reducedCol = new Param<>(uid, "reducedCol", "column of points of length one, vector");
    this.stemsCol =
        new Param<>(uid, "stemsCol", "column of stems, which help where articles are few");
    this.idCol = new Param<>(uid, "idCol", "column that puts articles in an order");
    this.predictionCol = new Param<>(uid, "predictionCol", "column of topics, int");
    this.probabilityCol =
        new Param<>(uid, "probabilityCol", "column of the probabilities of topics, vector");
    this.k = positive("k", "topics; chosen where not set");
    this.sampleSize =
        new IntParam(
            uid,
            "sampleSize",
            "articles that topics are searched in at most",
            ParamValidators.gtEq(10));
    this.restarts = positive("restarts", "starts of k-means");
    this.maxIter = positive("maxIter", "iterations of k-means at most");
    this.annealings = positive("annealings", "annealings of which the likeliest is taken");
    this.passes = positive("passes", "EM steps over all articles where there is a sample");
    this.seed = new LongParam(uid, "seed", "of the starts of k-means");
    Settings.Topics defaults = PackagedDefaults.TOPICS;
    setDefault(featuresCol, "counts");
    setDefault(reducedCol, "reduced");
    setDefault(stemsCol, "stems");
    setDefault(predictionCol, "prediction");
    setDefault(probabilityCol, "probability");
    setDefault(sampleSize, defaults.sampleArticles());
    setDefault(restarts, defaults.restarts());
    setDefault(maxIter, defaults.iterations());
    setDefault(annealings, defaults.annealings());
    setDefault(passes, defaults.passes());
    setDefault(seed, defaults.seed());
  }

  private IntParam positive(String name, String meaning) {
    return new IntParam(uid, name, meaning, ParamValidators.gtEq(1));
  }

  /** Returns a reader of saved estimators. */
  public static MLReader<MultinomialMixture> read() {
    return new DefaultParamsReader<>();
  }

  /** Names the column of counts, {@code counts} by default. */
  public MultinomialMixture setFeaturesCol(String column) {
    return (MultinomialMixture) set(featuresCol, column);
  }

  /** Names the column of points, {@code reduced} by default. */
  public MultinomialMixture setReducedCol(String column) {
    return (MultinomialMixture) set(reducedCol, column);
  }

  /**
   * Names the column of stems, {@code stems} by default: of few articles (below 500) it is used
   * where the table has it.
   */
  public MultinomialMixture setStemsCol(String column) {
    return (MultinomialMixture) set(stemsCol, column);
  }

  /** Names a column that puts the articles in an order that has nothing to do with their topics. */
  public MultinomialMixture setIdCol(String column) {
    return (MultinomialMixture) set(idCol, column);
  }

  /** Names the column that receives the topics, {@code prediction} by default. */
  public MultinomialMixture setPredictionCol(String column) {
    return (MultinomialMixture) set(predictionCol, column);
  }

  /** Names the column that receives the probabilities, {@code probability} by default. */
  public MultinomialMixture setProbabilityCol(String column) {
    return (MultinomialMixture) set(probabilityCol, column);
  }

  /** Sets the number of topics. */
  public MultinomialMixture setK(int topics) {
    return (MultinomialMixture) set(k, topics);
  }

  /** Sets how many articles topics are searched in at most. */
  public MultinomialMixture setSampleSize(int articles) {
    return (MultinomialMixture) set(sampleSize, articles);
  }

  /** Sets from how many starts k-means is run. */
  public MultinomialMixture setRestarts(int starts) {
    return (MultinomialMixture) set(restarts, starts);
  }

  /** Sets how many iterations of k-means there are at most. */
  public MultinomialMixture setMaxIter(int iterations) {
    return (MultinomialMixture) set(maxIter, iterations);
  }

  /** Sets how many annealings there are, fewer in large samples. */
  public MultinomialMixture setAnnealings(int number) {
    return (MultinomialMixture) set(annealings, number);
  }

  /** Sets how many EM steps over all articles finish what was found on a sample. */
  public MultinomialMixture setPasses(int steps) {
    return (MultinomialMixture) set(passes, steps);
  }

  /** Sets the seed of the starts of k-means. */
  public MultinomialMixture setSeed(long value) {
    return (MultinomialMixture) set(seed, value);
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> featuresCol() {
    return featuresCol;
  }

  public Param<String> reducedCol() {
    return reducedCol;
  }

  public Param<String> stemsCol() {
    return stemsCol;
  }

  public Param<String> idCol() {
    return idCol;
  }

  public Param<String> predictionCol() {
    return predictionCol;
  }

  public Param<String> probabilityCol() {
    return probabilityCol;
  }

  public IntParam k() {
    return k;
  }

  public IntParam sampleSize() {
    return sampleSize;
  }

  public IntParam restarts() {
    return restarts;
  }

  public IntParam maxIter() {
    return maxIter;
  }

  public IntParam annealings() {
    return annealings;
  }

  public IntParam passes() {
    return passes;
  }

  public LongParam seed() {
    return seed;
  }

  @Override
  public String uid() {
    return uid;
  }

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if there are no rows, a column is missing or holds no vectors,
   *     or vectors of a column differ in size
   */
  @Override
  public MultinomialMixtureModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    MixtureFitting.Columns columns =
        new MixtureFitting.Columns(
            getOrDefault(featuresCol),
            getOrDefault(reducedCol),
            getOrDefault(stemsCol),
            isDefined(idCol) ? getOrDefault(idCol) : "");
    TopicMixture mixture = MixtureFitting.fit(dataset, columns, settings());
    return copyValues(new MultinomialMixtureModel(uid, mixture).setParent(this), ParamMap.empty());
  }

  private Settings.Topics settings() {
    return PackagedDefaults.topics(
        Stream.of(
            "k=" + (isDefined(k) ? getOrDefault(k).toString() : "auto"),
            "sample_articles=" + getOrDefault(sampleSize),
            "restarts=" + getOrDefault(restarts),
            "iterations=" + getOrDefault(maxIter),
            "annealings=" + getOrDefault(annealings),
            "passes=" + getOrDefault(passes),
            "seed=" + getOrDefault(seed)));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(featuresCol), StageColumns.VECTORS);
    StageColumns.require(schema, getOrDefault(reducedCol), StageColumns.VECTORS);
    if (isDefined(idCol)) {
      StageColumns.requireAny(schema, getOrDefault(idCol));
    }
    StructType predicted =
        StageColumns.with(schema, getOrDefault(predictionCol), DataTypes.IntegerType);
    return StageColumns.with(predicted, getOrDefault(probabilityCol), SQLDataTypes.VectorType());
  }

  @Override
  public MultinomialMixture copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
