package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;
import org.marsad.testing.Chromium;
import org.marsad.testing.LocalSpark;

/**
 * The report in a browser: the system's Chromium. Without one it is skipped, but fails where
 * MARSAD_REQUIRE_ALL is true.
 */
class ReportIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final int ENTER = 13;
  private static final int TAB = 9;

  @TempDir static Path folder;
  private static Chromium browser;
  private static String address;

  @BeforeAll
  static void writeAndStart() throws Exception {
    Optional<Path> program = Chromium.installed();
    if (!"true".equals(System.getenv("MARSAD_REQUIRE_ALL"))) {
      assumeTrue(program.isPresent(), "there is no Chromium");
    }
    assertThat(program).as("Chromium, such as apt-get install chromium").isPresent();
    RunDirectory run = HostileRun.write(folder.resolve("out"));
    ReportWriter.write(LocalSpark.session(), run, HostileRun.ISSUES, HostileRun.REPORT);
    address = Path.of(run.latestPath(), HtmlReport.FILE).toRealPath().toUri().toString();
    browser = new Chromium(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  @Test
  void asksForNothingAndComplainsOfNothing() throws Exception {
    browser.open(address, DESK);
    assertThat(browser.evaluate("Chart.version").asText()).startsWith("4.");
    assertThat(browser.requests()).containsExactly(address);
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void drawsEveryChart() throws Exception {
    browser.open(address, DESK);
    JsonNode blank =
        browser.evaluate(
            """
            [...document.querySelectorAll('canvas')].filter(canvas => {
              const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
              const colours = new Set();
              for (let i = 0; i < pixels.length; i += 4) {
                if (pixels[i + 3] === 255) colours.add(pixels[i] << 16 | pixels[i + 1] << 8 | pixels[i + 2]);
              }
              return colours.size < 3;
            }).map(canvas => canvas.id)
            """);
    assertThat(blank).isEmpty();
    assertThat(browser.evaluate("document.querySelectorAll('canvas').length").asInt()).isEqualTo(6);
  }

  @Test
  void switchesTheLanguageAndKeepsItInTheAddress() throws Exception {
    String heading = "document.querySelector('h1').innerText.trim()";
    browser.open(address, DESK);
    assertThat(text(heading)).isEqualTo("تقرير مرصد");
    assertThat(text("document.dir + document.documentElement.lang")).isEqualTo("rtlar");
    browser.evaluate("document.querySelector('[data-language=en]').click()");
    awaitTrue("document.documentElement.lang === 'en'");
    assertThat(text(heading)).isEqualTo("Marsad report");
    assertThat(text("document.dir + document.title")).isEqualTo("ltrMarsad report");
    assertThat(text("document.querySelector('main').innerText")).doesNotContain("الموضوعات");
    browser.evaluate("document.querySelector('nav a[href$=topics]').click()");
    awaitTrue("document.activeElement.id === 'topics'");
    assertThat(text("location.hash")).isEqualTo("#en/topics");
    browser.open(address + "#en/topics", DESK);
    assertThat(text(heading)).isEqualTo("Marsad report");
    assertThat(text("document.activeElement.id")).isEqualTo("topics");
    browser.evaluate("document.querySelector('[data-language=ar]').click()");
    awaitTrue("document.documentElement.lang === 'ar'");
    assertThat(text(heading)).isEqualTo("تقرير مرصد");
  }

  private static void awaitTrue(String condition) throws Exception {
    assertThat(
            browser
                .evaluate(
                    String.format(
                        Locale.ROOT,
                        """
                    new Promise(done => {
                      const look = left => %s ? done(true)
                          : left === 0 ? done(false) : setTimeout(look, 50, left - 1);
                      look(100);
                    })
                    """,
                        condition))
                .asBoolean())
        .as(condition)
        .isTrue();
  }

  @Test
  void nothingInAnArticleRuns() throws Exception {
    browser.open(address, DESK);
    assertThat(text("document.title")).isEqualTo("تقرير مرصد");
    assertThat(browser.evaluate("document.querySelectorAll('img, main script').length").asInt())
        .isZero();
    assertThat(text("[...document.links].map(link => link.protocol).sort().join(' ')"))
        .matches("(file: )+https:( https:)*");
    // What the policy is for: a script that does get in is not run.
    browser.evaluate(
        """
        (() => {
          const script = document.createElement('script');
          script.textContent = "document.title = 'taken'";
          document.body.append(script);
          const image = document.createElement('img');
          image.src = 'https://elsewhere.example/x.png';
          document.body.append(image);
          const link = document.createElement('a');
          link.href = "javascript:document.title='taken'";
          document.body.append(link);
          link.click();
        })()
        """);
    Thread.sleep(300);
    assertThat(text("document.title")).isEqualTo("تقرير مرصد");
    assertThat(browser.problems().toString()).contains("Content Security Policy");
  }

  @Test
  void fitsAPhone() throws Exception {
    for (String language : new String[] {"ar", "en"}) {
      browser.open(address + "#" + language, PHONE);
      browser.evaluate(
          "document.querySelectorAll('details').forEach(details => details.open = true)");
      JsonNode widths =
          browser.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth]");
      assertThat(widths.get(0).asInt()).as(language).isLessThanOrEqualTo(PHONE);
      assertThat(widths.get(1).asInt()).as(language).isLessThanOrEqualTo(PHONE);
    }
  }

  @Test
  void isUsableByKeyboardAndWithoutSeeingTheCharts() throws Exception {
    browser.open(address, DESK);
    browser.press("Tab", TAB);
    assertThat(text("document.activeElement.className")).isEqualTo("skip");
    browser.press("Enter", ENTER);
    awaitTrue("document.activeElement.id === 'content'");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('figure canvas')].every(canvas =>"
                        + " canvas.closest('figure').querySelector('details table tbody tr')"
                        + " && document.getElementById(canvas.getAttribute('aria-labelledby')))")
                .asBoolean())
        .isTrue();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('.scroll')].every(region => region.tabIndex"
                        + " === 0)")
                .asBoolean())
        .isTrue();
  }
}
