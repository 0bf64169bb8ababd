package org.marsad.ml;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Objects;
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
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.OneRowModels;
import org.marsad.spark.StageColumns;
import org.marsad.text.Hashing;
import org.marsad.text.Packed;
import org.marsad.topic.Vectorizer;
import org.marsad.topic.Vocabulary;
import scala.collection.Seq;

/**
 * Counts and weighs the stems of articles, see {@link ArabicTfIdf}. An article without any known
 * stem gets two vectors of zeros.
 */
public final class ArabicTfIdfModel extends Model<ArabicTfIdfModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;
  private static final String WRITTEN = "written";
  private static final StructType SAVED = Vocabulary.SAVED.add(WRITTEN, "array<string>");

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> countsCol;
  private final Param<String> outputCol;
  private final Vocabulary vocabulary;
  private final String[] written;

  /** Makes an empty model with a given id, which MLlib fills when it loads one. */
  public ArabicTfIdfModel(String uid) {
    this(uid, new Vocabulary(new long[0], new int[0], new int[0], 0), new String[0]);
  }

  ArabicTfIdfModel(String uid, Vocabulary vocabulary, String[] written) {
    this.uid = uid; // the parameters below take it
    this.inputCol = new Param<>(uid, "inputCol", "column of stems, array<string>");
    this.countsCol = new Param<>(uid, "countsCol", "column of counts, vector");
    this.outputCol = new Param<>(uid, "outputCol", "column of weights, vector of length one");
    this.vocabulary = vocabulary;
    this.written = written;
    setDefault(inputCol, "stems");
    setDefault(countsCol, "counts");
    setDefault(outputCol, "features");
  }

  /** Names the column of stems. */
  public ArabicTfIdfModel setInputCol(String column) {
    return (ArabicTfIdfModel) set(inputCol, column);
  }

  /** Names the column that receives the counts. */
  public ArabicTfIdfModel setCountsCol(String column) {
    return (ArabicTfIdfModel) set(countsCol, column);
  }

  /** Names the column that receives the weights. */
  public ArabicTfIdfModel setOutputCol(String column) {
    return (ArabicTfIdfModel) set(outputCol, column);
  }

  /** Returns the stems in the order of the vectors' columns, the most frequent first. */
  public String[] vocabulary() {
    return written.clone();
  }

  /** Returns the inverse document frequency of each stem, in the same order. */
  public Vector idf() {
    return Vectors.dense(vocabulary.idf());
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

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Broadcast<Vocabulary> known =
        JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext())
            .broadcast(vocabulary);
    String counts = getOrDefault(countsCol);
    return dataset
        .withColumn(
            counts,
            udf(
                    (Seq<String> stems) ->
                        (Vector) Vectorizer.of(known.value()).counts(packed(javaList(stems))),
                    SQLDataTypes.VectorType())
                .apply(dataset.col(getOrDefault(inputCol))))
        .withColumn(
            getOrDefault(outputCol),
            udf(
                    (Vector counted) ->
                        (Vector) Vectorizer.of(known.value()).tfIdf(counted.toSparse()),
                    SQLDataTypes.VectorType())
                .apply(col(counts)));
  }

  private static List<String> javaList(Seq<String> stems) {
    return stems == null ? List.of() : scala.jdk.javaapi.CollectionConverters.asJava(stems);
  }

  /**
   * Returns the hashes of stems, packed.
   *
   * @param stems null counts as none
   */
  static byte[] packed(List<String> stems) {
    return Packed.longs(known(stems).stream().mapToLong(Hashing::of).toArray());
  }

  /** Returns the stems that are not null. */
  static List<String> known(List<String> stems) {
    return stems == null ? List.of() : stems.stream().filter(Objects::nonNull).toList();
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(inputCol), "array<string>");
    StructType counted =
        StageColumns.with(schema, getOrDefault(countsCol), SQLDataTypes.VectorType());
    return StageColumns.with(counted, getOrDefault(outputCol), SQLDataTypes.VectorType());
  }

  @Override
  public ArabicTfIdfModel copy(ParamMap extra) {
    return copyValues(new ArabicTfIdfModel(uid, vocabulary, written), extra).setParent(parent());
  }

  @Override
  public MLWriter write() {
    Row counted = vocabulary.toRow();
    Object[] values = new Object[SAVED.size()];
    for (int i = 0; i < counted.size(); i++) {
      values[i] = counted.get(i);
    }
    values[counted.size()] = written;
    return OneRowModels.writer(
        DefaultParamsWritable.super.write(), RowFactory.create(values), SAVED);
  }

  /** Returns a reader of saved models. */
  public static MLReader<ArabicTfIdfModel> read() {
    return OneRowModels.reader(SAVED, ArabicTfIdfModel::filled);
  }

  /** Loads a model that was saved in a folder. */
  public static ArabicTfIdfModel load(String path) {
    return read().load(path);
  }

  private static ArabicTfIdfModel filled(ArabicTfIdfModel empty, Row row) {
    String[] written = row.<String>getList(row.fieldIndex(WRITTEN)).toArray(String[]::new);
    return empty.copyValues(
        new ArabicTfIdfModel(empty.uid, Vocabulary.fromRow(row), written), ParamMap.empty());
  }
}
