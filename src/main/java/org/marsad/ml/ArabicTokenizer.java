package org.marsad.ml;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.StageColumns;
import org.marsad.text.Terms;

/**
 * Turns a column of texts into a column of their stems, an array of strings in the order of the
 * text, see {@link Terms}: words are folded and stemmed; stop words, numbers, single letters and
 * passages in another language do not count. Where a column of titles is named, the stems of the
 * title come before those of the text, more than once if wanted. A text or title that is null has
 * no stems.
 *
 * <p>{@link org.marsad.corpus.ArabicTokenizer} gives the same stems as packed hashes, which is how
 * {@code analyze} carries them. A saved tokenizer holds its stop words.
 */
public final class ArabicTokenizer extends Transformer implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;
  private static final DataType STEMS = DataTypes.createArrayType(DataTypes.StringType, false);

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> titleCol;
  private final Param<String> outputCol;
  private final IntParam titleWeight;
  private final StringArrayParam stopWords;

  /** Makes a tokenizer with the default parameters: the packaged stop words, no titles. */
  public ArabicTokenizer() {
    this(Identifiable.randomUID("arabicTokenizer"));
  }

  /** Makes a tokenizer with a given id, as MLlib does when it loads one. */
  public ArabicTokenizer(String uid) {
    this.uid = uid; // the parameters below take it
    this.inputCol = new Param<>(uid, "inputCol", "column of texts");
    this.titleCol = new Param<>(uid, "titleCol", "column of titles; where not set, texts alone");
    this.outputCol = new Param<>(uid, "outputCol", "column of stems, array<string>");
    this.titleWeight =
        new IntParam(uid, "titleWeight", "how often a title counts", ParamValidators.gtEq(0));
    this.stopWords = new StringArrayParam(this, "stopWords", "words that do not count");
    setDefault(inputCol, "text");
    setDefault(outputCol, "stems");
    setDefault(titleWeight, PackagedDefaults.TOPICS.titleWeight());
    setDefault(stopWords, PackagedDefaults.stopWords());
  }

  /** Returns a reader of saved tokenizers. */
  public static MLReader<ArabicTokenizer> read() {
    return new DefaultParamsReader<>();
  }

  /** Loads a tokenizer that was saved in a folder. */
  public static ArabicTokenizer load(String path) {
    return read().load(path);
  }

  /** Names the column of texts, {@code text} by default. */
  public ArabicTokenizer setInputCol(String column) {
    return (ArabicTokenizer) set(inputCol, column);
  }

  /** Names a column of titles. */
  public ArabicTokenizer setTitleCol(String column) {
    return (ArabicTokenizer) set(titleCol, column);
  }

  /** Names the column that receives the stems, {@code stems} by default. */
  public ArabicTokenizer setOutputCol(String column) {
    return (ArabicTokenizer) set(outputCol, column);
  }

  /** Sets how often a title counts, 0 or more. */
  public ArabicTokenizer setTitleWeight(int times) {
    return (ArabicTokenizer) set(titleWeight, times);
  }

  /** Sets the words that do not count, in any spelling. */
  public ArabicTokenizer setStopWords(String... words) {
    return (ArabicTokenizer) set(stopWords, words);
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> titleCol() {
    return titleCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  public IntParam titleWeight() {
    return titleWeight;
  }

  public StringArrayParam stopWords() {
    return stopWords;
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    Stemming stemming = new Stemming(getOrDefault(stopWords), (Integer) getOrDefault(titleWeight));
    UDF2<String, String, List<String>> stems = stemming::stems;
    Column title =
        isDefined(titleCol)
            ? dataset.col(getOrDefault(titleCol))
            : lit(null).cast(DataTypes.StringType);
    return dataset.withColumn(
        getOrDefault(outputCol),
        udf(stems, STEMS).apply(title, dataset.col(getOrDefault(inputCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(inputCol), "string");
    if (isDefined(titleCol)) {
      StageColumns.require(schema, getOrDefault(titleCol), "string");
    }
    return StageColumns.with(schema, getOrDefault(outputCol), STEMS);
  }

  @Override
  public ArabicTokenizer copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /** Stems articles. It makes its stemmer, which cannot be serialized, once in each task. */
  private static final class Stemming implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String[] stopWords;
    private final int titleWeight;
    private transient Terms terms;

    Stemming(String[] stopWords, int titleWeight) {
      this.stopWords = stopWords;
      this.titleWeight = titleWeight;
    }

    List<String> stems(String title, String text) {
      if (terms == null) {
        terms = new Terms(List.of(stopWords));
      }
      List<String> stems = new ArrayList<>(256);
      if (title != null) {
        List<String> once = terms.stems(title);
        for (int i = 0; i < titleWeight; i++) {
          stems.addAll(once);
        }
      }
      if (text != null) {
        stems.addAll(terms.stems(text));
      }
      return stems;
    }
  }
}
