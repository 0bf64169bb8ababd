package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Settings;
import org.marsad.report.ReportData.Article;
import org.marsad.report.ReportData.Cut;
import org.marsad.report.ReportData.Enough;
import org.marsad.report.ReportData.IssueView;
import org.marsad.report.ReportData.Name;
import org.marsad.report.ReportData.Sides;
import org.marsad.store.RunDirectory;
import org.marsad.testing.Defaults;
import org.marsad.testing.LocalSpark;
import org.marsad.text.Reason;

@ExtendWith(LocalSpark.class)
class HtmlReportTest {
  private static final String LONG_LINK = "https://outlet.example/" + "a".repeat(180);

  private static final Settings.Report MINIMUM = Defaults.settings().report();

  @TempDir static Path folder;
  private static ReportData data;
  private static ExplorerWriter.Result explorer;
  private static String page;
  private static IssueView strictIssue;
  private static String strictPage;

  @BeforeAll
  static void write(SparkSession spark) {
    Path output = folder.resolve("out");
    RunDirectory run = HostileRun.write(output);
    data = ReportQueries.read(spark, run, HostileRun.ISSUES, HostileRun.REPORT);
    explorer =
        ExplorerWriter.write(
            new RunTables(spark, run),
            run,
            data.issues(),
            HostileRun.REPORT.explorer(),
            Optional.empty());
    page = HtmlReport.page(data, explorer);
    ReportData strict = ReportQueries.read(spark, run, HostileRun.ISSUES, MINIMUM);
    strictIssue = strict.issues().get(1);
    strictPage = HtmlReport.page(strict, ExplorerWriter.Result.none());
  }

  @Test
  void sumsUpTheRun() {
    assertThat(data.run().records()).isEqualTo(5);
    assertThat(data.run().firstDay()).isEqualTo("2020-03-05");
    assertThat(data.timeline().periods()).hasSize(14).startsWith("2020-03").endsWith("2021-04");
    assertThat(data.timeline().articles()).startsWith(1L, 2L, 3L);
    assertThat(data.timeline().undated()).isEqualTo(1);
    assertThat(data.outlets().shown()).hasSize(15);
    assertThat(data.reprinted()).hasSize(2);
    assertThat(data.reprinted().get(1).article()).isNull();
    assertThat(data.rejected().get(0).records()).isEqualTo(1);
  }

  @Test
  void tellsWhereTheIssuesStand() {
    IssueView other = data.issues().get(0);
    IssueView withdrawal = data.issues().get(1);
    assertThat(other.articles().all()).isZero();
    assertThat(withdrawal.articles()).isEqualTo(new Sides(2, 2, 2));
    assertThat(withdrawal.copies()).isEqualTo(3);
    assertThat(withdrawal.speakers().cut().shown())
        .extracting(ReportData.SpeakerSides::net)
        .containsExactly(1.0, -0.5);
    assertThat(withdrawal.camps().get(0).statements()).hasSize(1);
    assertThat(withdrawal.camps().get(0).label()).startsWith("حجة");
    assertThat(withdrawal.support().all()).isEqualTo(1);
    assertThat(withdrawal.oppose().all()).isEqualTo(1);
    assertThat(withdrawal.oppose().shown().get(0).article().link()).isEqualTo(HostileRun.LINK);
    assertThat(withdrawal.support().shown().get(0).article().link()).isNull();
  }

  @Test
  void saysWhereThereIsTooLittle() {
    assertThat(strictIssue.speakers().cut().shown()).hasSize(1);
    assertThat(strictIssue.speakers().few()).isEqualTo(1);
    assertThat(strictIssue.outlets().cut().shown()).hasSize(1);
    assertThat(strictIssue.outlets().few()).isZero();
    assertThat(strictPage)
        .contains("Speakers with too few statements to show a stance")
        .contains("Too few statements to count as evidence");
    assertThat(page).doesNotContain("Too few statements to count as evidence");
  }

  @Test
  void namesGroupsOfArgumentsByWhatTheyArgue() {
    assertThat(page).contains("السيادة").contains("مجموعات الحجج").doesNotContain("معسكر");
  }

  @Test
  void keepsWhatArticlesSayInItsPlace() {
    assertThat(page).doesNotContain("<script>document", "<img", "\u202E", "\u2066", "javascript:d");
    assertThat(page.split("<script", -1)).hasSize(7 + explorer.place().inline().size());
    assertThat(page)
        .contains("&lt;/script&gt;&lt;script&gt;document.title")
        .contains("<mark>لا داعي</mark>")
        .contains("href=\"https://news.example/a?b=1&amp;c=2\"");
  }

