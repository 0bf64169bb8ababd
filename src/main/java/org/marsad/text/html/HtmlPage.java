package org.marsad.text.html;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.marsad.text.Words;

/**
 * The article of a web page. Each part is taken from where the page states it most reliably:
 * JSON-LD, then the {@code <meta>} elements that pages carry for social networks and search
 * engines, then the page's own elements. What a page does not state is null.
 *
 * @param title the title
 * @param text the article, one paragraph a line; null where the page holds none
 * @param published the date as the page gives it
 * @param source the outlet
 * @param url the address
 */
public record HtmlPage(String title, String text, String published, String source, String url) {
  /** Says of a page without a text why it has none. */
  public static final String NO_ARTICLE =
      "the page holds no article: no running text, or a list of headlines";

  private static final int FEWEST_WORDS = 20;
  private static final int FEWEST_TEASERS = 3;

  /** The part of a page's text that a description of the article must hold to be taken for it. */
  private static final double WHOLE = 0.6;

  private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://.+");

  /**
   * Elements inside each other at most; what is deeper stands beside them. Pages have up to fifty,
   * and the time to find the article grows with the depth.
   */
  private static final int DEEPEST = 100;

  private static final Pattern OUTLET_BEHIND = Pattern.compile("\\s+[|»–—-]\\s+[^|»–—]{1,40}$");

  /**
   * Reads a page.
   *
   * @param html the page
   * @return its parts; without a text where it is no article, such as a list of headlines
   */
  public static HtmlPage of(String html) {
    Document page = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEEPEST));
    LinkedData data = LinkedData.of(page);
    String title = title(page, data);
    return new HtmlPage(
        title,
        text(page, data, title),
        published(page, data),
        orNull(first(meta(page, "og:site_name"), data.publisher(), meta(page, "application-name"))),
        orNull(url(page, data)));
  }

  private static String title(Document page, LinkedData data) {
    Element heading = page.select("h1").size() == 1 ? page.selectFirst("h1") : null;
    String own = heading == null ? "" : heading.text();
    String titled = OUTLET_BEHIND.matcher(page.title()).replaceFirst("");
    return orNull(first(data.title(), own, meta(page, "og:title"), titled));
  }

  private static String published(Document page, LinkedData data) {
    Element time = page.selectFirst("article time[datetime], time[datetime], time[pubdate]");
    Element property = page.selectFirst("[itemprop=datePublished]");
    return orNull(
        first(
            data.published(),
            meta(page, "article:published_time"),
            meta(page, "og:published_time"),
            property == null ? "" : first(property.attr("content"), property.attr("datetime")),
            Stream.of(
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "publish_date",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date",
                    "parsely-pub-date",
                    "sailthru.date")
                .map(name -> meta(page, name))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse(""),
            time == null ? "" : first(time.attr("datetime"), time.text())));
  }

  private static String url(Document page, LinkedData data) {
    Element canonical = page.selectFirst("link[rel=canonical]");
    return Stream.of(
            canonical == null ? "" : canonical.attr("href"), meta(page, "og:url"), data.url())
        .map(String::strip)
        .filter(url -> ABSOLUTE.matcher(url).matches())
        .findFirst()
        .orElse("");
  }

  /** Returns the content of a meta element by its property or name; empty where there is none. */
  private static String meta(Document page, String name) {
    Element meta =
        page.selectFirst(
            "meta[property=\"" + name + "\"], meta[name=\"" + name + "\"]"); // case is ignored
    return meta == null ? "" : HtmlText.plain(meta.attr("content")).strip();
  }

  private static String text(Document page, LinkedData data, String title) {
    Optional<Element> main = MainText.find(page);
    if (main.isEmpty() || !data.isPresent() && isListOfTeasers(main.get())) {
      return longEnough(data.body());
    }
    String read =
        BlockText.of(
            main.get(),
            element ->
                MainText.isLeftOut(element)
                    || element.normalName().equals("h1") && element.text().equals(title));
    boolean whole = data.body().length() >= WHOLE * read.length();
    boolean paragraphs = data.body().indexOf('\n') >= 0 || !startsAlike(data.body(), read);
    return longEnough(whole && paragraphs ? data.body() : read);
  }

  /** Whether a description is the text that was read, which then has the paragraphs too. */
  private static boolean startsAlike(String body, String read) {
    String start = body.substring(0, Math.min(40, body.length()));
    return read.replace('\n', ' ').contains(start);
  }

  private static String longEnough(String text) {
    return Words.count(text) >= FEWEST_WORDS ? text : null;
  }

  /** Whether an element has headings with links, each of another article, and little beside. */
  private static boolean isListOfTeasers(Element main) {
    long teasers =
        main
            .select("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3")
            .stream()
            .filter(heading -> !MainText.isAside(heading))
            .count();
    long paragraphs = main.select("p").stream().filter(p -> p.text().length() > 80).count();
    return teasers >= FEWEST_TEASERS && paragraphs <= 2 * teasers;
  }

  private static String first(String... values) {
    return Stream.of(values).filter(value -> !value.isBlank()).findFirst().orElse("").strip();
  }

  private static String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
