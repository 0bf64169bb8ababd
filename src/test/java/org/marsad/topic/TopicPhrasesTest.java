package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongDoubleHashMap;
import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.text.Terms;

class TopicPhrasesTest {
  private static final LabelWords WORDS = LabelWords.read(Definitions.packaged());
  private static final String OTHER = "عن أسعار التمور من سوق القرية";

  /** The label of a topic of which three articles have each of some passages. */
  private static String label(List<String> outlets, String... passages) {
    return labels(outlets, List.of(passages), List.of(OTHER)).get(0);
  }

  @SafeVarargs
  private static Map<Integer, String> labels(List<String> outlets, List<String>... topics) {
    Map<Integer, List<String>> leads = new TreeMap<>();
    Map<Integer, LongDoubleHashMap> weights = new TreeMap<>();
    for (int topic = 0; topic < topics.length; topic++) {
      List<String> own = new ArrayList<>();
      for (String passage : topics[topic]) {
        own.addAll(List.of(passage, passage, passage));
      }
      leads.put(topic, own);
      weights.put(topic, new LongDoubleHashMap());
      Terms terms = new Terms(WORDS.stopWords());
      for (String lead : own) {
        LongDoubleHashMap sums = weights.get(topic);
        terms.walk(lead, (hash, start, end, joined) -> sums.addTo(hash, 1));
      }
    }
    LongHashSet stems = new LongHashSet();
    Terms terms = new Terms(List.of());
    outlets.forEach(name -> terms.walk(name, (hash, start, end, joined) -> stems.add(hash)));
    return TopicLabel.of(TopicPhrases.of(leads, weights, stems, WORDS), List.of());
  }

  /** A passage a line of the column, each in three articles. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/topic-labels.csv", numLinesToSkip = 1)
  void choosesPhrasesThatRead(String rule, String passages, String label) {
    assertThat(label(List.of(), passages.replace("\\n", "\n").split(" / ", -1))).isEqualTo(label);
  }

  @Test
  void leavesOutTheNamesOfOutlets() {
    assertThat(label(List.of("الواحة"), "عن حماية السدود الواحة من")).isEqualTo("حماية السدود");
  }

  @Test
  void givesAPhraseToOneTopicOnly() {
    List<String> one = List.of("عن سد الوادي من", "عن سد الوادي من مياه الأنهار في");
    List<String> other = List.of("عن سد الوادي من", "عن بحيرة الصيد من");
    Map<Integer, String> labels = labels(List.of(), one, other);
    assertThat(labels.get(0)).contains("سد الوادي");
    assertThat(labels.get(1)).isEqualTo("بحيرة الصيد");
  }

  @Test
  void fillsAShortLabelWithTermsThatDoNotRepeatIt() {
    LabelPhrase phrase = new LabelPhrase(0, "سد الوادي", new long[] {1, 2}, 1);
    LabelPhrase repeated = new LabelPhrase(0, "الوادي", new long[] {2}, 9);
    LabelPhrase term = new LabelPhrase(0, "الري", new long[] {3}, 8);
    LabelPhrase more = new LabelPhrase(0, "النهر", new long[] {4}, 7);
    assertThat(TopicLabel.of(List.of(phrase), List.of(repeated, term, more)))
        .containsEntry(0, "سد الوادي، الري");
    assertThat(TopicLabel.of(List.of(), List.of(term))).containsEntry(0, "الري");
  }

  @Test
  void leavesOutPhrasesThatSayLittleBesideTheBest() {
    LabelPhrase best = new LabelPhrase(0, "سد الوادي", new long[] {1, 2}, 1);
    LabelPhrase good = new LabelPhrase(0, "مياه الأنهار", new long[] {3, 4}, 0.3);
    LabelPhrase weak = new LabelPhrase(0, "بحيرة الصيد", new long[] {5, 6}, 0.1);
    assertThat(TopicLabel.of(List.of(weak, good, best), List.of()))
        .containsEntry(0, "سد الوادي، مياه الأنهار");
  }
}
