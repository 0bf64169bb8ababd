package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.CoQuotations;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Field;
import org.marsad.table.Places;
import org.marsad.table.Rejected;
import org.marsad.table.Reprints;
import org.marsad.table.SpeakerMerges;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/** The sample corpus and broken records, all at once and in three updates. */
class UpdateIT {
  private static final int PARTS = 3;
  private static final Set<Field> OF_TOPICS =
      Set.of(Articles.TOPIC_ID, Articles.TOPIC_SCORE, CoQuotations.TOPICS);

  private static final List<Table> COMPARED =
      List.of(
          Articles.TABLE,
          Duplicates.TABLE,
          Rejected.TABLE,
          Statements.TABLE,
          StatementStances.TABLE,
          ArticleStances.TABLE,
          StanceClusters.TABLE,
          Speakers.TABLE,
          SpeakerStances.TABLE,
          SpeakerMerges.TABLE,
          Places.TABLE,
          Reprints.TABLE,
          CoQuotations.TABLE);
  private static final long LOOK_MILLIS = 20;

  @TempDir static Path folder;
  private static Path whole;

  /** All parts but the last one. */
  private static Path unfinished;

  private static Path grown;
  private static final List<Path> PARTS_OF_INPUT = new ArrayList<>();

  @BeforeAll
  static void analyzeAtOnceAndInSteps() throws Exception {
    Map<Integer, List<String>> lines = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("seeds/articles/articles.jsonl"))) {
      lines
          .computeIfAbsent(Math.floorMod(line.hashCode(), PARTS), part -> new ArrayList<>())
          .add(line);
    }
    Path input = Files.createDirectories(folder.resolve("in"));
    for (int part = 0; part < PARTS; part++) {
      PARTS_OF_INPUT.add(Files.write(input.resolve("part" + part + ".jsonl"), lines.get(part)));
    }
    whole = folder.resolve("whole");
    MarsadCommand.run("analyze", "--input", input.toString(), "--output", whole.toString())
        .succeeded();
    grown = folder.resolve("grown");
    unfinished = folder.resolve("unfinished");
    for (Path part : PARTS_OF_INPUT.subList(0, PARTS - 1)) {
      update(part, unfinished).succeeded();
    }
    copy(unfinished, grown);
    update(PARTS_OF_INPUT.get(PARTS - 1), grown).succeeded();
  }

  private static Finished update(Path input, Path output) throws Exception {
    return MarsadCommand.run("update", "--input", input.toString(), "--output", output.toString());
  }

  private static Dataset<Row> table(Path output, Table table) {
    return LocalSpark.session()
        .read()
        .parquet(output.resolve("latest").resolve(table.name()).toString());
  }

  private static List<String> rows(Path output, Table table) {
    Column[] compared =
        table
            .compared()
            .filter(field -> !OF_TOPICS.contains(field))
            .map(Field::col)
            .toArray(Column[]::new);
    return table(output, table).select(compared).toJSON().collectAsList().stream()
        .sorted()
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> threeUpdatesMakeTheTablesOfOneAnalysis() {
    return COMPARED.stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.name(),
                    () -> assertThat(rows(grown, table)).isEqualTo(rows(whole, table))));
  }

  @Test
  void anUpdatedRunIsAsWritten() throws Exception {
    assertThat(MarsadCommand.run("verify", "--output", grown.toString()).succeeded().output())
        .doesNotContain("DAMAGED", "GONE");
  }

  @Test
  void aRepeatedUpdatePublishesNothing() throws Exception {
    String latest = Files.readString(grown.resolve("LATEST"));
    assertThat(update(folder.resolve("in"), grown).succeeded().output()).contains("0 new articles");
    assertThat(Files.readString(grown.resolve("LATEST"))).isEqualTo(latest);
  }

  @Test
  void anUpdateKilledInTheMiddleChangesNothing() throws Exception {
    Path output = folder.resolve("killed");
    copy(unfinished, output);
    String latest = Files.readString(output.resolve("LATEST"));
    Path last = PARTS_OF_INPUT.get(PARTS - 1);
    for (String stage : List.of("clean", "speakers", "write")) {
      Path dead = killedBehind(stage, last, output);
      assertThat(Files.readString(output.resolve("LATEST"))).as(stage).isEqualTo(latest);
      RunDirectory run = RunDirectory.latest(output.toString(), new Configuration());
      Verification verification = Verification.of(LocalSpark.session(), run);
      assertThat(verification.different()).as(verification.text()).isEmpty();
      // The last thing a run does before it is published is to claim the place behind its base.
      Files.writeString(Path.of(run.path().toUri()).resolve("_SUCCESSOR"), dead.getFileName() + "");
      Files.setLastModifiedTime(
          dead.resolve("_RUNNING"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
    update(last, output).succeeded();
    assertThat(Files.readString(output.resolve("LATEST"))).isNotEqualTo(latest);
    for (Table table : COMPARED) {
      assertThat(rows(output, table)).as(table.name()).isEqualTo(rows(whole, table));
    }
  }

  /** Starts an update, kills it once a stage is done, and returns the folder of its run. */
  private static Path killedBehind(String stage, Path input, Path output) throws Exception {
    Set<Path> before = runs(output);
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process update =
        MarsadCommand.prepare("update", "--input", input.toString(), "--output", output.toString())
            .redirectOutput(printed.toFile())
            .start();
    while (update.isAlive() && !Files.readString(printed).contains(" s  " + stage)) {
      Thread.sleep(LOOK_MILLIS);
    }
    update.destroyForcibly().waitFor();
    assertThat(Files.readString(printed)).contains(" s  " + stage).doesNotContain("Tables are in");
    Set<Path> left = runs(output);
    left.removeAll(before);
    return left.iterator().next();
  }

  private static Set<Path> runs(Path output) throws IOException {
    try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
      return runs.collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void aRunWithoutStateCannotBeUpdated() throws Exception {
    Path output = folder.resolve("stateless");
    Path part = PARTS_OF_INPUT.get(0);
    String[] setting = {"--set", "output.keep_state=false"};
    MarsadCommand.run(
            "analyze",
            "--input",
            part.toString(),
            "--output",
            output.toString(),
            setting[0],
            setting[1])
        .succeeded();
    assertThat(output.resolve("latest/_state")).doesNotExist();
    Finished refused = update(PARTS_OF_INPUT.get(1), output);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).contains("output.keep_state", "`analyze`");
  }

  @Test
  void anEarlierOriginalTakesThePlaceOfItsReprint() throws Exception {
    Row reprinted =
        table(grown, Articles.TABLE).where("published_at is not null and copies = 0").first();
    String text = reprinted.getAs(Documents.TEXT.name());
    Path original = folder.resolve("original.jsonl");
    Files.writeString(
        original,
        "{\"url\":\"https://wadi.example/1\",\"date\":\"2001-02-03\",\"text\":\""
            + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
            + "\"}\n");
    Path output = folder.resolve("earlier");
    copy(grown, output);
    update(original, output).succeeded();
    String old = reprinted.getAs(Documents.ARTICLE_ID.name());
    Row copy = table(output, Duplicates.TABLE).where("copy_id = '" + old + "'").first();
    assertThat(
            table(output, Articles.TABLE)
                .where(Documents.ARTICLE_ID.col().equalTo(copy.<String>getAs("kept_id")))
                .first()
                .<String>getAs("url"))
        .isEqualTo("https://wadi.example/1");
    assertThat(table(output, Statements.TABLE).where("article_id = '" + old + "'").count())
        .isZero();
    assertThat(table(output, Articles.TABLE).count())
        .isEqualTo(table(grown, Articles.TABLE).count());
  }

  private static void copy(Path from, Path to) throws IOException, InterruptedException {
    assertThat(new ProcessBuilder("cp", "-a", from.toString(), to.toString()).start().waitFor())
        .isZero();
  }
}
