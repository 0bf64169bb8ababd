package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.marsad.issue.Issue;

class LabelPageTest {
  static final Issue ISSUE =
      new Issue(
          "bridge",
          new Issue.Name("الجسر " + HostileRun.IMAGE, "Bridge"),
          "About " + HostileRun.SCRIPT,
          null,
          null,
          null,
          null,
          null,
          null);

  /** Three statements whose words try to be more than words. */
  static List<LabelTask> tasks() {
    return List.of(task(0), task(1), task(2));
  }

  private static LabelTask task(int number) {
    return new LabelTask(
        "a" + number + "-0",
        "a" + number,
        "bridge",
        "الجسر أزرق " + number + HostileRun.SCRIPT,
        List.of(new LabelPiece("قال " + HostileRun.IMAGE, false)),
        List.of(
            new LabelPiece("الجسر", true),
            new LabelPiece(" أزرق " + number + HostileRun.SCRIPT, false)),
        List.of(),
        number == 1 ? null : "سهل " + HostileRun.SCRIPT,
        "عنوان " + HostileRun.IMAGE,
        null,
        "2020-03-05",
        number == 2 ? null : HostileRun.LINK,
        number == 2 ? "random" : "uncertain");
  }

  static String page() {
    return LabelPage.page(ISSUE, "r1", tasks());
  }

  @Test
  void holdsNothingThatCouldRunButItsOwnScript() {
    assertThat(page().split("<script", -1)).hasSize(3);
    assertThat(page())
        .doesNotContain("<img")
        .contains("default-src &#39;none&#39;; script-src &#39;sha256-")
        .contains("الجسر &quot;&#39;&gt;&lt;img")
        .doesNotContain("<link")
        .doesNotContain("http://");
  }

  @Test
  void holdsTheStatementsAsTheyAre() throws IOException {
    Matcher data = Pattern.compile("id=\"data\">(.*?)</script>").matcher(page());
    assertThat(data.find()).isTrue();
    JsonNode read = new ObjectMapper().readTree(data.group(1));
    assertThat(read.path("run").asText()).isEqualTo("r1");
    assertThat(read.path("tasks")).hasSize(3);
    JsonNode first = read.path("tasks").path(0);
    assertThat(first.path("statement_id").asText()).isEqualTo("a0-0");
    assertThat(first.path("text").asText()).endsWith(HostileRun.SCRIPT);
    assertThat(first.path("said").path(0).path("marked").asBoolean()).isTrue();
  }

  @Test
  void givesLabelStudioWhatAnswersNeed() {
    List<Map<String, Object>> tasks = LabelPage.labelStudio(tasks());
    assertThat(tasks).hasSize(3);
    assertThat(tasks.get(1)).containsOnlyKeys("data");
    assertThat(tasks.get(1).get("data"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("article_id", "a1")
        .containsEntry("issue", "bridge")
        .containsEntry("text", "الجسر أزرق 1" + HostileRun.SCRIPT)
        .containsEntry("speaker", "")
        .containsEntry("picked", "uncertain");
  }
}
