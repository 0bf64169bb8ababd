package org.marsad.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {
  private static final String FIRST =
      "افتتح مجلس بلدة النخيل صباح اليوم جسرا جديدا فوق الجدول بعد عامين من العمل المتواصل، وحضر الأهالي.";
  private static final String SECOND =
      "وقال المهندس سامر الوادي إن الجسر يحمل الشاحنات الثقيلة للمرة الأولى، وإن كلفته بقيت كما قدرت.";
  private static final String BODY = FIRST + "\n" + SECOND;
  private static final String PARAGRAPHS = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String AROUND =
      "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>رياضة</a></li></ul></nav>%s"
          + "<div class='related-posts'><h3><a href='/1'>مزارعو السنابل يبدؤون الحصاد</a></h3></div>"
          + "<div id='comments'><p>تعليق طويل من قارئ لا يعجبه شيء مما يكتب في هذه الصحيفة منذ سنوات</p></div>"
          + "<footer><p>جميع الحقوق محفوظة لصحيفة النخيل الإلكترونية في بلدة النخيل</p></footer>";

  private static HtmlPage page(String head, String body) {
    return HtmlPage.of("<html><head>" + head + "</head><body>" + body + "</body></html>");
  }

  private static String around(String body) {
    return AROUND.replace("%s", body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s",
        "<article><h1>جسر جديد</h1>%s</article>",
        "<div class='content'><h1>جسر جديد</h1><div class='body'>%s</div></div>",
        "<table><tr><td>%s</td></tr></table>",
        "<form id='aspnet'><div>%s</div></form>",
        "<main><div class='post has-sidebar-right'>%s</div></main>",
        "<div itemprop='articleBody'>%s</div>"
      })
  void findsTheArticleAmongEverythingElse(String frame) {
    String body = frame.replace("%s", PARAGRAPHS);
    assertThat(page("<title>جسر جديد | النخيل</title>", around(body)))
        .satisfies(
            page -> {
              assertThat(page.text()).isEqualTo(BODY);
              assertThat(page.title()).isEqualTo("جسر جديد");
            });
  }

  @Test
  void joinsPartsOfAnArticleThatAdvertsStandBetween() {
    String body =
        "<div class='story'><div><p>"
            + FIRST
            + "</p></div><div class='ads'>إعلان</div><div><p>"
            + SECOND
            + "</p></div></div>";
    assertThat(page("", around(body)).text()).isEqualTo(BODY);
  }

  @Test
  void readsParagraphsThatLineBreaksPart() {
    assertThat(
            page("", around("<div>" + FIRST + "<br><br>" + SECOND + "</div>"))
                .text()
                .replace("\n\n", "\n"))
        .isEqualTo(BODY);
  }

  @Test
  void prefersWhatThePageSaysOfItself() {
    String data =
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\":"
            + " [\"NewsArticle\"], \"headline\": \"جسر &quot;جديد&quot;\", \"datePublished\":"
            + " \"2023-03-09T14:30:00+03:00\", \"publisher\": {\"name\": \"صحيفة النخيل\"},"
            + " \"mainEntityOfPage\": {\"@id\": \"https://nakheel.example/7\"}, \"articleBody\": \""
            + FIRST
            + "\\n"
            + SECOND
            + "\"}]}</script>";
    HtmlPage page = page(data + "<title>x</title>", around("<div><p>" + FIRST + "</p></div>"));
    assertThat(page)
        .isEqualTo(
            new HtmlPage(
                "جسر \"جديد\"",
                BODY,
                "2023-03-09T14:30:00+03:00",
                "صحيفة النخيل",
                "https://nakheel.example/7"));
  }

  @Test
  void doesNotTakeATeaserForTheArticle() {
    String data =
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"افتتح"
            + " مجلس بلدة النخيل\"}</script><script type='application/ld+json'>{no json</script>";
    assertThat(page(data, around(PARAGRAPHS)).text()).isEqualTo(BODY);
  }

  @ParameterizedTest
  @CsvSource({
    "<meta property='article:published_time' content='2023-03-09'>",
    "<meta name='pubdate' content='2023-03-09'>",
    "<meta itemprop='datePublished' content='2023-03-09'>",
    "<meta name='DC.date.issued' content='2023-03-09'>"
  })
  void readsTheDateOfItsMetaElements(String meta) {
    assertThat(page(meta, PARAGRAPHS).published()).isEqualTo("2023-03-09");
  }

  @Test
  void readsTheDateSourceAndAddressOfTheirElements() {
    String head =
        "<meta property='og:site_name' content='النخيل'><link rel='canonical' href='/relative'>"
            + "<meta property='og:url' content='https://nakheel.example/8'>";
    HtmlPage page = page(head, "<time datetime='2023-03-09'>أمس</time>" + PARAGRAPHS);
    assertThat(page.published()).isEqualTo("2023-03-09");
    assertThat(page.source()).isEqualTo("النخيل");
    assertThat(page.url()).isEqualTo("https://nakheel.example/8");
    assertThat(page("", PARAGRAPHS)).isEqualTo(new HtmlPage(null, BODY, null, null, null));
  }

  @Test
  void findsNoArticleInAListOfHeadlinesOrAnEmptyPage() {
    String teaser =
        "<article><h2><a href='/%d'>عنوان خبر من أخبار البلدة</a></h2><p>افتتح مجلس البلدة صباح اليوم"
            + " الجسر رقم %d فوق الجدول الكبير بحضور عدد من الأهالي والضيوف</p></article>";
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      list.append(teaser.replace("%d", Integer.toString(i)));
    }
    String links =
        "<ul>" + "<li><a href='/x'>خبر من أخبار البلدة وما حولها</a></li>".repeat(30) + "</ul>";
    for (String body :
        new String[] {"<main>" + list + "</main>", list.toString(), links, "", "<p>نعم</p>"}) {
      assertThat(page("<title>الرئيسية</title>", around(body)).text()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1256, windows-1256",
    "ISO-8859-6, iso-8859-6",
    "windows-1256,",
    "UTF-8,",
    "UTF-16,"
  })
  void decodesPagesByTheirBytesOrTheirDeclaration(String charset, String declared) {
    String meta = declared == null ? "" : "<meta charset=\"" + declared + "\">";
    String html =
        "<html><head>" + meta + "</head><body class='a'>" + PARAGRAPHS.repeat(3) + "</body></html>";
    assertThat(PageBytes.decode(html.getBytes(Charset.forName(charset))))
        .map(text -> text.replace("\uFEFF", ""))
        .contains(html);
  }

  @Test
  void oneBadByteCostsACharacter() {
    byte[] bytes = ("<meta charset='utf-8'>" + PARAGRAPHS).getBytes(StandardCharsets.UTF_8);
    bytes[60] = (byte) 0xFF;
    assertThat(PageBytes.decode(bytes).orElseThrow()).endsWith(SECOND + "</p>");
  }
}
