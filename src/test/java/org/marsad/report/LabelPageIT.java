package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.Chromium;

/**
 * The page of {@code label} in a browser: the system's Chromium. Without one it is skipped, but
 * fails where MARSAD_REQUIRE_ALL is true.
 */
class LabelPageIT {
  private static final int DESK = 1280;
  private static final int PHONE = 360;
  private static final int DIGIT = 48;
  private static final int BACKSPACE = 8;
  private static final int OPENINGS = 20;
  private static final int PAUSE = 250; // milliseconds

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
    Path page = Files.writeString(folder.resolve("label-bridge.html"), LabelPageTest.page());
    address = page.toRealPath().toUri().toString();
    browser = new Chromium(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void openAfresh() throws Exception {
    browser.open(address, DESK);
    browser.evaluate("localStorage.clear()");
    reopenUntilDone("0 / 3");
  }

  /**
   * Opens the page again until it shows this. The browser hands what a page keeps to the next one
   * in its own time, so the first opening may still see what was kept before.
   */
  private static void reopenUntilDone(String expected) throws Exception {
    for (int opening = 0; opening < OPENINGS; opening++) {
      browser.open(address, DESK);
      if (shown("done").equals(expected)) {
        return;
      }
      Thread.sleep(PAUSE);
    }
    assertThat(shown("done")).isEqualTo(expected);
  }

  private static String text(String expression) throws Exception {
    return browser.evaluate(expression).asText();
  }

  private static String shown(String id) throws Exception {
    return text("document.getElementById('" + id + "').textContent");
  }

  private static void press(int digit) throws Exception {
    browser.press(String.valueOf(digit), DIGIT + digit);
  }

  /** Presses the key that saves, and returns the lines of the file. */
  private static String saved() throws Exception {
    browser.evaluate(
        """
        (() => {
          window.kept = null;
          URL.createObjectURL = blob => { window.kept = blob; return 'blob:none'; };
          HTMLAnchorElement.prototype.click = () => {};
          document.getElementById('save').click();
        })()
        """);
    return text("window.kept.text()");
  }

  @Test
  void showsAStatementWithItsMarksAndAsksForNothing() throws Exception {
    assertThat(text("document.dir")).isEqualTo("rtl");
    assertThat(shown("said")).startsWith("الجسر أزرق 0</script>");
    assertThat(text("document.querySelector('#said mark').textContent")).isEqualTo("الجسر");
    assertThat(shown("done")).isEqualTo("0 / 3");
    assertThat(text("document.getElementById('link').href")).isEqualTo(HostileRun.LINK);
    assertThat(browser.requests()).containsExactly(address);
    assertThat(browser.problems()).isEmpty();
    assertThat(text("document.title")).isEqualTo("مرصد: تصنيف المواقف");
    assertThat(browser.evaluate("document.querySelectorAll('img').length").asInt()).isZero();
  }

  @Test
  void takesAnswersByKeysAndTakesThemBack() throws Exception {
    press(2);
    assertThat(shown("done")).isEqualTo("1 / 3");
    assertThat(shown("speaker")).isEqualTo("كاتب المقال");
    press(5);
    press(1);
    assertThat(browser.evaluate("document.getElementById('end').hidden").asBoolean()).isFalse();
    browser.press("Backspace", BACKSPACE);
    assertThat(shown("done")).isEqualTo("2 / 3");
    press(4);
    String[] lines = saved().split("\n");
    assertThat(lines).hasSize(2); // one was skipped
    JsonNode first = new ObjectMapper().readTree(lines[0]);
    assertThat(first.path("article_id").asText()).isEqualTo("a0");
    assertThat(first.path("stance").asText()).isEqualTo("oppose");
    assertThat(first.path("issue").asText()).isEqualTo("bridge");
    assertThat(first.path("text").asText()).isEqualTo("الجسر أزرق 0" + HostileRun.SCRIPT);
    JsonNode last = new ObjectMapper().readTree(lines[1]);
    assertThat(last.path("stance").asText()).isEqualTo("none");
    assertThat(last.path("picked").asText()).isEqualTo("random");
    assertThat(browser.problems()).isEmpty();
  }

  @Test
  void keepsAnswersUntilThePageIsOpenedAgain() throws Exception {
    press(3);
    assertThat(shown("done")).isEqualTo("1 / 3");
    reopenUntilDone("1 / 3");
    assertThat(saved()).contains("\"stance\":\"neutral\"");
    browser.evaluate("localStorage.setItem('marsad label r1 bridge', '{broken')");
    reopenUntilDone("0 / 3");
  }

  @Test
  void fitsAPhone() throws Exception {
    browser.open(address, PHONE);
    assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(PHONE);
  }
}
