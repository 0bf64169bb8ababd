package org.marsad.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.marsad.config.Settings;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;
import org.marsad.topic.lsa.LatentSemanticAnalysis;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * From an article's terms to its topic.
 *
 * <p>Fitting: a {@link Vocabulary} is counted over all articles; on a sample of bounded size {@link
 * LatentSemanticAnalysis} finds the reduced space, {@link SphericalKMeans} starting clusters in it,
 * and {@link TopicMixture} is annealed from them; where there are more articles than in the sample,
 * EM steps over all of them finish. The sample is the articles with the smallest ids: ids are
 * hashes, so it is random, and the same in every run. Topics are numbered by size.
 */
public final class TopicModel {
  private static final String PLACE = "place";
  private static final int ENOUGH_ANNEALED = 10_000;
  private static final int WORTH_A_TASK = 1_000;

  private final TopicPlacer placer;
  private final Map<Integer, Double> likelihoods;

  private TopicModel(TopicPlacer placer, Map<Integer, Double> likelihoods) {
    this.placer = placer;
    this.likelihoods = likelihoods;
  }

  /**
   * Finds the topics of a corpus.
   *
   * @param documents with their terms, of which there is at least one
   * @param articles how many they are
   */
  public static TopicModel fit(Documents documents, long articles, Settings.Topics settings) {
    SparkSession spark = documents.rows().sparkSession();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<byte[]> terms =
        documents.rows().select(Documents.TERMS.col()).as(Encoders.BINARY()).toJavaRDD();
    int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    Vocabulary vocabulary = Vocabulary.fit(terms, articles, tasks, settings);
    Broadcast<Vocabulary> known = context.broadcast(vocabulary);
    JavaRDD<SparseRows> counts =
        terms
            .coalesce(context.defaultParallelism())
            .mapPartitions(texts -> SparseRows.pack(known.value().counts(texts)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return fit(documents.rows(), counts, vocabulary, articles, settings);
    } finally {
      counts.unpersist(false);
    }
  }

  private static TopicModel fit(
      Dataset<Row> documents,
      JavaRDD<SparseRows> counts,
      Vocabulary vocabulary,
      long articles,
      Settings.Topics settings) {
    Sample sample = Sample.of(documents, vocabulary, settings.sampleArticles());
    SparseRows shares = sample.shares();
    LatentSemanticAnalysisModel reduction =
        sample.reduction(JavaSparkContext.fromSparkContext(counts.context()), settings);
    float[] points = sample.reduced(reduction);
    Map<Integer, Double> curve = new TreeMap<>();
    int wanted =
        settings.fixedK().orElseGet(() -> chosenK(points, sample.counts(), settings, curve));
    SphericalKMeans kMeans = new SphericalKMeans(points, reduction.rank(), wanted);
    TopicMixture mixture = bestMixture(kMeans, shares, vocabulary.stems(), settings);
    if (articles > sample.size()) {
      mixture = finished(counts, vocabulary, mixture, articles, settings.passes());
    }
    TopicPlacer placer = new TopicPlacer(vocabulary, reduction, mixture, new float[0]);
    return new TopicModel(bySize(counts, placer, articles), curve);
  }

  /** Of some annealings from different starts the one that explains the sample best. */
  private static TopicMixture bestMixture(
      SphericalKMeans kMeans, SparseRows shares, int stems, Settings.Topics settings) {
    int annealings = Math.max(1, Math.min(settings.annealings(), ENOUGH_ANNEALED / shares.size()));
    return IntStream.range(0, annealings)
        .parallel()
        .mapToObj(i -> annealed(kMeans, shares, stems, settings, i))
        .toList()
        .stream()
        .max(Comparator.comparingDouble(Annealed::likelihood))
        .orElseThrow()
        .mixture();
  }

  private record Annealed(TopicMixture mixture, double likelihood) {}

  private static Annealed annealed(
      SphericalKMeans kMeans, SparseRows shares, int stems, Settings.Topics settings, int number) {
    int[] labels =
        kMeans.best(settings.restarts(), settings.iterations(), settings.seed() + number).labels();
    TopicMixture mixture =
        TopicMixture.anneal(shares, labels, kMeans.k(), stems, TopicMixture.STEPS);
    double likelihood =
        IntStream.range(0, shares.size())
            .mapToDouble(row -> mixture.logLikelihood(shares, row))
            .sum();
    return new Annealed(mixture, likelihood);
  }

  /** On so many articles of the sample as the setting says, with the stems that count in them. */
  private static int chosenK(
      float[] points, SparseRows counts, Settings.Topics settings, Map<Integer, Double> curve) {
    int dimensions = points.length / counts.size();
    int tried = Math.min(counts.size(), settings.autoArticles());
    SparseRows few =
        counts
            .rows(IntStream.range(0, tried).toArray())
            .commonColumns(Math.min(settings.minArticles(), Math.max(1, tried / 2)))
            .shares();
    TopicCount count =
        new TopicCount(
            Arrays.copyOf(points, tried * dimensions), dimensions, few, few.width(), settings);
    int chosen = count.choose();
    curve.putAll(count.curve());
    return chosen;
  }

  /** Articles held by the driver, as many as the setting says or fewer: their counts of stems. */
  private record Sample(SparseRows counts, Vectorizer vectorizer) {
    static Sample of(Dataset<Row> documents, Vocabulary vocabulary, int limit) {
      Vectorizer vectorizer = new Vectorizer(vocabulary);
      List<byte[]> terms =
          documents
              .orderBy(Documents.ARTICLE_ID.col())
              .limit(limit)
              .select(Documents.TERMS.col())
              .as(Encoders.BINARY())
              .collectAsList(); // the limit, a setting
      return new Sample(
          SparseRows.packed(terms.stream().map(vectorizer::counts).iterator(), limit), vectorizer);
    }

    int size() {
      return counts.size();
    }

    SparseRows shares() {
      return counts.shares();
    }

    LatentSemanticAnalysisModel reduction(JavaSparkContext context, Settings.Topics settings) {
      SparseRows weighted = counts.tfIdf(vectorizer.idf());
      List<SparseRows> parts =
          IntStream.iterate(0, from -> from < size(), from -> from + WORTH_A_TASK)
              .mapToObj(from -> IntStream.range(from, Math.min(size(), from + WORTH_A_TASK)))
              .map(rows -> weighted.rows(rows.toArray()))
              .toList();
      int tasks = Math.min(context.defaultParallelism(), parts.size());
      return new LatentSemanticAnalysis()
          .setRank(settings.rank())
          .setSeed(settings.seed())
          .fit(context.parallelize(parts, tasks), vectorizer.idf().length, size());
    }

    float[] reduced(LatentSemanticAnalysisModel reduction) {
      int rank = reduction.rank();
      float[] points = new float[size() * rank];
      IntStream.range(0, size())
          .parallel()
          .forEach(
              row -> {
                SparseVector article = counts.row(row, vectorizer.idf().length);
                double[] point = reduction.project(vectorizer.tfIdf(article));
                for (int d = 0; d < rank; d++) {
                  points[row * rank + d] = (float) point[d];
                }
              });
      return points;
    }
  }

  /** EM steps over all articles. */
  private static TopicMixture finished(
      JavaRDD<SparseRows> counts,
      Vocabulary vocabulary,
      TopicMixture start,
      long articles,
      int passes) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(counts.context());
    int stems = vocabulary.stems();
    double grid = ExactSum.grid((double) articles);
    TopicMixture mixture = start;
    for (int i = 0; i < passes; i++) {
      Broadcast<TopicMixture> current = context.broadcast(mixture);
      TopicMixture.Sums sums =
          counts
              .map(SparseRows::shares)
              .mapPartitions(
                  blocks -> List.of(current.value().sums(blocks, stems, grid)).iterator())
              .treeReduce(TopicMixture.Sums::plus);
      mixture = sums.mixture(start.sharpness());
      current.destroy();
    }
    return mixture;
  }

