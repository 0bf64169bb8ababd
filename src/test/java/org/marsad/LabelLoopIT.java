package org.marsad;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * Statements of a run are labelled, learned from and judged anew, by the real commands: on an issue
 * of its own, on which blue is for the bridge and green against it, which no lexicon knows.
 */
class LabelLoopIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SPEAKERS =
      List.of("النائب سهل الجبلي", "الوزيرة ندى الساحلي", "المهندس ورد الحقلي");
  private static final List<String> COLOURS =
      List.of("أزرق", "أخضر", "أصفر", "أحمر", "أسود", "أبيض");
  private static final List<String> STANCES = List.of("support", "oppose", "neutral");
  private static final String WORDS =
      "المدرسة الشارع السوق النهر الحديقة الملعب الجامعة المصنع الميناء القرية المدينة المكتبة"
          + " المتحف الغابة الساحل الحقل المخبز المقهى الباب السطح الدرج النافذة الكتاب القلم";

  @TempDir static Path folder;

  @BeforeAll
  static void analyze() throws Exception {
    Path definitions = folder.resolve("definitions");
    try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
      for (Path file : files.toList()) {
        Files.copy(file, definitions.resolve(Path.of("jobs").relativize(file).toString()));
      }
    }
    leaveOutExamples(definitions.resolve("issues"));
    Files.writeString(
        definitions.resolve("issues/bridge.yaml"),
        """
        name: {ar: الجسر, en: The bridge}
        about: Whether there should be a bridge.
        targets:
          - phrases: [الجسر]
        examples:
          - {text: قال النائب سهل الجبلي إن الجسر سيكون أزرق قرب المدرسة., stance: support, missed: true}
        """);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 36; i++) {
      lines.add(article(i));
    }
    Files.write(folder.resolve("news.jsonl"), lines);
    marsad("analyze", "--input", folder.resolve("news.jsonl").toString()).succeeded();
  }

  /** The examples of the shipped issues are tested elsewhere. */
  private static void leaveOutExamples(Path issues) throws IOException {
    try (Stream<Path> files = Files.list(issues)) {
      for (Path file : files.toList()) {
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)\\nexamples:.*", "\n"));
      }
    }
  }

  private static Finished marsad(String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--definitions", folder.resolve("definitions").toString()));
    if (!arguments[0].equals("check")) {
      all.addAll(List.of("--output", folder.resolve("out").toString()));
    }
    return MarsadCommand.run(all.toArray(String[]::new));
  }

  private static String article(int number) {
    Random random = new Random(number);
    List<String> words = List.of(WORDS.split(" "));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SPEAKERS.size(); i++) {
      text.append("قال ").append(SPEAKERS.get(i)).append(" إن الجسر سيكون ");
      text.append(COLOURS.get((number + i) % 3 + number % 2 * 3));
      for (int j = 0; j < 6; j++) {
        text.append(" قرب ").append(words.get(random.nextInt(words.size())));
      }
      text.append(".\n");
    }
    ObjectNode article = JSON.createObjectNode();
    article.put("url", "https://news.example/" + number).put("title", "خبر رقم " + number);
    article.put("source", "outlet " + number % 4).put("text", text.toString());
    return article.toString();
  }

  /** Answers what stands in the tasks, by the colour or by chance. */
  private static Path answers(String name, Random chance) throws IOException {
    List<String> lines = new ArrayList<>();
    for (JsonNode task : JSON.readTree(folder.resolve("out/latest/label-bridge.json").toFile())) {
      ObjectNode answer = ((ObjectNode) task.path("data")).deepCopy();
      String text = answer.path("text").asText();
      int colour = 0;
      while (!text.contains(COLOURS.get(colour))) {
        colour++;
      }
      answer.put("stance", STANCES.get(chance == null ? colour % 3 : chance.nextInt(3)));
      lines.add(answer.toString());
    }
    return Files.write(folder.resolve(name), lines);
  }

  private static List<String> statementIds(Path answers) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(answers)) {
      ids.add(JSON.readTree(line).path("statement_id").asText());
    }
    return ids;
  }

  @Test
  void aTopicShowsTheLabelThatAPersonGaveIt() throws Exception {
    Path draft = folder.resolve("draft-labels.yaml");
    marsad("report", "--draft-labels", draft.toString()).succeeded();
    String first =
        Files.readString(draft).lines().skip(1).limit(2).collect(joining("\n", "", "\n"));
    Path given = folder.resolve("definitions/topic-labels.yaml");
    String shipped = Files.readString(given);
    Files.writeString(
        given,
        first.replaceFirst("label: .*", "label: حديث الجسر")
            + "- {label: لا شيء, words: [البركان, الزلزال]}\n");
    Finished report = marsad("report");
    Files.writeString(given, shipped);
    assertThat(report.succeeded().output())
        .contains("topic-labels.yaml: no topic has half of the words of لا شيء");
    assertThat(Files.readString(folder.resolve("out/latest/report.html"))).contains("حديث الجسر");
  }

  @Test
  void labelsTeachAndTheNextRunJudgesByThem() throws Exception {
    Finished label = marsad("label", "--issue", "bridge", "--count", "50").succeeded();
    assertThat(label.output()).contains("50 statements to label");
    assertThat(Files.readString(folder.resolve("out/latest/label-bridge.html")))
        .contains("<html lang=\"ar\" dir=\"rtl\">");
    Path own = answers("own.jsonl", null);
    Path chance = answers("chance.jsonl", new Random(1));
    marsad("label", "--issue", "bridge", "--answered", own.toString()).succeeded();
    assertThat(statementIds(answers("again.jsonl", null)))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(statementIds(own));
    String model = folder.resolve("model").toString();
    Finished byChance = marsad("train-stance", "--labels", chance.toString(), "--model", model);
    assertThat(byChance.code()).as(byChance.output()).isEqualTo(2);
    assertThat(byChance.output()).contains("nothing is saved");
    assertThat(Path.of(model)).doesNotExist();
    Finished trained =
        marsad("train-stance", "--labels", own.toString(), "--model", model).succeeded();
    assertThat(trained.output())
        .contains("bridge: 50 labelled statements")
        .contains("saved in " + model + "/bridge.txt")
        .contains("of 1 examples in issues/bridge.yaml are right, 0 by the shipped weights");
    assertThat(marsad("check", "--stance-model", model).succeeded().output())
        .contains("of 1 examples in issues/bridge.yaml are right, 0 by the shipped weights");
    String news = folder.resolve("news.jsonl").toString();
    marsad("analyze", "--input", news, "--stance-model", model).succeeded();
    Dataset<Row> judged = table("statement_stances").where("issue = 'bridge'");
    assertThat(judged.where("stance = 'support'").count()).isGreaterThan(10);
    assertThat(judged.where("stance = 'oppose'").count()).isGreaterThan(10);
    List<Row> wrong =
        judged
            .join(table("statements"), "statement_id")
            .where(
                "text like '%أزرق%' and stance = 'oppose' or text like '%أخضر%' and stance = 'support'")
            .collectAsList();
    assertThat(wrong).isEmpty();
    assertThat(table("run").selectExpr("versions['stances']").first().getString(0))
        .isEqualTo("model " + model);
  }

  private static Dataset<Row> table(String name) {
    return LocalSpark.session()
        .read()
        .parquet(folder.resolve("out/latest").resolve(name).toString());
  }

  @Test
  void saysWhatIsNotThere() throws Exception {
    assertThat(marsad("label", "--issue", "tunnel").output()).contains("there is no such issue");
    assertThat(marsad("check", "--stance-model", folder + "/none").output())
        .contains("there is no model; train one with train-stance");
  }
}
