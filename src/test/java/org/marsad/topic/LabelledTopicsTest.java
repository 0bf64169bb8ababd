package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Articles;
import org.marsad.table.Field;
import org.marsad.table.Topics;
import org.marsad.testing.LocalSpark;

@ExtendWith(LocalSpark.class)
class LabelledTopicsTest {

  private static Row topic(int id, String label, String... terms) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Articles.TOPIC_ID, id);
    row.put(Topics.LABEL, label);
    row.put(Topics.SIZE, 5L);
    row.put(Topics.SHARE, 0.5);
    row.put(
        Topics.TERMS, List.of(terms).stream().map(term -> RowFactory.create(term, 0.5)).toList());
    row.put(Topics.EXEMPLARS, List.of("a"));
    row.put(Topics.COHERENCE, null);
    row.put(Topics.SILHOUETTE, null);
    row.put(Topics.PARENT_ID, 0);
    return Topics.TABLE.row(row);
  }

  private static Topics topics(SparkSession spark) {
    return new Topics(
        spark.createDataFrame(
            List.of(
                topic(0, "سد الوادي، النهر", "السد", "النهر", "الري"),
                topic(1, "it's: # الدوري", "الدوري", "الملعب")),
            Topics.TABLE.schema()));
  }

  private static List<String> labels(LabelledTopics labelled) {
    return labelled.topics().rows().orderBy("topic_id").collectAsList().stream()
        .map(row -> row.<String>getAs(Topics.LABEL.name()))
        .toList();
  }

  @Test
  void aGivenLabelWinsAndNothingElseChanges(SparkSession spark) {
    GivenLabels given = GivenLabels.of("- {label: مياه, words: [للسد, ري]}");
    LabelledTopics labelled = LabelledTopics.of(topics(spark), given);
    assertThat(labels(labelled)).containsExactly("مياه", "it's: # الدوري");
    assertThat(labelled.notes()).isEmpty();
    assertThat(labelled.topics().rows().drop("label").orderBy("topic_id").collectAsList())
        .isEqualTo(topics(spark).rows().drop("label").orderBy("topic_id").collectAsList());
  }

  @Test
  void aDraftGivesTheSameLabelsUntilItIsChanged(SparkSession spark) {
    String draft = LabelledTopics.of(topics(spark), GivenLabels.of("[]")).draft();
    assertThat(labels(LabelledTopics.of(topics(spark), GivenLabels.of(draft))))
        .isEqualTo(labels(LabelledTopics.of(topics(spark), GivenLabels.of("[]"))));
    String changed = draft.replace("سد الوادي، النهر", "السدود");
    assertThat(labels(LabelledTopics.of(topics(spark), GivenLabels.of(changed))))
        .containsExactly("السدود", "it's: # الدوري");
  }
}