  @Test
  void namesNothingThatABrowserWouldFetch() {
    Matcher fetched =
        Pattern.compile("<(link|img|iframe|object|embed|audio|video|source)\\b|\\bsrc=\"|url\\(")
            .matcher(page.replaceAll("(?s)<script>.*?</script>", ""));
    assertThat(fetched.results().map(java.util.regex.MatchResult::group)).isEmpty();
    assertThat(page).doesNotContain("sourceMappingURL");
    assertThat(page).contains("default-src &#39;none&#39;");
  }

  @Test
  void packsWhatCanBeSearched() {
    JsonNode end = ShardPackerTest.unpacked(explorer.place().inline().get(3)).get(0);
    assertThat(end.get(0)).hasSize(2).anyMatch(outlet -> outlet.asText().isEmpty());
    assertThat(explorer.explorer().counts())
        .extracting(count -> count.table() + " " + count.shown() + "/" + count.all())
        .containsExactly(
            "articles 2/2", "statements 2/2", "duplicates 1/2", "speakers 2/2", "rejected 1/1");
    JsonNode article = ShardPackerTest.unpacked(explorer.place().inline().get(0)).get(0);
    assertThat(article.get(0).asText()).isEqualTo("a1");
    assertThat(article.get(3).asText()).isEqualTo("2020-03-05");
    assertThat(article.get(5).isNull()).as("a link that is none").isTrue();
    JsonNode statement = ShardPackerTest.unpacked(explorer.place().inline().get(1)).get(0);
    assertThat(statement.get(4).asText()).contains(HostileRun.SCRIPT);
    assertThat(statement.get(5)).hasToString("[0,1]");
    assertThat(end.get(2).get(0).asText()).isEqualTo(data.issues().get(1).id());
  }

  @Test
  void leavesTheExplorerOutWhereItIsNotWanted(@TempDir Path other) {
    RunDirectory run = HostileRun.write(other.resolve("out"));
    Settings.Explorer none = new Settings.Explorer(0, 100, 100, 100, 200, 1_000_000);
    ExplorerWriter.Result result =
        ExplorerWriter.write(
            new RunTables(LocalSpark.session(), run), run, data.issues(), none, Optional.empty());
    assertThat(result.place().isEmpty()).isTrue();
    assertThat(strictPage).doesNotContain("id=\"explorer-data\"", "id=\"quick\"");
  }

  @Test
  void comparesWithTheRunBefore(@TempDir Path other) {
    SparkSession spark = LocalSpark.session();
    Path output = other.resolve("out");
    RunDirectory first = HostileRun.write(output, Instant.parse("2020-03-05T00:00:00Z"));
    RunDirectory second = HostileRun.write(output, Instant.parse("2020-03-06T00:00:00Z"));
    assertThat(ChangeQueries.read(spark, first, HostileRun.REPORT)).isNull();
    Changes same = ChangeQueries.read(spark, second, HostileRun.REPORT);
    assertThat(same.before()).isEqualTo(first.id());
    assertThat(same.isEmpty()).isTrue();
    assertThat(same.articlesBefore()).isEqualTo(2);
    assertThat(data.changes()).isNull();
  }

  @Test
  void showsWhatChangedAsWhatItIs() {
    Changes changes =
        new Changes(
            "before",
            "2020-03-04",
            1,
            2,
            List.of(new Changes.NewTopic(3, HostileRun.IMAGE, 5)),
            List.of(new Changes.Riser(4, HostileRun.SCRIPT, .1, .2)),
            List.of(new Changes.NewSpeaker("s\"1", HostileRun.SCRIPT, null, 3)),
            List.of(new Changes.Shift("withdrawal", null, HostileRun.IMAGE, -.5, .25, 9)));
    ReportData changed =
        new ReportData(
            data.run(),
            data.timeline(),
            data.outlets(),
            data.topics(),
            data.issues(),
            data.reprinted(),
            data.rejected(),
            changes,
            MINIMUM);
    String shown = HtmlReport.page(changed, explorer);
    assertThat(shown)
        .contains("id=\"changes\"", "-0.50", "+0.25", "href=\"#speaker/s%221\"")
        .doesNotContain("<script>document", "<img");
  }

  @Test
  void jsonCannotEndItsElement() throws IOException {
    String json = HtmlReport.json(List.of("</script>&<!--\u2028\u2029"));
    assertThat(json).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    JsonNode back = new ObjectMapper().readTree(json);
    assertThat(back.get(0).asText()).isEqualTo("</script>&<!--\u2028\u2029");
  }

