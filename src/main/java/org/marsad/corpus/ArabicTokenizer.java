package org.marsad.corpus;

import static org.apache.spark.sql.functions.udf;

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
import org.marsad.text.Terms;

/**
 * Turns title and text (two columns of strings, either may be null) into the sequence of their
 * stems (see {@link Terms}), each a 64-bit hash, packed into one binary column: a fifth of the
 * memory of strings, and counted without making objects. The stop words are saved with it.
 */
public final class ArabicTokenizer extends Transformer implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> titleCol;
  private final Param<String> textCol;
  private final Param<String> outputCol;
  private final IntParam titleWeight;
  private final StringArrayParam stopWords;

  public ArabicTokenizer() {
    this(Identifiable.randomUID("arabicTokenizer"));
  }

  /** For loading. */
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

  public static MLReader<ArabicTokenizer> read() {
    return new DefaultParamsReader<>();
  }

  public static ArabicTokenizer load(String path) {
    return read().load(path);
  }

  /** The stop words. */
  public List<String> words() {
    return List.of(getOrDefault(stopWords));
  }

  public ArabicTokenizer setTitleCol(String column) {
    return (ArabicTokenizer) set(titleCol, column);
  }

  public ArabicTokenizer setTextCol(String column) {
    return (ArabicTokenizer) set(textCol, column);
  }

  public ArabicTokenizer setOutputCol(String column) {
    return (ArabicTokenizer) set(outputCol, column);
  }

  public ArabicTokenizer setTitleWeight(int times) {
    return (ArabicTokenizer) set(titleWeight, times);
  }

  public ArabicTokenizer setStopWords(List<String> words) {
    return (ArabicTokenizer) set(stopWords, words.toArray(String[]::new));
  }

  // MLlib finds the parameters by these methods.

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

  /** Makes its stemmer, which cannot be sent, once a task. */
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
      Terms.Hashes hashes = new Terms.Hashes();
      for (int i = 0; i < titleWeight && title != null; i++) {
        terms.appendHashes(title, hashes);
      }
      if (text != null) {
        terms.appendHashes(text, hashes);
      }
      return hashes.toBytes();
    }
  }
}
