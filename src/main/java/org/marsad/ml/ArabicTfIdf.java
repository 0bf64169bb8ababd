package org.marsad.ml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marsad.config.Settings;
import org.marsad.spark.StageColumns;
import org.marsad.text.Hashing;
import org.marsad.topic.Vocabulary;
import org.marsad.topic.VocabularyCounter;

/**
 * Learns which stems describe articles, and how much each weighs. It takes a column of arrays of
 * strings, such as {@link ArabicTokenizer} makes, and gives a model that adds two columns of
 * vectors: how often an article has each stem, and its weights.
 *
 * <p>Stems in too few or too many articles do not count, and of the others the most frequent ones
 * do, equally frequent ones in the order of their hashes ({@link VocabularyCounter}). The weight is
 * (1 + ln tf) x (1 + ln((1 + articles) / (1 + articles with the stem))), each vector of length one,
 * as scikit-learn's {@code TfidfVectorizer(sublinear_tf=True)} has it.
 *
 * <p>Cost: the column is read three times, to count articles, for the counts and for how stems are
 * written; it is kept meanwhile unless it is kept already.
 */
public final class ArabicTfIdf extends Estimator<ArabicTfIdfModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> countsCol;
  private final Param<String> outputCol;
  private final IntParam minDF;
  private final DoubleParam maxDF;
  private final IntParam vocabSize;

  /** Makes an estimator with the default parameters. */
  public ArabicTfIdf() {
    this(Identifiable.randomUID("arabicTfIdf"));
  }

  /** Makes an estimator with a given id, as MLlib does when it loads one. */
  public ArabicTfIdf(String uid) {
    this.uid = uid; // the parameters below take it
    this.inputCol = new Param<>(uid, "inputCol", "column of stems, array<string>");
    this.countsCol = new Param<>(uid, "countsCol", "column of counts, vector");
    this.outputCol = new Param<>(uid, "outputCol", "column of weights, vector of length one");
    this.minDF =
        new IntParam(uid, "minDF", "articles that must have a stem", ParamValidators.gtEq(1));
    this.maxDF =
        new DoubleParam(
            uid, "maxDF", "share of articles that may have a stem", ParamValidators.inRange(0, 1));
    this.vocabSize = new IntParam(uid, "vocabSize", "stems at most", ParamValidators.gtEq(2));
    setDefault(inputCol, "stems");
    setDefault(countsCol, "counts");
    setDefault(outputCol, "features");
    setDefault(minDF, PackagedDefaults.TOPICS.minArticles());
    setDefault(maxDF, PackagedDefaults.TOPICS.maxShare());
    setDefault(vocabSize, PackagedDefaults.TOPICS.maxTerms());
  }

  /** Returns a reader of saved estimators. */
  public static MLReader<ArabicTfIdf> read() {
    return new DefaultParamsReader<>();
  }

  /** Names the column of stems, {@code stems} by default. */
  public ArabicTfIdf setInputCol(String column) {
    return (ArabicTfIdf) set(inputCol, column);
  }

  /** Names the column that receives the counts, {@code counts} by default. */
  public ArabicTfIdf setCountsCol(String column) {
    return (ArabicTfIdf) set(countsCol, column);
  }

  /** Names the column that receives the weights, {@code features} by default. */
  public ArabicTfIdf setOutputCol(String column) {
    return (ArabicTfIdf) set(outputCol, column);
  }

  /** Sets in how many articles a stem must be to count; at most half of them is asked for. */
  public ArabicTfIdf setMinDF(int articles) {
    return (ArabicTfIdf) set(minDF, articles);
  }

  /** Sets the share of articles, 0 to 1, that may have a stem for it to count. */
  public ArabicTfIdf setMaxDF(double share) {
    return (ArabicTfIdf) set(maxDF, share);
  }

  /** Sets how many stems count at most. */
  public ArabicTfIdf setVocabSize(int stems) {
    return (ArabicTfIdf) set(vocabSize, stems);
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> countsCol() {
    return countsCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  public IntParam minDF() {
    return minDF;
  }

  public DoubleParam maxDF() {
    return maxDF;
  }

  public IntParam vocabSize() {
    return vocabSize;
  }

  @Override
  public String uid() {
    return uid;
  }

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if there are no rows, or the input holds no arrays of strings
   */
  @Override
  public ArabicTfIdfModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Dataset<Row> column = dataset.select(getOrDefault(inputCol)).toDF();
    boolean kept = dataset.storageLevel().equals(StorageLevel.NONE());
    Dataset<Row> stems = kept ? column.persist(StorageLevel.MEMORY_AND_DISK()) : column;
    try {
      Vocabulary vocabulary = count(stems);
      ArabicTfIdfModel model =
          new ArabicTfIdfModel(uid, vocabulary, written(stems, vocabulary)).setParent(this);
      return copyValues(model, ParamMap.empty());
    } finally {
      if (kept) {
        stems.unpersist(false);
      }
    }
  }

  private Vocabulary count(Dataset<Row> stems) {
    long articles = stems.count();
    if (articles == 0) {
      throw new IllegalArgumentException("there are no rows to fit to");
    }
    JavaRDD<byte[]> hashes = stems.toJavaRDD().map(row -> ArabicTfIdfModel.packed(row.getList(0)));
    int most = Integer.parseInt(stems.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    int tasks = Math.max(1, Math.min(most, hashes.getNumPartitions()));
    return VocabularyCounter.count(hashes, articles, tasks, settings());
  }

  private Settings.Topics settings() {
    return PackagedDefaults.topics(
        Stream.of(
            "min_articles=" + getOrDefault(minDF),
            "max_share=" + getOrDefault(maxDF),
            "max_terms=" + getOrDefault(vocabSize),
            "max_collocations=0"));
  }

  /** Looks up how the stems of a vocabulary are written, in the order of their columns. */
  private static String[] written(Dataset<Row> stems, Vocabulary vocabulary) {
    Broadcast<Vocabulary> known =
        JavaSparkContext.fromSparkContext(stems.sparkSession().sparkContext())
            .broadcast(vocabulary);
    Map<Long, String> found =
        stems
            .toJavaRDD()
            .mapPartitions(rows -> List.of(written(rows, known.value())).iterator())
            .treeReduce(
                (one, other) -> {
                  one.putAll(other);
                  return one;
                });
    known.destroy();
    return Arrays.stream(vocabulary.hashes())
        .mapToObj(hash -> found.getOrDefault(hash, ""))
        .toArray(String[]::new);
  }

  private static Map<Long, String> written(Iterator<Row> rows, Vocabulary vocabulary) {
    var columns = vocabulary.columns();
    Map<Long, String> found = new HashMap<>();
    while (rows.hasNext() && found.size() < vocabulary.stems()) {
      List<String> stems = rows.next().getList(0);
      for (String stem : ArabicTfIdfModel.known(stems)) {
        long hash = Hashing.of(stem);
        if (columns.containsKey(hash)) {
          found.putIfAbsent(hash, stem);
        }
      }
    }
    return found;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(inputCol), "array<string>");
    StructType counted =
        StageColumns.with(schema, getOrDefault(countsCol), SQLDataTypes.VectorType());
    return StageColumns.with(counted, getOrDefault(outputCol), SQLDataTypes.VectorType());
  }

  @Override
  public ArabicTfIdf copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