  @Test
  void hasEveryLabelInBothLanguages() throws IOException {
    Map<String, Name> labels = HtmlReport.labels();
    String folder = "src/main/resources/org/marsad/report/";
    StringBuilder template = new StringBuilder();
    for (String file : List.of("report.ftlh", "changes.ftlh")) {
      template.append(Files.readString(Path.of(folder, file)));
    }
    assertThat(Pattern.compile("<@t \"(\\w+)\"/>").matcher(template).results().map(m -> m.group(1)))
        .isNotEmpty()
        .allSatisfy(key -> assertThat(labels).containsKey(key));
    for (String file : HtmlReport.SCRIPTS) {
      assertThat(
              Pattern.compile("\\bt\\('(\\w+)'\\)")
                  .matcher(Files.readString(Path.of(folder, file)))
                  .results()
                  .map(m -> m.group(1)))
          .allSatisfy(key -> assertThat(labels).as(file).containsKey(key));
    }
    for (Reason reason : Reason.values()) {
      assertThat(labels).containsKey(reason.code());
    }
    assertThat(labels.values())
        .allSatisfy(label -> assertThat(label.ar()).matches(".*\\p{IsArabic}.*"))
        .allSatisfy(label -> assertThat(label.en()).matches("[\\p{ASCII}]+"));
  }

  @Test
  void canBeMadeOfNothing() {
    ReportData nothing =
        new ReportData(
            new ReportData.Run("r", null, "v", List.of(), 0, 0, 0, 0, 0, null, null),
            new ReportData.Timeline("MONTH", List.of(), List.of(), 0, 0),
            Cut.of(List.of(), 0),
            Cut.of(List.of(), 0),
            List.of(),
            List.of(),
            List.of(),
            null,
            MINIMUM);
    assertThat(HtmlReport.page(nothing, ExplorerWriter.Result.none())).contains("لم يُرفض أيّ سجل");
  }

  /** Every list as long as it may be, every text as long as it may be. */
  @Test
  void staysSmallHoweverLargeTheRun() {
    String words = "كلمة ".repeat(140);
    List<Long> periods = Collections.nCopies(60, 123_456L);
    Article article =
        new Article(words.substring(0, 90), "outlet.example", "2020-01-01", LONG_LINK);
    Sides sides = new Sides(12_345, 12_345, 12_345);
    ReportData.Topic topic =
        new ReportData.Topic(
            7,
            "أربع، كلمات، في، العنوان",
            999,
            0.1,
            Collections.nCopies(10, "كلمة"),
            Collections.nCopies(3, article),
            periods);
    ReportData.Evidence evidence =
        new ReportData.Evidence(
            "قائل",
            "منصبه",
            "direct",
            0.9,
            MarkedText.of(
                new Context(words, words, words), "كلمة", List.of("كلمة"), TargetWords.of(null)),
            3,
            article);
    IssueView issue =
        new IssueView(
            "i",
            new Name("قضية", "Issue"),
            words,
            sides,
            9,
            9,
            Collections.nCopies(60, sides),
            Enough.of(
                Collections.nCopies(25, new ReportData.OutletSides("outlet.example", sides)),
                99,
                999),
            Enough.of(
                Collections.nCopies(
                    30,
                    new ReportData.SpeakerSides(
                        "قائل ما", "منصبه", sides, 0.5, "2020-01-01", "2020-01-01")),
                99,
                999),
            99,
            Collections.nCopies(
                12,
                new ReportData.Camp(
                    words.substring(0, 120),
                    "support",
                    Collections.nCopies(3, "security"),
                    9,
                    9,
                    9,
                    Collections.nCopies(3, words))),
            new ReportData.Found(Collections.nCopies(8, evidence), 80),
            new ReportData.Found(Collections.nCopies(8, evidence), 80));
    ReportData largest =
        new ReportData(
            data.run(),
            new ReportData.Timeline("MONTH", Collections.nCopies(60, "2020-01"), periods, 1, 1),
            Cut.of(Collections.nCopies(25, new ReportData.Outlet("outlet.example", 9, 6, 3)), 99),
            Cut.of(Collections.nCopies(40, topic), 99),
            Collections.nCopies(4, issue),
            data.reprinted(),
            data.rejected(),
            null,
            MINIMUM);
    assertThat(
            HtmlReport.page(largest, ExplorerWriter.Result.none())
                .getBytes(StandardCharsets.UTF_8)
                .length)
        .isLessThan(3_000_000);
  }
}
