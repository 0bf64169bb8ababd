package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.report.Changes.NewTopic;
import org.marsad.report.Changes.Riser;
import org.marsad.report.TopicChanges.Terms;

class TopicChangesTest {
  private static Terms topic(int id, double share, String... terms) {
    return new Terms(id, "label " + id, 10, share, Set.of(terms));
  }

  private static final List<Terms> BEFORE =
      List.of(topic(0, .5, "نفط", "سعر", "برميل"), topic(1, .5, "مباراة", "فوز", "هدف"));

  @Test
  void matchesTopicsByTheTermsThatTheyShareMost() {
    List<Terms> now =
        List.of(
            topic(7, .2, "نفط", "غاز", "حقل"),
            topic(8, .6, "نفط", "سعر", "أوبك"),
            topic(9, .2, "وباء", "لقاح", "فحص"));
    Map<Integer, Terms> matches = TopicChanges.matches(now, BEFORE);
    assertThat(matches).containsOnlyKeys(8);
    assertThat(matches.get(8).id()).isZero();
    assertThat(TopicChanges.added(now, matches))
        .containsExactly(new NewTopic(7, "label 7", 10), new NewTopic(9, "label 9", 10));
    assertThat(TopicChanges.risers(now, matches)).containsExactly(new Riser(8, "label 8", .5, .6));
  }

  @Test
  void findsNothingNewInTheSameTopics() {
    Map<Integer, Terms> matches = TopicChanges.matches(BEFORE, BEFORE);
    assertThat(TopicChanges.added(BEFORE, matches)).isEmpty();
    assertThat(TopicChanges.risers(BEFORE, matches)).isEmpty();
  }

  @Test
  void takesTopicsWithoutTermsForNew() {
    List<Terms> now = List.of(topic(3, 1));
    assertThat(TopicChanges.added(now, TopicChanges.matches(now, BEFORE))).hasSize(1);
  }
}
