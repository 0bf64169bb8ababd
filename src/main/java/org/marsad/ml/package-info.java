/**
 * The steps of topics as stages of MLlib pipelines, for {@code spark-shell}, PySpark ({@code
 * notebooks/marsad_ml.py}) and programs that have the jar on their path: text becomes stems ({@link
 * org.marsad.ml.ArabicTokenizer}), stems become counts and weights ({@link
 * org.marsad.ml.ArabicTfIdf}), weights become points in few dimensions ({@link
 * org.marsad.topic.lsa.LatentSemanticAnalysis}), and counts and points become topics ({@link
 * org.marsad.ml.MultinomialMixture}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>The stages compute nothing themselves: stemming, counting, weighting, decomposition and
 *       annealing are those of {@code analyze}, and their defaults are those of {@code
 *       pipeline.yaml}. With its articles, its number of topics, its dimensions and the order of
 *       its ids a pipeline gives the same topics as a run, as long as there are no more articles
 *       than in the run's sample; of more, a run decomposes the sample only, and a pipeline all of
 *       them.
 *   <li>Weights are not those of MLlib's {@code IDF}: they are (1 + ln tf) x idf and of length one.
 *       Stems are in an order that does not depend on partitions, which that of MLlib's {@code
 *       CountVectorizer} does where stems are equally frequent. Both of MLlib's stages may still be
 *       used instead: the others take any vectors.
 *   <li>All results are the same on any number of cores and partitions and for any order of rows.
 *   <li>Columns are checked before anything is computed, and errors name them ({@link
 *       org.marsad.spark.StageColumns}).
 *   <li>Each stage that is fitted reads the stages before it anew, as MLlib does. Where that takes
 *       long, stems are made first and cached.
 *   <li>Spark must use Java serialization, its default ({@code spark.serializer}): Kryo cannot send
 *       records.
 * </ul>
 */
package org.marsad.ml;
