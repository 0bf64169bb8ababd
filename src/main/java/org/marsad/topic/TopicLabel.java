package org.marsad.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.text.Folding;

/**
 * The label of a topic while it is put together: {@value #PHRASES} phrases at most, no two of which
 * share a stem.
 */
final class TopicLabel {
  private static final String BETWEEN = "، ";
  private static final int PHRASES = 3;

  /** The part of its topic's best score that a further phrase has at least. */
  private static final double LEAST_SCORE = 0.2;

  /** A label of fewer words takes single terms, too. */
  private static final int LEAST_WORDS = 3;

  private final List<String> printed = new ArrayList<>();
  private final Set<Long> stems = new HashSet<>();
  private double least;

  private TopicLabel() {}

  /**
   * Makes a label for each topic. The best phrases are taken first, each for one topic only, so
   * that labels tell topics apart.
   *
   * @param phrases that describe topics, in any order
   * @param terms single terms of topics for labels of few words, the heaviest first
   * @return the label of each topic that has a phrase or a term
   */
  static Map<Integer, String> of(List<LabelPhrase> phrases, List<LabelPhrase> terms) {
    Map<Integer, TopicLabel> labels = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (LabelPhrase phrase : phrases.stream().sorted(LabelPhrase.BEST_FIRST).toList()) {
      TopicLabel label = labels.computeIfAbsent(phrase.topic(), topic -> new TopicLabel());
      if (label.takes(phrase) && taken.add(Folding.fold(phrase.printed()))) {
        label.add(phrase);
      }
    }
    for (LabelPhrase term : terms) {
      TopicLabel label = labels.computeIfAbsent(term.topic(), topic -> new TopicLabel());
      if (label.stems.size() < LEAST_WORDS && label.isNew(term)) {
        label.add(term);
      }
    }
    Map<Integer, String> joined = new HashMap<>();
    labels.forEach((topic, label) -> joined.put(topic, String.join(BETWEEN, label.printed)));
    return joined;
  }

  private boolean takes(LabelPhrase phrase) {
    return printed.size() < PHRASES && phrase.score() >= least && isNew(phrase);
  }

  private boolean isNew(LabelPhrase phrase) {
    return Arrays.stream(phrase.stems()).noneMatch(stems::contains);
  }

  private void add(LabelPhrase phrase) {
    least = printed.isEmpty() ? LEAST_SCORE * phrase.score() : least;
    printed.add(phrase.printed());
    Arrays.stream(phrase.stems()).forEach(stems::add);
  }
}