  /** The placer with its topics in the order of their size, and their centres. */
  private static TopicPlacer bySize(JavaRDD<SparseRows> counts, TopicPlacer placer, long articles) {
    Broadcast<TopicPlacer> unordered =
        JavaSparkContext.fromSparkContext(counts.context()).broadcast(placer);
    double grid = ExactSum.grid((double) articles);
    TopicPlacer.Members members =
        counts
            .mapPartitions(blocks -> List.of(unordered.value().members(blocks, grid)).iterator())
            .treeReduce(TopicPlacer.Members::plus);
    int[] order =
        IntStream.range(0, placer.topics())
            .filter(topic -> members.sizes()[topic] > 0)
            .boxed()
            .sorted(Comparator.comparingLong(topic -> -members.sizes()[topic]))
            .mapToInt(topic -> topic)
            .toArray();
    return placer.ordered(order, members);
  }

  private static <T> Broadcast<T> broadcast(SparkSession spark, T value) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
  }

  /** Saves the model in a folder that is not there yet. */
  public void save(SparkSession spark, String folder) throws IOException {
    placer.save(spark, folder);
  }

  /** Loads what {@link #save} saved. */
  public static TopicModel load(SparkSession spark, String folder) {
    return new TopicModel(TopicPlacer.load(spark, folder), Map.of());
  }

  /** How many topics there are. */
  public int topics() {
    return placer.topics();
  }

  /** For each number of topics that was tried, the mean log-likelihood of a held-out article. */
  public Map<Integer, Double> likelihoods() {
    return likelihoods;
  }

  Vocabulary vocabulary() {
    return placer.vocabulary();
  }

  float[] centres() {
    return placer.centres();
  }

  int dimensions() {
    return placer.reduction().rank();
  }

  /**
   * Gives every document its topic.
   *
   * @param documents the columns of {@link Documents} and {@link Articles#COPIES}
   */
  public TopicAssignments assign(Dataset<Row> documents) {
    Broadcast<TopicPlacer> placing = broadcast(documents.sparkSession(), placer);
    Dataset<Row> placed =
        documents.withColumn(
            PLACE,
            udf((byte[] terms) -> placing.value().place(terms), TopicPlacer.PLACE)
                .apply(Documents.TERMS.col()));
    return new TopicAssignments(
        placed
            .withColumn(Articles.TOPIC_ID.name(), col(PLACE).getField("topic"))
            .withColumn(Articles.TOPIC_SCORE.name(), col(PLACE).getField("score"))
            .withColumn(TopicAssignments.SILHOUETTE.name(), col(PLACE).getField("silhouette")));
  }
}
