package org.marsad.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.marsad.config.Settings;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * Finds the topics of a corpus and gives articles their topics.
 *
 * <p>Fitting: a {@link Vocabulary} is counted over all articles. On a sample of bounded size
 * ({@link TopicSample}) latent semantic analysis finds the reduced space, k-means finds starting
 * clusters in it (in points of their own where articles are few, {@link FewArticles}), and a {@link
 * TopicMixture} is annealed from them ({@link MixtureSearch}). Where there are more articles than
 * in the sample, EM steps over all of them finish it. Topics are numbered by size, the largest
 * being 0.
 *
 * <p>The same articles give the same topics, bit for bit, in any order and on any number of cores
 * and partitions.
 */
public final class TopicModel {
  private static final String PLACE = "place";

  private final TopicPlacer placer;
  private final Map<Integer, Double> likelihoods;

  private TopicModel(TopicPlacer placer, Map<Integer, Double> likelihoods) {
    this.placer = placer;
    this.likelihoods = likelihoods;
  }

  /**
   * Finds the topics of a corpus.
   *
   * @param documents distinct documents with their terms, at least one
   * @param articles how many documents there are
   * @param settings among them the number of topics, or that it is to be chosen
   */
  public static TopicModel fit(Documents documents, long articles, Settings.Topics settings) {
    SparkSession spark = documents.rows().sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<byte[]> terms =
        documents.rows().select(Documents.TERMS.col()).as(Encoders.BINARY()).toJavaRDD();
    int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    Vocabulary vocabulary = VocabularyCounter.count(terms, articles, tasks, settings);
    Broadcast<Vocabulary> known = context.broadcast(vocabulary);
    JavaRDD<SparseRows> counts =
        terms
            .coalesce(context.defaultParallelism())
            .mapPartitions(texts -> SparseRows.pack(Vectorizer.of(known.value()).counts(texts)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      TopicSample sample = TopicSample.of(documents, vocabulary, settings.sampleArticles());
      return fit(sample, counts, vocabulary, articles, settings);
    } finally {
      counts.unpersist(false);
    }
  }

  private static TopicModel fit(
      TopicSample sample,
      JavaRDD<SparseRows> counts,
      Vocabulary vocabulary,
      long articles,
      Settings.Topics settings) {
    LatentSemanticAnalysisModel reduction =
        sample.reduction(JavaSparkContext.fromSparkContext(counts.context()), settings);
    float[] points = sample.points(reduction, settings);
    Found found = mixture(points, sample.counts(), counts, vocabulary.stems(), articles, settings);
    TopicPlacer placer = new TopicPlacer(vocabulary, reduction, found.mixture, new float[0]);
    return new TopicModel(bySize(counts, placer, articles), found.likelihoods);
  }

  /**
   * A mixture of topics in no order.
   *
   * @param mixture of the topics
   * @param likelihoods as {@link TopicModel#likelihoods} returns them
   */
  public record Found(TopicMixture mixture, Map<Integer, Double> likelihoods) {}

  /**
   * Finds the mixture of a corpus.
   *
   * @param points of the articles of a sample, one after another, each of length one: reduced
   *     vectors, or those of {@link FewArticles}
   * @param sample counts of the stems of the same articles, in an order that has nothing to do with
   *     their topics
   * @param counts of the stems of all articles; they are read several times
   * @param stems columns of the counts
   * @param articles how many there are
   * @param settings among them the number of topics, or that it is to be chosen
   */
  public static Found mixture(
      float[] points,
      SparseRows sample,
      JavaRDD<SparseRows> counts,
      int stems,
      long articles,
      Settings.Topics settings) {
    int dimensions = points.length / sample.size();
    TopicCount count = topicCount(points, sample, settings);
    TopicMixture mixture =
        MixtureSearch.best(points, dimensions, count.topics(), sample.shares(), stems, settings);
    if (articles > sample.size()) {
      mixture = MixtureSearch.finished(counts, stems, mixture, articles, settings.passes());
    }
    return new Found(mixture, count.likelihoods());
  }

  /** Takes the number of topics from the settings, or chooses it. */
  private static TopicCount topicCount(
      float[] points, SparseRows counts, Settings.Topics settings) {
    return settings.fixedK().isPresent()
        ? TopicCount.given(settings.fixedK().getAsInt())
        : chosen(points, counts, settings);
  }

  /**
   * Chooses the number of topics on the first articles of the sample, as many as the setting says,
   * with the stems that are frequent enough among them.
   */
  private static TopicCount chosen(float[] points, SparseRows counts, Settings.Topics settings) {
    int dimensions = points.length / counts.size();
    int tried = Math.min(counts.size(), settings.autoArticles());
    SparseRows shares =
        counts
            .rows(IntStream.range(0, tried).toArray())
            .commonColumns(Math.min(settings.minArticles(), Math.max(1, tried / 2)))
            .shares();
    return TopicCount.choose(
        Arrays.copyOf(points, tried * dimensions), dimensions, shares, settings);
  }

  /** Returns the placer with its topics in the order of their size, and with their centres. */
  private static TopicPlacer bySize(JavaRDD<SparseRows> counts, TopicPlacer placer, long articles) {
    Broadcast<TopicPlacer> unordered =
        JavaSparkContext.fromSparkContext(counts.context()).broadcast(placer);
    double grid = ExactSum.grid((double) articles);
    TopicPlacer.Members members =
        counts
            .mapPartitions(blocks -> List.of(unordered.value().members(blocks, grid)).iterator())
            .treeReduce(TopicPlacer.Members::plus);
    return placer.ordered(TopicMixture.largestFirst(members.sizes()), members);
  }

  /**
   * Saves the model.
   *
   * @param folder does not exist yet
   */
  public void save(SparkSession spark, String folder) {
    placer.save(spark, folder);
  }

  /**
   * Loads a model that {@link #save} saved; it places articles as that one does.
   *
   * @return a model without {@link #likelihoods}
   */
  public static TopicModel load(SparkSession spark, String folder) {
    return new TopicModel(TopicPlacer.load(spark, folder), Map.of());
  }

  /** Returns the number of topics. */
  public int topics() {
    return placer.topics();
  }

  /**
   * Returns the mean log-likelihood of a held-out article, in nats, for each number of topics that
   * was tried; nothing where the number was given.
   */
  public Map<Integer, Double> likelihoods() {
    return likelihoods;
  }

  Vocabulary vocabulary() {
    return placer.vocabulary();
  }

  /** Returns the centres of the topics in the reduced space, one after another. */
  float[] centres() {
    return placer.centres();
  }

  /** Returns the number of dimensions of the reduced space. */
  int dimensions() {
    return placer.reduction().rank();
  }

  /**
   * Gives every document its topic, its score, its silhouette and its vector.
   *
   * @param documents the columns of {@link Documents} and {@link Articles#COPIES}
   */
  public TopicAssignments assign(Dataset<Row> documents) {
    Broadcast<TopicPlacer> placing =
        JavaSparkContext.fromSparkContext(documents.sparkSession().sparkContext())
            .broadcast(placer);
    Column place =
        udf((byte[] terms) -> placing.value().place(terms), TopicPlacer.PLACE)
            .apply(Documents.TERMS.col());
    return new TopicAssignments(
        documents
            .withColumn(PLACE, place)
            .withColumn(Articles.TOPIC_ID.name(), col(PLACE).getField(TopicPlacer.TOPIC))
            .withColumn(Articles.TOPIC_SCORE.name(), col(PLACE).getField(TopicPlacer.SCORE))
            .withColumn(
                TopicAssignments.SILHOUETTE.name(), col(PLACE).getField(TopicPlacer.SILHOUETTE))
            .withColumn(ArticleVectors.VECTOR.name(), col(PLACE).getField(TopicPlacer.VECTOR)));
  }
}
