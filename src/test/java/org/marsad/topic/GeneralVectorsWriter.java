package org.marsad.topic;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.UnitVectors;
import org.marsad.table.Documents;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.topic.lsa.LatentSemanticAnalysis;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * Makes {@code general-vectors.bin} from a corpus: JSON lines with {@code title} and {@code text}.
 * It is run by hand, with a corpus and a file to write.
 */
final class GeneralVectorsWriter {
  private static final int DIMENSIONS = 150;
  private static final List<String> TERMS =
      List.of("topics.min_articles=5", "topics.max_share=0.3", "topics.max_collocations=0");

  private GeneralVectorsWriter() {}

  public static void main(String[] args) throws Exception {
    SparkSession spark = LocalSpark.session();
    Settings.Topics settings = Defaults.settings(TERMS.toArray(String[]::new)).topics();
    Dataset<Row> articles =
        spark.read().schema("title string, text string").json(args[0]).dropDuplicates("text");
    JavaRDD<byte[]> terms =
        new ArabicTokenizer()
            .setStopWords(List.copyOf(Definitions.packaged().lexicon("stop-words")))
            .transform(articles)
            .select(Documents.TERMS.col())
            .as(Encoders.BINARY())
            .toJavaRDD()
            .cache();
    long count = terms.count();
    Vocabulary vocabulary = VocabularyCounter.count(terms, count, 2, settings);
    double[] idf = vocabulary.idf();
    JavaRDD<SparseRows> rows =
        terms
            .mapPartitions(texts -> SparseRows.pack(Vectorizer.of(vocabulary).counts(texts)))
            .map(block -> block.tfIdf(idf))
            .cache();
    LatentSemanticAnalysisModel model =
        new LatentSemanticAnalysis().setK(DIMENSIONS).fit(rows, vocabulary.stems(), count);
    try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
      write(vocabulary.hashes(), model.rightSingularVectors(), out);
    }
  }

  private static void write(long[] hashes, float[] vectors, OutputStream out) throws Exception {
    int dimensions = vectors.length / hashes.length;
    int[] order =
        IntStream.range(0, hashes.length)
            .boxed()
            .sorted((a, b) -> Long.compare(hashes[a], hashes[b]))
            .mapToInt(i -> i)
            .toArray();
    double[] sorted = new double[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      sorted[i] = vectors[order[i / dimensions] * dimensions + i % dimensions];
    }
    long[] ascending = IntStream.of(order).mapToLong(i -> hashes[i]).toArray();
    GeneralVectors.write(ascending, UnitVectors.normalized(sorted, dimensions), out);
  }
}
