package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.stance.StanceDetection;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StanceCampsTest {
  private static final List<String> PRICE =
      List.of(
          "يرى التجار أن الجسر المعلق عبء على ميزانية البلدة",
          "الجسر المعلق سيغرق الأجيال القادمة بالديون والضرائب",
          "كلفة الجسر المعلق لا تحتملها خزينة صغيرة كهذه",
          "من سيدفع تكاليف الجسر المعلق غير دافعي الضرائب هنا",
          "أموال الجسر المعلق كانت تكفي لبناء سوق جديد");
  private static final List<String> FISH =
      List.of(
          "الجسر المعلق يسمم مياه النهر فتموت أسماكه كل صيف",
          "سيقضي الجسر المعلق على طيور القصب وعلى البيئة كلها",
          "لا نريد الجسر المعلق فوق محميات الطيور الوحيدة",
          "تلوثت مياه الضفة منذ وقف الجسر المعلق عليها");
  private static final List<String> SAFETY =
      List.of(
          "الجسر المعلق حماية للقرى من خطر الفيضان",
          "أنقذ الجسر المعلق قريتنا من الخطر ليلة السيل",
          "لولا الجسر المعلق لما عرف الناس الأمان في الشتاء",
          "الجسر المعلق درع البلدة وأمنها كله");
  private static final ArgumentLexicon LEXICON =
      ArgumentLexicon.read(Definitions.packaged(), List.of(Bridge.ISSUE));

  private record Article(String id, String stance, String text, double score) {}

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    add(articles, "p", "oppose", PRICE, -0.5);
    add(articles, "f", "oppose", FISH, -0.6);
    add(articles, "s", "support", SAFETY, 0.7);
    articles.add(new Article("n", "neutral", "الجسر المعلق عبء على ميزانية البلدة كما يقال", 0));
    articles.add(new Article("w", "oppose", "الجسر المعلق عبء على ميزانية القرية", -0.11));
    articles.add(new Article("o", "oppose", "الجسر المعلق مؤامرة تنفذ مخططات الأعداء", -0.9));
    return articles;
  }

  private static void add(
      List<Article> articles, String id, String stance, List<String> texts, double score) {
    for (int i = 0; i < texts.size(); i++) {
      articles.add(new Article(id + i, stance, texts.get(i), score));
    }
  }

  private static Readings readings(List<Article> articles) {
    Rows readings = Rows.of(Readings.TABLE);
    for (Article article : articles) {
      Row judgement = RowFactory.create("bridge", article.stance, article.score, List.of());
      Row statement =
          RowFactory.create(
              0, "direct", 0, 1, "قال", "", "", null, "", null, article.text, List.of(judgement));
      readings.row(
          Documents.ARTICLE_ID,
          article.id,
          Readings.STATEMENTS,
          List.of(statement),
          Readings.STANCES,
          List.of(RowFactory.create("bridge", article.stance, article.score, 0.5, 1, 0, 0)));
    }
    return new Readings(readings.frame().repartition(3));
  }

  private static StanceCamps camps(List<Article> articles, String... settings) {
    Rows rows = Rows.of(Articles.TABLE);
    articles.forEach(article -> rows.row(Documents.ARTICLE_ID, article.id, Articles.COPIES, 1));
    Settings.Camps camps = Defaults.settings(settings).stances().camps();
    return StanceCamps.of(
        CampArguments.of(readings(articles), LEXICON, List.of(), camps.minScore()),
        LEXICON,
        new Articles(rows.frame()),
        List.of(),
        camps);
  }

  private static List<String> lines(Dataset<Row> frame, String... columns) {
    return frame
        .selectExpr("concat_ws(' ', " + String.join(", ", columns) + ")")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .sorted()
        .toList();
  }

  private static List<String> clusters(StanceCamps camps) {
    return lines(
        camps.clusters().rows(),
        "stance_cluster",
        "stance",
        "statements",
        "size",
        "copies",
        "array_join(themes, ',')");
  }

  @Test
  void groupsStatementsThatArgueAlike() {
    assertThat(clusters(camps(articles())))
        .containsExactly(
            "0 oppose 5 5 5 economy", "1 support 4 4 4 security", "2 oppose 4 4 4 environment");
  }

  @Test
  void labelsACampByAClauseOfItsOwn() {
    List<Row> rows = camps(articles()).clusters().rows().orderBy("stance_cluster").collectAsList();
    assertThat(rows.get(0).<String>getAs("label")).startsWith("oppose: «").endsWith("»");
    String clause = rows.get(0).<String>getAs("label").substring("oppose: «".length());
    String said = clause.replaceAll("[…»]", "").strip();
    assertThat(PRICE).anyMatch(statement -> statement.contains(said));
    List<String> exemplars = rows.get(0).getList(rows.get(0).fieldIndex("exemplars"));
    assertThat(exemplars).hasSize(3).allMatch(id -> id.matches("p\\d-0"));
  }

  @Test
  void givesArticlesAndStatementsTheirCamps() {
    List<Article> articles = articles();
    StanceCamps camps = camps(articles);
    Readings readings = readings(articles);
    assertThat(lines(camps.of(StanceDetection.articleStances(readings)).rows(), COLUMNS))
        .containsExactly(
            "f0 2", "f1 2", "f2 2", "f3 2", "n", "o", "p0 0", "p1 0", "p2 0", "p3 0", "p4 0",
            "s0 1", "s1 1", "s2 1", "s3 1", "w");
    assertThat(lines(camps.of(StanceDetection.statementStances(readings)).rows(), COLUMNS))
        .contains("f0 2", "n", "o", "w", "s2 1")
        .hasSize(16);
  }

  private static final String[] COLUMNS = {"article_id", "cast(stance_cluster as string)"};

  @Test
  void countsWhatIsSaidTwiceOnce() {
    List<Article> articles = articles();
    articles.add(new Article("p9", "oppose", PRICE.get(0) + " اليوم", -0.5));
    assertThat(clusters(camps(articles))).contains("0 oppose 5 6 6 economy");
  }

  @Test
  void showsNoneWhereThereIsTooLittle() {
    assertThat(clusters(camps(articles(), "stances.camps.min_statements=5")))
        .containsExactly("0 oppose 5 5 5 economy");
    assertThat(clusters(camps(articles(), "stances.camps.min_articles=11"))).isEmpty();
    assertThat(clusters(camps(List.of()))).isEmpty();
  }

  @Test
  void takesASideWithoutGroupsAsOneOfMixedArguments() {
    assertThat(clusters(camps(articles(), "stances.camps.min_articles=6")))
        .containsExactly("0 oppose 10 10 10 ");
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Article> articles = articles();
    List<String> first = camps(articles).clusters().rows().toJSON().collectAsList();
    Collections.shuffle(articles, new Random(3));
    assertThat(camps(articles).clusters().rows().toJSON().collectAsList())
        .containsExactlyInAnyOrderElementsOf(first);
  }
}
