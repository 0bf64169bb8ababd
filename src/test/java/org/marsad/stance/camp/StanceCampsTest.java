package org.marsad.stance.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
      List.of("كلفة", "ميزانية", "ديون", "ضرائب", "مناقصة", "قروض", "أموال", "خزينة", "أقساط");
  private static final List<String> FISH =
      List.of("أسماك", "ضفاف", "صيادون", "نهر", "طيور", "قصب", "بيئة", "مياه", "أشجار");
  private static final List<String> TRADE =
      List.of("تجارة", "أسواق", "شاحنات", "بضائع", "سفر", "مسافرون", "تجار", "حافلات", "سلع");

  /** An article about the bridge with words of an argument, and one statement. */
  private record Article(String id, String stance, String text, double score) {}

  private static List<Article> articles(int each) {
    List<Article> articles = new ArrayList<>();
    Random random = new Random(11);
    for (int i = 0; i < each; i++) {
      articles.add(new Article("p" + i, "oppose", text(PRICE, random), -0.5 - i / 100.0));
      articles.add(new Article("f" + i, "oppose", text(FISH, random), -0.5));
      articles.add(new Article("t" + i, "support", text(TRADE, random), 0.4));
    }
    articles.add(new Article("n", "neutral", "الجسر", 0));
    return articles;
  }

  private static String text(List<String> words, Random random) {
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return "الجسر " + String.join(" ", shuffled.subList(0, 6));
  }

  private static StanceCamps camps(List<Article> articles) {
    Rows readings = Rows.of(Readings.TABLE);
    Rows rows = Rows.of(Articles.TABLE);
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
      rows.row(Documents.ARTICLE_ID, article.id, Articles.COPIES, 1);
    }
    Readings read = new Readings(readings.frame().repartition(3));
    return StanceCamps.of(
        read,
        StanceDetection.articleStances(read),
        new Articles(rows.frame()),
        List.of(),
        Defaults.settings().stances());
  }

  private static Set<String> ids(Dataset<Row> stances, int camp) {
    return stances.where("stance_cluster = " + camp).collectAsList().stream()
        .map(row -> row.getString(0).substring(0, 1))
        .collect(Collectors.toSet());
  }

  @Test
  void partsAStanceIntoThoseWhoArgueAlike() {
    StanceCamps camps = camps(articles(12));
    Dataset<Row> stances = camps.articleStances().rows().cache();
    List<Row> clusters = camps.clusters().rows().orderBy("stance_cluster").collectAsList();
    assertThat(stances.count()).isEqualTo(37);
    assertThat(clusters)
        .extracting(row -> row.<Long>getAs("size"))
        .containsExactly(12L, 12L, 12L, 1L);
    assertThat(clusters)
        .extracting(row -> row.<Long>getAs("copies"))
        .containsExactly(12L, 12L, 12L, 1L);
    assertThat(List.of(ids(stances, 0), ids(stances, 1), ids(stances, 2)))
        .containsExactlyInAnyOrder(Set.of("p"), Set.of("f"), Set.of("t"));
    Row price =
        clusters.stream()
            .filter(
                row ->
                    row.<String>getAs("label")
                        .matches(".*(كلف|ميزاني|ديون|ضرائب|مناقص|قروض|أموال|خزين|أقساط).*"))
            .findFirst()
            .orElseThrow();
    assertThat(price.<String>getAs("label")).startsWith("oppose: ").doesNotContain("الجسر");
    assertThat(price.<String>getList(price.fieldIndex("exemplars")))
        .hasSize(3)
        .allMatch(id -> id.matches("p\\d+-0"));
  }

  @Test
  void leavesOneCampForEachStanceWhereFewDiscussTheIssue() {
    StanceCamps camps = camps(articles(3).subList(0, 8));
    assertThat(camps.clusters().rows().orderBy("stance_cluster").collectAsList())
        .extracting(row -> row.getAs("stance") + " " + row.getAs("size"))
        .containsExactly("oppose 6", "support 2");
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<Article> articles = articles(7);
    List<String> first = text(camps(articles));
    Collections.shuffle(articles, new Random(3));
    assertThat(text(camps(articles))).isEqualTo(first);
  }

  private static List<String> text(StanceCamps camps) {
    List<String> lines = new ArrayList<>(camps.articleStances().rows().toJSON().collectAsList());
    lines.addAll(camps.clusters().rows().toJSON().collectAsList());
    return lines.stream().sorted().toList();
  }
}
