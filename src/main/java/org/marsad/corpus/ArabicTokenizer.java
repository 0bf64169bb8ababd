package org.marsad.corpus;

import static org.apache.spark.sql.functions.udf;

import com.carrotsearch.hppc.LongArrayList;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Documents;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

/**
 * Turns title and text, two columns of strings of which either may be null, into the sequence of
 * their stems (see {@link Terms}), each a 64-bit hash. The hashes are packed into one binary
 * column: they take a fifth of the memory of strings, and are counted without making objects. A
 * saved tokenizer holds its stop words.
 */
public final class ArabicTokenizer extends Transformer implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> titleCol;
  private final Param<String> textCol;
  private final Param<String> outputCol;
  private final IntParam titleWeight;
  private final StringArrayParam stopWords;

  /** Makes a tokenizer with the default parameters: no stop words, titles counted once. */
  public ArabicTokenizer() {
    this(Identifiable.randomUID("arabicTokenizer"));
  }

  /** Makes a tokenizer with a given id, as MLlib does when it loads one. */
  public ArabicTokenizer(String uid) {
    this.uid = uid; // the parameters below take it
    this.titleCol = new Param<>(uid, "titleCol", "column of titles");
    this.textCol = new Param<>(uid, "textCol", "column of texts");
    this.outputCol = new Param<>(uid, "outputCol", "column of stem hashes, binary");
    this.titleWeight = new IntParam(uid, "titleWeight", "how often the title counts");
    this.stopWords = new StringArrayParam(this, "stopWords", "words that do not count");
    setDefault(titleCol, Documents.TITLE.name());
    setDefault(textCol, Documents.TEXT.name());
    setDefault(outputCol, Documents.TERMS.name());
    setDefault(titleWeight, 1);
    setDefault(stopWords, new String[0]);
  }

  /** Returns a reader of saved tokenizers. */
  public static MLReader<ArabicTokenizer> read() {
    return new DefaultParamsReader<>();
  }

  /** Loads a tokenizer that was saved in a folder. */
  public static ArabicTokenizer load(String path) {
    return read().load(path);
  }

  /** Returns the stop words. */
  public List<String> words() {
    return List.of(getOrDefault(stopWords));
  }

  /** Names the column of titles. */
  public ArabicTokenizer setTitleCol(String column) {
    return (ArabicTokenizer) set(titleCol, column);
  }

  /** Names the column of texts. */
  public ArabicTokenizer setTextCol(String column) {
    return (ArabicTokenizer) set(textCol, column);
  }

  /** Names the column that receives the packed hashes. */
  public ArabicTokenizer setOutputCol(String column) {
    return (ArabicTokenizer) set(outputCol, column);
  }

  /** Sets how often the title counts, 0 or more. */
  public ArabicTokenizer setTitleWeight(int times) {
    return (ArabicTokenizer) set(titleWeight, times);
  }

  /** Sets the words that do not count, in any spelling. */
  public ArabicTokenizer setStopWords(List<String> words) {
    return (ArabicTokenizer) set(stopWords, words.toArray(String[]::new));
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> titleCol() {
    return titleCol;
  }

  public Param<String> textCol() {
    return textCol;
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
    Stemming stemming = new Stemming(getOrDefault(stopWords), (Integer) getOrDefault(titleWeight));
    UDF2<String, String, byte[]> hashes = stemming::hashes;
    return dataset.withColumn(
        getOrDefault(outputCol),
        udf(hashes, DataTypes.BinaryType)
            .apply(dataset.col(getOrDefault(titleCol)), dataset.col(getOrDefault(textCol))));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    requireText(schema, getOrDefault(titleCol));
    requireText(schema, getOrDefault(textCol));
    return schema.add(getOrDefault(outputCol), DataTypes.BinaryType);
  }

  private static void requireText(StructType schema, String column) {
    DataType type = schema.apply(column).dataType();
    if (!type.equals(DataTypes.StringType)) {
      throw new IllegalArgumentException(column + " is no text but " + type.simpleString());
    }
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

    byte[] hashes(String title, String text) {
      if (terms == null) {
        terms = new Terms(List.of(stopWords));
      }
      LongArrayList hashes = new LongArrayList(256);
      for (int i = 0; i < titleWeight && title != null; i++) {
        terms.appendHashes(title, hashes);
      }
      if (text != null) {
        terms.appendHashes(text, hashes);
      }
      return Packed.longs(hashes.buffer, hashes.size());
    }
  }
}
