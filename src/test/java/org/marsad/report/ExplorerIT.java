package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Settings;
import org.marsad.store.RunDirectory;
import org.marsad.testing.Chromium;
import org.marsad.testing.LocalSpark;
import org.marsad.text.Folding;

/**
 * The report's explorer in the system's Chromium, opened from a disk. Without one it is skipped,
 * but fails where MARSAD_REQUIRE_ALL is true.
 */
class ExplorerIT {
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  @TempDir static Path folder;
  private static Chromium browser;
  private static String alone;
  private static String beside;

  @BeforeAll
  static void writeAndStart() throws Exception {
    Optional<Path> program = Chromium.installed();
    if (!"true".equals(System.getenv("MARSAD_REQUIRE_ALL"))) {
      assumeTrue(program.isPresent(), "there is no Chromium");
    }
    assertThat(program).as("Chromium, such as apt-get install chromium").isPresent();
    alone = page("alone", 1_000_000);
    beside = page("beside", 0);
    browser = new Chromium(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  /** Writes the report of the run and returns its address. */
  private static String page(String name, int inlineBytes) throws IOException {
    RunDirectory run = HostileRun.write(folder.resolve(name));
    Settings.Explorer most = new Settings.Explorer(100, 100, 100, 100, 200, inlineBytes);
    ReportWriter.write(
        LocalSpark.session(), run, HostileRun.ISSUES, new Settings.Report(1, 1, 0, most));
    return Path.of(run.latestPath(), HtmlReport.FILE).toRealPath().toUri().toString();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  /** Opens a view and waits until it is there. */
  private static void open(String address, int width) throws Exception {
    browser.open(address, width);
    until("document.documentElement.classList.contains('ready')");
  }

  private static void until(String condition) throws Exception {
    String look =
        String.format(
            Locale.ROOT,
            "new Promise(done => { const look = left => %s ? done(true) : left === 0 ? done(false)"
                + " : setTimeout(look, 50, left - 1); look(200); })",
            condition);
    assertThat(browser.evaluate(look).asBoolean()).as(condition).isTrue();
  }

  /** What was asked for, but for the browser's own icons of date fields. */
  private static List<String> requests() {
    return browser.requests().stream().filter(one -> !one.startsWith("data:")).toList();
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static String quoted(String text) throws IOException {
    return new ObjectMapper().writeValueAsString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "الأقوالُ الإيرانيّة",
        "آمــال مؤسّسة",
        "عليٰ ى ی ے",
        "مدرسة ہ ۀ",
        "گاز چای پاکستان ژ ڤ",
        "٢٠٢٠ ۲۰۲۱ 2022",
        "Reuters É",
        "ٱلْقُرْآن"
      })
  void foldsWordsAsTheAnalysisDoes(String words) throws Exception {
    open(alone + "#search", DESK);
    assertThat(text("marsad.fold.text(" + quoted(words) + ")")).isEqualTo(Folding.fold(words));
  }

  @Test
  void anArticleShowsTheArticlesThatAreMostLikeIt() throws Exception {
    open(alone + "#article/a1", DESK);
    assertThat(text("document.body.innerText")).contains("مقالات مشابهة", "نص بلا عنوان");
    assertThat(text("String(marsad.data.vectors()[0])")).isEqualTo("127,0");
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "الميزانية, وبالميزانية العامة, true",
    "ميزانية, للميزانية, true",
    "ميزانيه, ميزانيتها, true",
    "وزير, لوزير الخارجية, true",
    "بالوزير, الوزراء والوزير, true",
    "وزير, والوزراء, false",
    "\"مجلس الأمن\", في مجلس الامن, true",
    "\"مجلس الأمن\", مجلس النواب والأمن, false",
    "نفط, منفط, false",
  })
  void findsWordsBehindTheArticleAndParticles(String query, String text, boolean found)
      throws Exception {
    open(alone + "#search", DESK);
    String finds =
        String.format(
            Locale.ROOT,
            "(() => { const text = ' ' + marsad.fold.text(%s) + ' ';"
                + " return marsad.fold.query(%s).every(forms => forms.some(form => {"
                + " for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))"
                + " if (marsad.fold.begins(text, at)) return true; return false; })); })()",
            quoted(text),
            quoted(query));
    assertThat(browser.evaluate(finds).asBoolean()).isEqualTo(found);
  }

  @Test
  void findsStatementsArticlesAndSpeakers() throws Exception {
    open(alone + "#search?q=" + "%D8%AF%D8%A7%D8%B9%D9%8A", DESK); // a word of the first statement
    assertThat(
            browser.evaluate("document.querySelectorAll('#ex-statements li.hit').length").asInt())
        .isEqualTo(1);
    assertThat(text("document.querySelector('#ex-statements mark').textContent")).isEqualTo("داعي");
    open(alone + "#search?issue=withdrawal&stance=oppose", DESK);
    assertThat(text("document.querySelector('#ex-statements blockquote').textContent"))
        .startsWith("خطر");
    open(alone + "#search?from=2020-03-06", DESK);
    assertThat(browser.evaluate("document.querySelectorAll('li.hit').length").asInt()).isZero();
  }

  @Test
  void keepsWhatIsTypedInTheAddress() throws Exception {
    open(alone + "#en/search", DESK);
    browser.evaluate(
        "(() => { const field = document.querySelector('#explorer [name=q]');"
            + " field.focus();"
            + " field.value = 'Smith'; field.dispatchEvent(new Event('input', {bubbles: true})); })()");
    until("location.hash === '#en/search?q=Smith'");
    until("document.querySelector('#ex-speakers mark')");
    assertThat(text("document.activeElement.name")).isEqualTo("q");
    browser.evaluate("document.querySelector('#ex-speakers a').click()");
    until("location.hash === '#en/speaker/s2'");
    until("document.activeElement.id === 'ex-title'");
    browser.evaluate("document.querySelector('[data-language=ar]').click()");
    until("location.hash === '#ar/speaker/s2' && document.dir === 'rtl'");
    browser.evaluate("history.go(-2)");
    until("location.hash === '#en/search?q=Smith' && document.dir === 'ltr'");
    until("document.querySelector('#ex-speakers mark')");
    browser.evaluate("document.querySelector('[data-view=overview]').click()");
    until("document.getElementById('run').offsetParent !== null");
  }

  @Test
  void nothingInAnArticleRunsInAnyView() throws Exception {
    List<String> views =
        List.of(
            "search",
            "search?q=" + "%3Cscript%3E",
            "topic/0",
            "speaker/s1",
            "article/a1",
            "article/a2",
            "speakers",
            "outlets",
            "places",
            "subjects",
            "records",
            "article/%3Cimg%3E",
            "outlet/%3Cimg%20src=x%3E",
            "topic/x",
            "search?page=-1&show=%22&topic=__proto__&to=x");
    for (String view : views) {
      open(alone + "#" + view, DESK);
      assertThat(browser.problems()).as(view).isEmpty();
      assertThat(requests()).as(view).hasSize(1);
      assertThat(text("document.title")).as(view).endsWith("تقرير مرصد");
      assertThat(
              browser
                  .evaluate(
                      "document.querySelectorAll('#explorer img, #explorer script, #explorer"
                          + " [onerror]').length")
                  .asInt())
          .isZero();
      assertThat(text("[...document.links].map(link => link.protocol).sort().join(' ')"))
          .as(view)
          .matches("(file: )*file:( https:)*");
    }
  }

  @Test
  void placesLeadToTheArticlesThatNameThem() throws Exception {
    open(alone + "#places", DESK);
    assertThat(text("document.querySelector('#explorer tbody').innerText"))
        .contains("العراق", "دولة");
    browser.evaluate("document.querySelector('#explorer tbody a').click()");
    until("document.querySelectorAll('#ex-articles .hit').length > 0");
    assertThat(
            text("[...document.querySelectorAll('#ex-articles .hit a')][0].getAttribute('href')"))
        .isEqualTo("#article/a1");
    assertThat(browser.evaluate("document.querySelectorAll('#ex-articles .hit').length").asInt())
        .as("the other articles name no place")
        .isEqualTo(1);
    assertThat(text("document.querySelector('select[name=place]').selectedOptions[0].textContent"))
        .contains("العراق", "(1)");
    open(alone + "#en/article/a1", DESK);
    assertThat(text("document.querySelector('#explorer').innerText")).contains("Places: ");
    open(alone + "#search?place=nowhere", DESK);
    assertThat(text("document.querySelector('#explorer').textContent")).contains("لا نتيجة");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void readsLargeRunsFromBesideThePage() throws Exception {
    open(beside + "#search", DESK);
    assertThat(browser.problems()).isEmpty();
    assertThat(requests()).hasSize(7).allMatch(one -> one.startsWith("file:"));
    assertThat(browser.evaluate("marsad.data.statements.length").asInt()).isEqualTo(2);
    browser.evaluate(
        "(() => { const script = document.createElement('script');"
            + " script.textContent = \"document.title = 'taken'\"; document.body.append(script); })()");
    assertThat(text("document.title")).doesNotContain("taken");
    Path shard = Path.of(java.net.URI.create(beside)).resolveSibling("report-002.js");
    Files.delete(shard);
    open(beside + "#search", DESK);
    assertThat(text("document.querySelector('#explorer').textContent")).contains("report-002.js");
  }

  @Test
  void showsTheSameWhereAnUpdateTookShardsOver() throws Exception {
    Path output = folder.resolve("carried");
    RunDirectory first = HostileRun.write(output, Instant.parse("2020-03-05T00:00:00Z"));
    RunDirectory second = HostileRun.write(output, Instant.parse("2020-03-06T00:00:00Z"));
    Settings.Explorer most = new Settings.Explorer(100, 100, 100, 100, 200, 0);
    Settings.Report settings = new Settings.Report(1, 1, 0, most);
    ReportWriter.write(LocalSpark.session(), first, HostileRun.ISSUES, settings);
    ShardBatch only = ShardHistory.of(first, most).orElseThrow().batches().get(0);
    ShardBatch large = new ShardBatch(only.files(), 100, only.replaced());
    ShardHistory.starting(most).with(large).write(first); // of two articles one would be half
    ReportWriter.write(
        LocalSpark.session(),
        second,
        HostileRun.ISSUES,
        settings,
        Optional.of(new ReportBase(first, Set.of("a1"))));
    assertThat(ShardHistory.of(second, most).orElseThrow().batches()).hasSize(2);
    String shown =
        "JSON.stringify([marsad.data.articles.map(row => [row[0], row[1], row[3], row[7] || [],"
            + " marsad.explorer.outlets[row[2]], (row[9] || []).length]).sort(),"
            + " marsad.data.statements.map(row => [marsad.data.articles[row[0]][0], row[2], row[4],"
            + " row[1] < 0 || marsad.data.speakers[row[1]][0], row[5] || []]).sort(),"
            + " marsad.data.duplicates.map(row => [marsad.data.articles[row[0]][0], row[3]]).sort()])";
    open(page("whole", 0) + "#search", DESK);
    String whole = text(shown);
    open(Path.of(second.path().toUri()).resolve(HtmlReport.FILE).toUri() + "#search", DESK);
    assertThat(text(shown)).isEqualTo(whole).contains("a1");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void fitsAPhoneInEveryView() throws Exception {
    for (String view :
        List.of(
            "search",
            "topic/0",
            "speaker/s1",
            "article/a1",
            "speakers",
            "outlets",
            "places",
            "records")) {
      for (String language : List.of("ar", "en")) {
        open(alone + "#" + language + "/" + view, PHONE);
        JsonNode width = browser.evaluate("document.documentElement.scrollWidth");
        assertThat(width.asInt()).as(view + " " + language).isLessThanOrEqualTo(PHONE);
      }
    }
  }

  @Test
  void labelsEveryField() throws Exception {
    open(alone + "#search?issue=withdrawal", DESK);
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('#explorer input, #explorer select')].every(field"
                        + " => field.labels.length === 1 && field.labels[0].textContent.trim())")
                .asBoolean())
        .isTrue();
    assertThat(browser.evaluate("document.querySelectorAll('#explorer h2').length").asInt())
        .isEqualTo(1);
  }
}
