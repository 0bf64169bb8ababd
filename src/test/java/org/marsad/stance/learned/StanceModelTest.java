package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;
import org.marsad.stance.StanceDetection;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class StanceModelTest {
  private static final int EACH = 10;

  @TempDir Path folder;

  /** Articles that the rules take for neutral though their words tell who is for and against. */
  private static Readings readings() {
    Rows rows = Rows.of(Readings.TABLE);
    for (int i = 0; i < 2 * EACH; i++) {
      String words = i < EACH ? "الجسر مفيد ومتين" : "الجسر خطر وقبيح";
      Row judgement = RowFactory.create("bridge", "neutral", 0.0, List.of());
      Row statement =
          RowFactory.create(
              0, "author", 0, 1, "", "", "", null, "", null, words, List.of(judgement));
      rows.row(
          Documents.ARTICLE_ID,
          "a" + i,
          Readings.STATEMENTS,
          List.of(statement),
          Readings.STANCES,
          List.of(
              RowFactory.create("bridge", "neutral", 0.0, 0.2, 0, 0, 1),
              RowFactory.create("road", "neutral", 0.0, 0.2, 0, 0, 1)));
    }
    return new Readings(rows.frame());
  }

  private static StanceModel.Fitted fitted() {
    Readings readings = readings();
    Map<String, String> bridge = new HashMap<>();
    for (int i = 0; i < 2 * EACH; i++) {
      bridge.put("a" + i, i < EACH ? "support" : "none");
    }
    return StanceModel.fit(
        StanceDetection.articleStances(readings),
        StanceDetection.statements(
            readings, new SpeakerMentions(Rows.of(SpeakerMentions.TABLE).frame())),
        StanceDetection.statementStances(readings),
        Map.of("bridge", bridge, "road", Map.of("a1", "support", "a2", "oppose")),
        List.of());
  }

  @Test
  void learnsWhatTheRulesMissAndLeavesOtherIssuesAlone(SparkSession spark) {
    StanceModel.Fitted fitted = fitted();
    assertThat(fitted.tooFew()).isEqualTo(Map.of("road", 2));
    assertThat(fitted.outOfFold())
        .hasSize(2 * EACH)
        .allMatch(one -> one.byRules().equals("neutral"))
        .allMatch(
            one ->
                one.byModel()
                    .equals(
                        Integer.parseInt(one.article().substring(1)) < EACH ? "support" : "none"));
    String saved = folder.resolve("model").toString();
    fitted.model().save(spark, saved);
    fitted.model().save(spark, saved);
    StanceModel loaded = StanceModel.load(spark, saved, List.of());
    List<Row> rows =
        loaded
            .apply(StanceDetection.articleStances(readings()), readings())
            .rows()
            .orderBy("article_id", "issue")
            .collectAsList();
    assertThat(rows).hasSize(3 * EACH); // those found to be none are gone
    assertThat(rows.stream().filter(row -> row.getAs("issue").equals("bridge")))
        .hasSize(EACH)
        .allMatch(row -> row.getAs("stance").equals("support"))
        .allMatch(row -> row.<Double>getAs("confidence") > 0.5);
    assertThat(rows.stream().filter(row -> row.getAs("issue").equals("road")))
        .hasSize(2 * EACH)
        .allMatch(row -> row.getAs("stance").equals("neutral"));
  }

  @Test
  void saysThatThereIsNoModel(SparkSession spark) {
    assertThatThrownBy(() -> StanceModel.load(spark, folder + "/none", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no model; train one");
  }

  @Test
  void makesOverconfidentProbabilitiesMilder() {
    double[][] logits = new double[100][];
    int[] labels = new int[100];
    for (int i = 0; i < 100; i++) {
      logits[i] = new double[] {4, 0};
      labels[i] = i < 75 ? 0 : 1;
    }
    double temperature = Temperature.fit(logits, labels);
    assertThat(Temperature.probabilities(logits[0], temperature)[0]).isCloseTo(0.75, within(0.02));
    assertThat(Temperature.fit(new double[][] {{1, 0}}, new int[] {0})).isLessThan(1);
    assertThat(Temperature.logits(new double[] {1, Double.NEGATIVE_INFINITY}, 3))
        .containsExactly(1, -30, -30);
    assertThat(Temperature.largest(new double[] {1, 3, 3})).isEqualTo(1);
  }
}
