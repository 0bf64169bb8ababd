package org.marsad.topic;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Encoders;
import org.marsad.config.Settings;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.TfIdf;
import org.marsad.table.Documents;
import org.marsad.topic.lsa.LatentSemanticAnalysis;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

/**
 * The articles that topics are searched in, held by the driver: those with the smallest ids. Ids
 * are hashes, so the sample is random, and the same in every run.
 *
 * @param counts how often each article has each stem, in the order of the ids
 * @param idf inverse document frequency of each stem
 * @param terms hashes of all stems of each article, packed, where the articles are few ({@link
 *     FewArticles}); nothing where they are many
 */
record TopicSample(SparseRows counts, double[] idf, List<byte[]> terms) {
  private static final int WORTH_A_TASK = 1_000;

  /**
   * Collects a sample.
   *
   * @param documents with their terms
   * @param vocabulary the stems that are counted
   * @param limit articles at most
   */
  static TopicSample of(Documents documents, Vocabulary vocabulary, int limit) {
    List<byte[]> terms =
        documents
            .rows()
            .orderBy(Documents.ARTICLE_ID.col())
            .limit(limit)
            .select(Documents.TERMS.col())
            .as(Encoders.BINARY())
            .collectAsList(); // the limit, a setting
    SparseRows counts =
        SparseRows.packed(Vectorizer.of(vocabulary).counts(terms.iterator()), limit);
    return new TopicSample(
        counts, vocabulary.idf(), FewArticles.are(terms.size()) ? terms : List.of());
  }

  /** Returns the number of articles. */
  int size() {
    return counts.size();
  }

  /** Returns the stems of each article as shares, which sum to one. */
  SparseRows shares() {
    return counts.shares();
  }

  /**
   * Fits the reduced space to the TF-IDF vectors of the articles, on all cores of the cluster. It
   * has as many dimensions as the settings say, but fewer of few articles.
   */
  LatentSemanticAnalysisModel reduction(JavaSparkContext context, Settings.Topics settings) {
    SparseRows weighted = counts.tfIdf(idf);
    List<SparseRows> parts =
        IntStream.iterate(0, from -> from < size(), from -> from + WORTH_A_TASK)
            .mapToObj(from -> IntStream.range(from, Math.min(size(), from + WORTH_A_TASK)))
            .map(rows -> weighted.rows(rows.toArray()))
            .toList();
    int tasks = Math.min(context.defaultParallelism(), parts.size());
    return new LatentSemanticAnalysis()
        .setK(LatentSemanticAnalysis.dimensions(size(), settings.rank()))
        .setSeed(settings.seed())
        .fit(context.parallelize(parts, tasks), idf.length, size());
  }

  /** Returns the points that topics are searched in, one after another, each of length one. */
  float[] points(LatentSemanticAnalysisModel reduction, Settings.Topics settings) {
    return FewArticles.are(size())
        ? FewArticles.points(terms, counts, reduction.rank(), settings.maxShare())
        : reduced(reduction);
  }

  /** Returns the reduced vectors of the articles, one after another, each of length one. */
  private float[] reduced(LatentSemanticAnalysisModel reduction) {
    int rank = reduction.rank();
    float[] points = new float[size() * rank];
    IntStream.range(0, size())
        .parallel()
        .forEach(
            row -> {
              SparseVector article = counts.row(row, idf.length);
              double[] point = reduction.project(TfIdf.weighted(article, idf));
              for (int d = 0; d < rank; d++) {
                points[row * rank + d] = (float) point[d];
              }
            });
    return points;
  }
}
