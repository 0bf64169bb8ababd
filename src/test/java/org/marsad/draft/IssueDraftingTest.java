package org.marsad.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

/** Drafts from a run about a river bridge, dentists' bridges, and weather. */
@ExtendWith(LocalSpark.class)
class IssueDraftingTest {
  private static final List<String> RIVER =
      List.of(
          "رحب المحافظ رشيد الوادي بمشروع الجسر المعلق وقال إن الجسر المعلق ضروري لخدمة أهالي الضفتين.",
          "رفض النائب لطيف السعيد الجسر المعلق رفضا قاطعا وحذر من خطر الجسر على بيوت الصيادين.",
          "أعلنت البلدية أن طول الجسر المعلق يبلغ ألف متر وأن الأعمدة الفولاذية وصلت إلى الميناء.",
          "أكد المهندس فريد الهادي أن الجسر المعلق مشروع ناجح وأن المعبر العالي سيخدم التجارة.",
          "انتقد الخبير نبيل الصافي الجسر المعلق ووصفه بأنه كارثة على النهر وعلى الصيادين.",
          "تستمر أعمال المعبر العالي فوق النهر، ويقول العمال إن الجسر المعلق سيفتح في الربيع المقبل.");
  private static final List<String> TEETH =
      List.of(
          "شرح الطبيب كيف يثبت جسر الأسنان فوق الضرس المكسور وكم يدوم في فم المريض.",
          "يكلف جسر الأسنان في العيادات الخاصة أكثر من الحشوة ويحتاج إلى متابعة الطبيب.",
          "تنصح العيادة بتنظيف جسر الأسنان كل مساء وبزيارة الطبيب مرتين في السنة.");
  private static final List<String> WEATHER =
      List.of(
          "توقعت الأرصاد أمطارا غزيرة على السواحل ورياحا تثير الغبار في المناطق الداخلية.",
          "انخفضت درجات الحرارة في المرتفعات وهطلت الثلوج على القرى البعيدة طوال الليل.");

  @TempDir Path folder;
  private RunDirectory run;
  private final List<String> texts = new ArrayList<>();

  @BeforeEach
  void writeRun() {
    run = RunDirectory.create(folder.resolve("out").toString(), new Configuration(), Instant.EPOCH);
    Rows articles = Rows.of(Articles.TABLE);
    for (int i = 0; i < 24; i++) {
      add(articles, "r" + i, 0, RIVER.get(i % 6) + " " + RIVER.get((i + 2) % 6));
    }
    for (int i = 0; i < 6; i++) {
      add(articles, "t" + i, 1, TEETH.get(i % 3) + " " + WEATHER.get(0));
    }
    for (int i = 0; i < 20; i++) {
      add(articles, "w" + i, 2, WEATHER.get(i % 2) + " انتهت النشرة.");
    }
    TableStore.write(new Articles(articles.frame()), run);
    TableStore.write(new Speakers(Rows.of(Speakers.TABLE).frame()), run);
  }

  private void add(Rows articles, String id, int topic, String text) {
    texts.add(text);
    articles.row(
        Documents.ARTICLE_ID,
        id,
        Records.ORIGIN,
        "a.jsonl",
        Records.POSITION,
        (long) texts.size(),
        Records.SOURCE,
        "outlet" + texts.size() % 3,
        Documents.TEXT,
        text,
        Documents.TOKENS,
        30,
        Articles.COPIES,
        0,
        Articles.TOPIC_ID,
        topic,
        Articles.TOPIC_SCORE,
        0.5);
  }

  private String draft(SparkSession spark, String... about) {
    return new IssueDrafting(Definitions.packaged(), Defaults.settings().stances().rules())
        .draft(spark, run, List.of(about), "bridge");
  }

  private Issue read(String draft) throws IOException {
    Path issues = Files.createDirectories(folder.resolve("issues"));
    Files.writeString(issues.resolve("bridge.yaml"), draft);
    return Issues.read(Definitions.in(folder.toString()), List.of()).get(0);
  }

  @Test
  void loadsAtOnceAndCountsNoExample(SparkSession spark) throws IOException {
    Issue issue = read(draft(spark, "الجسر المعلق"));
    assertThat(issue.name().ar()).isEqualTo("الجسر المعلق");
    assertThat(issue.targets().get(0).phrases()).startsWith("الجسر المعلق");
    assertThat(issue.confirmed()).isEmpty();
    assertThat(issue.examples())
        .extracting(Issue.Example::proposed)
        .contains("support", "oppose", "neutral", "none");
    assertThat(issue.examples()).extracting(Issue.Example::text).doesNotHaveDuplicates();
  }

  @Test
  void namesNothingThatIsNotInTheRun(SparkSession spark) throws IOException {
    Issue issue = read(draft(spark, "الجسر"));
    Stream<String> phrases =
        issue.targets().stream()
            .flatMap(
                target -> Stream.concat(target.phrases().stream(), target.alongside().stream()));
    assertThat(
            Stream.of(
                    phrases,
                    issue.context().excludes().stream(),
                    issue.examples().stream().map(Issue.Example::text))
                .flatMap(stream -> stream))
        .isNotEmpty()
        .allSatisfy(
            phrase -> assertThat(texts).anySatisfy(text -> assertThat(text).contains(phrase)));
  }

  @Test
  void keepsAWordOfTwoMeaningsInCompany(SparkSession spark) throws IOException {
    Issue issue = read(draft(spark, "الجسر"));
    assertThat(issue.targets().get(0).alongside()).contains("الصيادين").doesNotContain("الأسنان");
    assertThat(issue.context().excludes()).contains("جسر الأسنان");
    assertThat(issue.examples())
        .filteredOn(example -> example.proposed().equals("none"))
        .allSatisfy(example -> assertThat(example.text()).contains("جسر الأسنان"));
  }

  @Test
  void proposesOtherNamesInComments(SparkSession spark) {
    assertThat(draft(spark, "الجسر المعلق"))
        .contains("# - phrases: [المعبر العالي] # 12 articles, 100% of them name it");
  }

  @Test
  void isTheSameEveryTime(SparkSession spark) {
    assertThat(draft(spark, "الجسر")).isEqualTo(draft(spark, "الجسر"));
  }

  @Test
  void saysWhatIsNearWhereNothingIsFound(SparkSession spark) {
    assertThatThrownBy(() -> draft(spark, "الجسر الأسناني"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("No article of run " + run.id() + " names «الجسر الأسناني»")
        .hasMessageContaining("«الجسر» in 24 articles");
  }
}
