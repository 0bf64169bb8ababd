package org.marsad.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.LongArrayList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;
import org.marsad.text.Hashing;
import org.marsad.text.Terms;
import org.marsad.topic.TopicModel;
import org.marsad.topic.lsa.LatentSemanticAnalysis;
import org.marsad.topic.lsa.LatentSemanticAnalysisModel;

@ExtendWith(LocalSpark.class)
class PipelineStagesTest {
  private static final String[][] SUBJECTS = {
    {"السد", "المياه", "النهر", "الأمطار", "الري", "الفيضان", "الخزان", "المنسوب", "السيول"},
    {"المباراة", "الهدف", "المدرب", "الملعب", "الحارس", "الدوري", "البطولة", "الجمهور", "الكأس"},
    {"المدرسة", "الطالب", "المعلم", "الامتحان", "المنهج", "الدرس", "الجامعة", "الشهادة", "الكتاب"}
  };
  private static final int ARTICLES = 90;

  /** Articles on three subjects, the number of which ends their ids; ids are in no order. */
  private static Dataset<Row> articles() {
    Random random = new Random(3);
    Rows rows = Rows.of(Documents.TABLE);
    for (int i = 0; i < ARTICLES; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        String[] subject = SUBJECTS[random.nextInt(10) < 8 ? i % 3 : random.nextInt(3)];
        text.append(subject[random.nextInt(subject.length)]).append(" و123، ");
      }
      rows.row(
          Documents.ARTICLE_ID,
          String.format(Locale.ROOT, "%03d-%d", i * 7919 % 1000, i % 3),
          Documents.TITLE,
          i % 5 == 0 ? null : SUBJECTS[i % 3][0],
          Documents.TEXT,
          text.toString(),
          Documents.TOKENS,
          40);
    }
    return rows.frame();
  }

  private static ArabicTokenizer tokenizer() {
    return new ArabicTokenizer().setTitleCol("title");
  }

  private static LatentSemanticAnalysis analysis() {
    return new LatentSemanticAnalysis();
  }

  private static Pipeline pipeline(MultinomialMixture mixture) {
    return new Pipeline()
        .setStages(new PipelineStage[] {tokenizer(), new ArabicTfIdf(), analysis(), mixture});
  }

  private static Pipeline pipeline() {
    return pipeline(new MultinomialMixture().setK(3));
  }

  private static List<String> placed(Dataset<Row> predicted) {
    return predicted
        .select("article_id", "prediction", "probability", "reduced")
        .orderBy("article_id")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void stemsAreThoseThatRunsCount() {
    Row row = tokenizer().transform(articles()).first();
    List<String> stems = row.getList(row.fieldIndex("stems"));
    LongArrayList hashes = new LongArrayList();
    Terms terms = new Terms(List.of(PackagedDefaults.stopWords()));
    String title = row.getAs("title") == null ? "" : row.getAs("title");
    terms.appendHashes(title, hashes);
    terms.appendHashes(title, hashes);
    terms.appendHashes(row.getAs("text"), hashes);
    hashes.removeAll(Terms.BREAK);
    assertThat(stems).hasSizeGreaterThan(30);
    assertThat(stems.stream().mapToLong(Hashing::of).toArray()).isEqualTo(hashes.toArray());
  }

  @Test
  void topicsAreThoseOfARun() {
    Dataset<Row> articles = articles();
    for (String k : List.of("3", "auto")) {
      Settings.Topics settings = Defaults.settings("topics.k=" + k).topics();
      Documents documents =
          new Documents(
              new org.marsad.corpus.ArabicTokenizer()
                  .setTitleWeight(settings.titleWeight())
                  .setStopWords(List.of(PackagedDefaults.stopWords()))
                  .transform(articles));
      List<Row> ofRun =
          TopicModel.fit(documents, ARTICLES, settings)
              .assign(documents.rows().withColumn("copies", functions.lit(0)))
              .rows()
              .select(Documents.ARTICLE_ID.col(), Articles.TOPIC_ID.col())
              .orderBy("article_id")
              .collectAsList();
      MultinomialMixture mixture = new MultinomialMixture().setIdCol("article_id");
      List<Row> ofPipeline =
          pipeline(k.equals("auto") ? mixture : mixture.setK(3))
              .fit(articles)
              .transform(articles)
              .select("article_id", "prediction")
              .orderBy("article_id")
              .collectAsList();
      assertThat(ofPipeline.stream().map(Row::toString))
          .as("k = %s", k)
          .containsExactlyElementsOf(ofRun.stream().map(Row::toString).toList());
    }
  }

  @Test
  void findsTheSubjectsWithoutIdsInAnyOrder() {
    Dataset<Row> articles = articles();
    Dataset<Row> shuffled = articles.orderBy(functions.rand(5)).repartition(7);
    PipelineModel model = pipeline().fit(articles);
    List<String> first = placed(model.transform(articles));
    assertThat(placed(pipeline().fit(shuffled).transform(articles))).isEqualTo(first);
    Dataset<Row> pairs =
        model
            .transform(articles)
            .selectExpr("substring_index(article_id, '-', -1) as subject", "prediction")
            .distinct();
    assertThat(pairs.count()).isEqualTo(3);
  }

  @Test
  void passesOverAllArticlesFinishWhatASampleBegan() {
    Dataset<Row> articles = articles();
    MultinomialMixture sampled = new MultinomialMixture().setK(3).setSampleSize(45);
    List<String> first = placed(pipeline(sampled).fit(articles).transform(articles));
    assertThat(placed(pipeline(sampled).fit(articles.repartition(5)).transform(articles)))
        .isEqualTo(first);
    assertThat(first).isNotEqualTo(placed(pipeline().fit(articles).transform(articles)));
  }

  @Test
  void aSavedPipelineKeepsItsParametersAndGivesTheSame(@TempDir Path folder) throws Exception {
    Dataset<Row> articles = articles();
    String unfitted = folder.resolve("unfitted").toString();
    pipeline().write().save(unfitted);
    PipelineModel model = Pipeline.load(unfitted).fit(articles);
    List<String> placed = placed(model.transform(articles));
    assertThat(placed).isEqualTo(placed(pipeline().fit(articles).transform(articles)));
    String fitted = folder.resolve("fitted").toString();
    model.write().save(fitted);
    model.write().overwrite().save(fitted);
    PipelineModel loaded = PipelineModel.load(fitted);
    assertThat(placed(loaded.transform(articles))).isEqualTo(placed);
    assertThat(((ArabicTfIdfModel) loaded.stages()[1]).vocabulary())
        .isEqualTo(((ArabicTfIdfModel) model.stages()[1]).vocabulary());
    for (int i = 0; i < 4; i++) {
      assertThat(loaded.stages()[i].uid()).isEqualTo(model.stages()[i].uid());
    }
  }

  @Test
  void stagesAreLoadedOneByOne(@TempDir Path folder) throws Exception {
    String tokenizer = folder.resolve("tokenizer").toString();
    tokenizer().setStopWords("السد").setOutputCol("words").write().save(tokenizer);
    ArabicTokenizer words = ArabicTokenizer.load(tokenizer);
    assertThat(words.getOrDefault(words.stopWords())).containsExactly("السد");
    assertThat(words.transform(articles()).columns()).contains("words");
    String mixture = folder.resolve("mixture").toString();
    new MultinomialMixture().setSeed(4).setMaxIter(7).write().save(mixture);
    MultinomialMixture loaded = MultinomialMixture.read().load(mixture);
    assertThat(loaded.getOrDefault(loaded.seed())).isEqualTo(4L);
    assertThat(loaded.getOrDefault(loaded.maxIter())).isEqualTo(7);
    assertThat(loaded.isDefined(loaded.k())).isFalse();
  }

  @Test
  void parametersGivenToFitCount() {
    MultinomialMixture mixture = new MultinomialMixture().setK(3);
    PipelineModel model = pipeline(mixture).fit(articles(), new ParamMap().put(mixture.k(), 2));
    assertThat(((MultinomialMixtureModel) model.stages()[3]).topics()).isEqualTo(2);
  }

  @Test
  void modelsKnowTheirEstimatorsAndTakeTheirParameters() {
    Dataset<Row> stems = tokenizer().transform(articles());
    ArabicTfIdf weights = new ArabicTfIdf().setOutputCol("weights");
    ArabicTfIdfModel model = weights.fit(stems);
    assertThat(model.uid()).isEqualTo(weights.uid());
    assertThat(model.copy(ParamMap.empty()).parent()).isSameAs(weights);
    assertThat(model.transform(stems).columns()).contains("counts", "weights");
    ParamMap others = new ParamMap().put(weights.outputCol(), "others");
    assertThat(model.transform(stems, others).columns()).contains("others");
  }

  @Test
  void topicsAreDescribedByTheWordsOfTheirSubject() {
    PipelineModel model = pipeline().fit(articles());
    String[] vocabulary = ((ArabicTfIdfModel) model.stages()[1]).vocabulary();
    List<Row> topics =
        ((MultinomialMixtureModel) model.stages()[3]).describeTopics(3).collectAsList();
    List<List<String>> subjects =
        Arrays.stream(SUBJECTS).map(words -> tokens(String.join(" ", words))).toList();
    assertThat(topics).hasSize(3);
    for (Row topic : topics) {
      List<String> terms = new ArrayList<>();
      for (int term : topic.<Integer>getList(1)) {
        terms.add(vocabulary[term]);
      }
      assertThat(subjects).as(terms.toString()).anyMatch(words -> words.containsAll(terms));
      assertThat(topic.<Double>getList(2)).allMatch(weight -> weight > 0 && weight < 1);
    }
  }

  private static List<String> tokens(String text) {
    return new Terms(List.of()).stems(text);
  }

  @Test
  void weightsAreOfLengthOneAndLargerForRareStems() {
    Dataset<Row> stems = tokenizer().transform(articles());
    ArabicTfIdfModel model = new ArabicTfIdf().setMinDF(1).fit(stems);
    Row row = model.transform(stems).first();
    SparseVector counts = row.<Vector>getAs("counts").toSparse();
    SparseVector weights = row.<Vector>getAs("features").toSparse();
    assertThat(Vectors.norm(weights, 2)).isEqualTo(1, within(1e-12));
    assertThat(weights.indices()).isEqualTo(counts.indices());
    assertThat(model.idf().size()).isEqualTo(model.vocabulary().length);
    assertThat(model.idf().toArray()).isSorted();
    assertThat(model.vocabulary()).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void countersOfMllibMayBeUsedInstead() {
    Dataset<Row> articles = articles();
    Pipeline pipeline =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  tokenizer(),
                  new CountVectorizer().setInputCol("stems").setOutputCol("counts").setMinDF(3),
                  new IDF().setInputCol("counts").setOutputCol("features"),
                  new LatentSemanticAnalysis().setK(8),
                  new MultinomialMixture().setK(3)
                });
    Dataset<Row> predicted = pipeline.fit(articles).transform(articles);
    assertThat(
            predicted
                .selectExpr("substring_index(article_id, '-', -1) as subject", "prediction")
                .distinct()
                .count())
        .isEqualTo(3);
  }

  @Test
  void vectorsOfAnyLengthAreDecomposed() {
    Dataset<Row> stems = tokenizer().transform(articles());
    Dataset<Row> counted = new ArabicTfIdf().fit(stems).transform(stems);
    LatentSemanticAnalysis counts = analysis().setInputCol("counts").setK(3);
    LatentSemanticAnalysisModel model = counts.fit(counted);
    double squares = 0;
    for (Row row : counted.select("counts").collectAsList()) {
      squares += Math.pow(Vectors.norm(row.getAs(0), 2), 2);
    }
    double first = model.singularValues()[0];
    assertThat(first * first).isBetween(squares / 3, squares);
    assertThat(counts.fit(counted.repartition(6)).singularValues())
        .isEqualTo(model.singularValues());
  }

  @Test
  void missingTextsHaveNoStemsAndNoWeight() {
    Dataset<Row> articles = articles();
    PipelineModel model = pipeline().fit(articles);
    Row row =
        model
            .transform(
                articles
                    .limit(1)
                    .withColumn("title", functions.lit(null).cast("string"))
                    .withColumn("text", functions.lit(null).cast("string")))
            .first();
    assertThat(row.getList(row.fieldIndex("stems"))).isEmpty();
    assertThat(row.<Vector>getAs("features").numNonzeros()).isZero();
    assertThat(row.<Integer>getAs("prediction")).isZero();
  }

  @Test
  void errorsNameTheColumn() {
    Dataset<Row> articles = articles();
    Dataset<Row> stems = tokenizer().transform(articles);
    assertThatThrownBy(() -> new ArabicTokenizer().setInputCol("body").transform(articles))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no column body; there are article_id, ");
    assertThatThrownBy(() -> new ArabicTokenizer().setInputCol("tokens").transform(articles))
        .hasMessage("column tokens must hold string, not int");
    assertThatThrownBy(() -> new ArabicTokenizer().setOutputCol("title").transform(articles))
        .hasMessage("there is a column title already");
    assertThatThrownBy(() -> new ArabicTfIdf().setInputCol("text").fit(articles))
        .hasMessage("column text must hold array<string>, not string");
    assertThatThrownBy(() -> analysis().setInputCol("stems").fit(stems))
        .hasMessage("column stems must hold vector, not array<string>");
    assertThatThrownBy(() -> new MultinomialMixture().fit(stems))
        .hasMessageStartingWith("there is no column counts; there are ");
    assertThatThrownBy(() -> pipeline().fit(articles.drop("title")))
        .hasMessageStartingWith("there is no column title; there are ");
    assertThatThrownBy(() -> pipeline().fit(articles.limit(0)))
        .hasMessage("there are no rows to fit to");
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new MultinomialMixture().setK(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parameter k given invalid value 0");
    assertThatThrownBy(() -> new ArabicTfIdf().setMaxDF(1.5)).hasMessageContaining("maxDF");
    assertThatThrownBy(() -> analysis().setK(0)).hasMessageContaining("parameter k");
  }

  @Test
  void defaultsAreThoseOfRuns() {
    Settings.Topics settings = Defaults.settings().topics();
    LatentSemanticAnalysis analysis = analysis();
    assertThat(analysis.k().doc()).contains("not set, " + settings.rank() + ",");
    MultinomialMixture mixture = new MultinomialMixture();
    assertThat(mixture.getOrDefault(mixture.seed())).isEqualTo(settings.seed());
    assertThat(mixture.getOrDefault(mixture.sampleSize())).isEqualTo(settings.sampleArticles());
    ArabicTfIdf weights = new ArabicTfIdf();
    assertThat(weights.getOrDefault(weights.minDF())).isEqualTo(settings.minArticles());
    assertThat(weights.getOrDefault(weights.maxDF())).isEqualTo(settings.maxShare());
  }
}
