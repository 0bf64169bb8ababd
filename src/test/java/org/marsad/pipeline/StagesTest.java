package org.marsad.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.spark.ParallelQueries;
import org.marsad.table.Records;
import org.marsad.table.SpeakerMentions;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StagesTest {
  private static final int FEW = 3;

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Stages stages =
      new Stages(new PrintStream(console, true, StandardCharsets.UTF_8), FEW);
  private SparkSession spark;
  private int persistedBefore;

  @BeforeEach
  void countWhatIsPersisted(SparkSession session) {
    spark = session;
    persistedBefore = persisted();
  }

  private int persisted() {
    return spark.sparkContext().getPersistentRDDs().size();
  }

  private static Records records(int count) {
    Rows rows = Rows.of(Records.TABLE);
    for (int i = 0; i < count; i++) {
      rows.row(Records.ORIGIN, "news.jsonl", Records.POSITION, (long) i, Records.TEXT, "نص " + i);
    }
    return new Records(rows.frame());
  }

  @Test
  void keepsTheRowsAsTheyWereComputed() {
    for (int count : new int[] {0, FEW, FEW + 1}) {
      Records kept = stages.keep("read", Records::new, () -> records(count));
      assertThat(kept.rows().collectAsList()).isEqualTo(records(count).rows().collectAsList());
      assertThat(stages.rows(Records.TABLE)).isEqualTo(count);
    }
  }

  @Test
  void computesAStageOnce() {
    var computed = spark.sparkContext().longAccumulator();
    Records kept =
        stages.keep(
            "read",
            Records::new,
            () ->
                new Records(
                    records(FEW + 1)
                        .rows()
                        .filter(
                            (FilterFunction<Row>)
                                row -> {
                                  computed.add(1);
                                  return true;
                                })));
    kept.rows().count();
    kept.rows().collectAsList();
    assertThat(computed.value()).isEqualTo(FEW + 1L);
  }

  @Test
  void freesWhatItKeptOnTheExecutors() {
    stages.keep("read", Records::new, () -> records(FEW + 1));
    assertThat(persisted()).isEqualTo(persistedBefore + 1);
    stages.release();
    assertThat(persisted()).isEqualTo(persistedBefore);
  }

  @Test
  void keepsSmallTablesOnTheDriver() {
    Records kept = stages.keep("read", Records::new, () -> records(FEW));
    assertThat(persisted()).isEqualTo(persistedBefore);
    assertThat(kept.rows().queryExecution().optimizedPlan().toString()).startsWith("LocalRelation");
  }

  @Test
  void keepsManyMentionsOfSpeakersOfFewRecordsOnTheExecutors() {
    stages.keep("read", Records::new, () -> records(1));
    Rows mentions = Rows.of(SpeakerMentions.TABLE);
    for (int i = 0; i <= FEW; i++) {
      mentions.row();
    }
    stages.keep("speakers", SpeakerMentions::new, () -> new SpeakerMentions(mentions.frame()));
    assertThat(persisted()).isEqualTo(persistedBefore + 1);
    stages.release();
  }

  @Test
  void printsALineForEachStage() {
    stages.keep("read", Records::new, () -> records(2));
    stages.time("noise", () -> "learnt");
    assertThat(console.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).matches(" +\\d+\\.\\d s  read         2 records"),
            line -> assertThat(line).matches(" +\\d+\\.\\d s  noise"));
  }

  @Test
  void addsUpTheSecondsOfAStageInTheOrderOfTheirEnd() {
    stages.time("second", () -> stages.time("first", () -> pause(20)));
    stages.time("first", () -> pause(20));
    assertThat(stages.seconds().keySet()).containsExactly("first", "second");
    assertThat(stages.seconds().get("first")).isBetween(0.04, 10.0);
  }

  private static String pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return "";
  }

  @Test
  void takesStagesInParallel() {
    try (ParallelQueries parallel = new ParallelQueries()) {
      var one = parallel.start(() -> stages.keep("read", Records::new, () -> records(FEW + 2)));
      var other = parallel.start(() -> stages.time("noise", () -> "learnt"));
      assertThat(one.get().rows().count()).isEqualTo(FEW + 2L);
      assertThat(other.get()).isEqualTo("learnt");
    }
    assertThat(stages.seconds().keySet()).containsExactlyInAnyOrder("read", "noise");
    stages.release();
  }
}
