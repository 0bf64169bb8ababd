package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.TfIdf;
import org.marsad.numeric.UnitVectors;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Topics;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class TopicModelTest {
  private static final String[] WATER = {
    "السد", "المياه", "النهر", "الأمطار", "الري", "الفيضان", "الخزان", "المنسوب", "السيول"
  };
  private static final String[] SPORT = {
    "المباراة", "الهدف", "المدرب", "الملعب", "الحارس", "الدوري", "البطولة", "الجمهور", "الكأس"
  };
  private static final String[] SCHOOL = {
    "المدرسة", "الطالب", "المعلم", "الامتحان", "المنهج", "الدرس", "الجامعة", "الشهادة", "الكتاب"
  };

  private static final ArabicTokenizer TOKENIZER = new ArabicTokenizer().setTitleWeight(2);

  /** Ninety articles on three subjects. */
  private static Documents documents() {
    Random random = new Random(21);
    String[][] subjects = {WATER, SPORT, SCHOOL};
    Rows rows = Rows.of(Documents.TABLE);
    for (int i = 0; i < 90; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 40; word++) {
        String[] subject = random.nextInt(10) < 8 ? subjects[i % 3] : subjects[random.nextInt(3)];
        text.append(subject[random.nextInt(subject.length)]).append(' ');
      }
      rows.row(
          Documents.ARTICLE_ID,
          String.format(Locale.ROOT, "%03d-%d", i * 7919 % 1000, i % 3),
          Documents.TITLE,
          subjects[i % 3][0],
          Documents.TEXT,
          text.toString(),
          Documents.TOKENS,
          40);
    }
    return new Documents(TOKENIZER.transform(rows.frame()));
  }

  private static Settings.Topics settings(String... changes) {
    String[] all = java.util.Arrays.copyOf(changes, changes.length + 1);
    all[changes.length] = "topics.k=3";
    return Defaults.settings(all).topics();
  }

  private static List<String> placed(TopicModel model, Dataset<Row> rows) {
    return model
        .assign(rows.withColumn("copies", functions.lit(0)))
        .rows()
        .select(Documents.ARTICLE_ID.col(), Articles.TOPIC_ID.col(), Articles.TOPIC_SCORE.col())
        .orderBy(Documents.ARTICLE_ID.col())
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void findsTheThreeSubjects() {
    Documents documents = documents();
    TopicModel model = TopicModel.fit(documents, 90, settings());
    Dataset<Row> pairs =
        model
            .assign(documents.rows().withColumn("copies", functions.lit(0)))
            .rows()
            .select(
                functions.substring_index(Documents.ARTICLE_ID.col(), "-", -1),
                Articles.TOPIC_ID.col())
            .distinct();
    assertThat(pairs.count()).isEqualTo(3);
  }

  @Test
  void articlesOfOneSubjectAreNearEachOther() {
    Documents documents = documents();
    List<Row> rows =
        TopicModel.fit(documents, 90, Defaults.settings("topics.k=3").topics())
            .assign(documents.rows().withColumn("copies", functions.lit(0)))
            .vectors()
            .rows()
            .orderBy(Documents.ARTICLE_ID.col())
            .collectAsList();
    assertThat(rows).hasSize(90);
    double[] alike = new double[2];
    int[] pairs = new int[2];
    for (Row one : rows) {
      for (Row other : rows) {
        int same = subject(one) == subject(other) ? 1 : 0;
        alike[same] += cosine(one, other);
        pairs[same]++;
      }
      assertThat(cosine(one, one)).isCloseTo(1, Offset.offset(1e-5));
    }
    assertThat(alike[1] / pairs[1]).isGreaterThan(0.3 + alike[0] / pairs[0]);
  }

  private static char subject(Row row) {
    return row.getString(0).charAt(4);
  }

  private static double cosine(Row one, Row other) {
    List<Float> a = one.getList(1);
    List<Float> b = other.getList(1);
    double sum = 0;
    for (int d = 0; d < a.size(); d++) {
      sum += a.get(d) * b.get(d);
    }
    return sum;
  }

  @Test
  void theResultDoesNotDependOnPartitionsOrOrder() {
    Documents documents = documents();
    Documents shuffled = new Documents(documents.rows().orderBy(functions.rand(5)).repartition(7));
    List<String> first = placed(TopicModel.fit(documents, 90, settings()), documents.rows());
    List<String> second = placed(TopicModel.fit(shuffled, 90, settings()), documents.rows());
    assertThat(second).isEqualTo(first);
  }

  @Test
  void passesOverAllArticlesFinishWhatASampleBegan() {
    Documents documents = documents();
    Documents shuffled = new Documents(documents.rows().repartition(5));
    Settings.Topics sampled = settings("topics.sample_articles=45");
    List<String> first = placed(TopicModel.fit(documents, 90, sampled), documents.rows());
    assertThat(placed(TopicModel.fit(shuffled, 90, sampled), documents.rows())).isEqualTo(first);
    assertThat(
            first.stream().map(row -> row.split("[-,]", -1)[1] + row.split(",", -1)[1]).distinct())
        .hasSize(3);
  }

  @Test
  void aSavedModelPlacesArticlesAlike(SparkSession spark, @TempDir Path folder) throws Exception {
    Documents documents = documents();
    TopicModel model = TopicModel.fit(documents, 90, settings());
    String path = folder.resolve("model").toString();
    model.save(spark, path);
    assertThat(placed(TopicModel.load(spark, path), documents.rows()))
        .isEqualTo(placed(model, documents.rows()));
    String tokenizer = folder.resolve("tokenizer").toString();
    TOKENIZER.write().save(tokenizer);
    Row expected = documents.rows().first();
    Row actual =
        ArabicTokenizer.load(tokenizer).transform(documents.rows().drop("terms").limit(1)).first();
    assertThat(actual.<byte[]>getAs("terms")).isEqualTo(expected.<byte[]>getAs("terms"));
  }

  @Test
  void describesTopicsInWrittenForms() {
    Documents documents = documents();
    TopicModel model = TopicModel.fit(documents, 90, settings());
    TopicDescriptions described =
        TopicDescriptions.of(
            model,
            model.assign(documents.rows().withColumn("copies", functions.lit(0))),
            List.of(),
            LabelWords.read(Definitions.packaged()),
            settings());
    List<Row> topics = described.topics().rows().orderBy("topic_id").collectAsList();
    assertThat(topics).hasSize(3);
    for (Row topic : topics) {
      String[] words = topic.<String>getAs(Topics.LABEL.name()).split("، ", -1);
      assertThat(words).hasSizeBetween(1, 3);
      String[] first = words[0].split(" ", -1);
      assertThat(List.of(WATER, SPORT, SCHOOL))
          .as(String.join(" ", words))
          .anySatisfy(subject -> assertThat(List.of(subject)).contains(first));
      assertThat(topic.<Long>getAs(Topics.SIZE.name())).isEqualTo(30);
      assertThat(topic.<Double>getAs(Topics.COHERENCE.name())).isBetween(-1.0, 1.0);
    }
  }

  @Test
  void copesWithOneArticleAndWithArticlesThatHaveNoWords() {
    Dataset<Row> one =
        Rows.of(Documents.TABLE)
            .row(Documents.ARTICLE_ID, "a", Documents.TEXT, "12 34", Documents.TOKENS, 2)
            .frame();
    Documents documents = new Documents(TOKENIZER.transform(one));
    TopicModel model = TopicModel.fit(documents, 1, Defaults.settings().topics());
    assertThat(placed(model, documents.rows())).singleElement().asString().startsWith("[a,0,");
  }

  @Test
  void choosesANumberOfTopicsByWhatIsPredictedBest() {
    Random random = new Random(8);
    SparseRows shares =
        SparseRows.packed(
            java.util.stream.IntStream.range(0, 600)
                .mapToObj(
                    i -> {
                      double[] counts = new double[100];
                      for (int word = 0; word < 60; word++) {
                        int subject = random.nextInt(10) < 8 ? i % 5 : random.nextInt(5);
                        counts[subject * 20 + random.nextInt(20)]++;
                      }
                      int[] present =
                          java.util.stream.IntStream.range(0, 100)
                              .filter(w -> counts[w] > 0)
                              .toArray();
                      return TfIdf.shares(
                          new org.apache.spark.ml.linalg.SparseVector(
                              100,
                              present,
                              java.util.Arrays.stream(present)
                                  .mapToDouble(w -> counts[w])
                                  .toArray()));
                    })
                .iterator(),
            600);
    double[] points = new double[600 * 5];
    for (int i = 0; i < 600; i++) {
      for (int d = 0; d < 5; d++) {
        points[i * 5 + d] = (d == i % 5 ? 1 : 0) + 0.3 * random.nextGaussian();
      }
    }
    TopicCount count = TopicCount.choose(UnitVectors.normalized(points, 5), 5, shares, settings());
    assertThat(count.topics()).as(count.likelihoods().toString()).isEqualTo(5);
  }

  @Test
  void ofFewArticlesItIsTheNumberThatClusteringsAgreeOn() {
    Random random = new Random(3);
    double[] points = new double[120 * 8];
    for (int i = 0; i < 120; i++) {
      for (int d = 0; d < 8; d++) {
        points[i * 8 + d] = (d == i % 6 ? 1 : 0) + 0.15 * random.nextGaussian();
      }
    }
    SparseRows shares = new SparseRows(new int[121], new int[0], new float[0]);
    assertThat(TopicCount.choose(UnitVectors.normalized(points, 8), 8, shares, settings()))
        .isEqualTo(TopicCount.given(6));
  }
}
