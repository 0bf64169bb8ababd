package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

class GivenLabelsTest {
  private static final String WATER = "- {label: الماء, words: [السد, النهر, الأمطار, الري]}\n";
  private static final String SPORT = "- {label: الرياضة, words: [الدوري, الملعب, المباراة]}\n";
  private static final Map<String, Double> DAMS = Map.of("سد", 0.5, "نهر", 0.4, "ري", 0.1);
  private static final Map<String, Double> GAMES = Map.of("الدوري الممتاز", 0.5, "ملعب", 0.2);

  @Test
  void theShippedFileIsEmpty() {
    assertThat(GivenLabels.read(Definitions.packaged()).size()).isZero();
  }

  @Test
  void aLabelStaysWithItsTopicWhateverItsNumber() {
    GivenLabels given = GivenLabels.of(WATER + SPORT);
    assertThat(given.labels(Map.of(0, DAMS, 1, GAMES)))
        .containsEntry(0, "الماء")
        .containsEntry(1, "الرياضة");
    assertThat(given.labels(Map.of(7, DAMS, 2, GAMES)))
        .containsEntry(7, "الماء")
        .containsEntry(2, "الرياضة");
  }

  @Test
  void goesToTheTopicThatHasMostOfItsWordsAndToNoOther() {
    Map<String, Double> rivers = Map.of("السد", 0.9, "النهر", 0.9);
    assertThat(GivenLabels.of(WATER).labels(Map.of(0, rivers, 1, DAMS)))
        .containsExactly(Map.entry(1, "الماء"));
  }

  @Test
  void goesToTheTopicInWhichItsWordsWeighMoreWhereTwoHaveAsMany() {
    Map<String, Double> little = Map.of("السد", 0.1, "النهر", 0.1);
    Map<String, Double> much = Map.of("السد", 0.2, "النهر", 0.2);
    assertThat(GivenLabels.of(WATER).labels(Map.of(0, little, 1, much))).containsOnlyKeys(1);
  }

  @Test
  void aTopicTakesTheLabelThatFitsBest() {
    String other = "- {label: السدود, words: [السد, النهر]}\n";
    assertThat(GivenLabels.of(WATER + other).labels(Map.of(0, DAMS)))
        .containsExactly(Map.entry(0, "السدود"));
  }

  @Test
  void saysWhichLabelsFitNoTopic() {
    GivenLabels given = GivenLabels.of(WATER + SPORT);
    Map<Integer, String> labels = given.labels(Map.of(0, GAMES, 1, Map.of("السد", 1.0)));
    assertThat(labels).containsOnlyKeys(0);
    assertThat(given.notes(labels))
        .containsExactly("topic-labels.yaml: no topic has half of the words of الماء");
    assertThat(given.notes(given.labels(Map.of(0, GAMES, 1, DAMS)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "label: أ | must be a list of labels",
        "- {words: [أسد, نمر]} | entry 1: label must be a text of one line",
        "- {label: [أ], words: [أسد, نمر]} | entry 1: label must be a text of one line",
        "- {label: ماء} | entry 1 (ماء): words must be a list of at least 2 words",
        "- {label: ماء, words: السد النهر} | entry 1 (ماء): words must be a list",
        "- {label: ماء, words: [السد, سد]} | entry 1 (ماء): words must be a list",
        "- {label: ماء, words: [سد, نهر], topic: 3} | there is no `topic`; there are label, words",
        "[{label: ماء, words: [سد, نهر]}, {label: ماء, words: [ري, نهر]}] | entry 2: the label ماء",
        "- [ | is no YAML"
      })
  void saysWhatIsWrongWithTheFile(String yaml, String problem) {
    assertThatThrownBy(() -> GivenLabels.of(yaml))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(problem);
  }
}
