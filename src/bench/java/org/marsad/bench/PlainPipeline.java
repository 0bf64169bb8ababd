package org.marsad.bench;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.Arrays;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Definitions;

/**
 * Topics as tutorials of Spark's MLlib make them: words, stop words, hashed TF-IDF, k-means. Takes
 * an input of JSON Lines, the number of clusters and an output folder; writes url and cluster.
 */
public final class PlainPipeline {
  private static final int FEATURES = 1 << 18;

  private PlainPipeline() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark =
        SparkSession.builder()
            .appName("plain MLlib")
            .config("spark.ui.enabled", false)
            .getOrCreate()) {
      Dataset<Row> raw = spark.read().json(args[0]);
      Column text = coalesce(column(raw, "text"), column(raw, "content"));
      Dataset<Row> articles =
          raw.select(col("url"), concat_ws(" ", col("title"), text).as("text"))
              .where(col("text").notEqual(""))
              .cache();
      RegexTokenizer words =
          new RegexTokenizer().setInputCol("text").setOutputCol("words").setPattern("(?U)\\W");
      StopWordsRemover remover =
          new StopWordsRemover()
              .setInputCol("words")
              .setOutputCol("kept")
              .setStopWords(Definitions.packaged().lexicon("stop-words").toArray(String[]::new));
      HashingTF counts =
          new HashingTF().setInputCol("kept").setOutputCol("counts").setNumFeatures(FEATURES);
      IDF idf = new IDF().setInputCol("counts").setOutputCol("features");
      KMeans clusters = new KMeans().setK(Integer.parseInt(args[1])).setSeed(17);
      new Pipeline()
          .setStages(new PipelineStage[] {words, remover, counts, idf, clusters})
          .fit(articles)
          .transform(articles)
          .select(col("url"), col("prediction").as("topic"))
          .write()
          .mode("overwrite")
          .json(args[2]);
    }
  }

  private static Column column(Dataset<Row> raw, String name) {
    boolean present = Arrays.asList(raw.columns()).contains(name);
    return present ? col(name) : lit(null).cast("string");
  }
}
