package org.marsad.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.report.Changes.NewTopic;
import org.marsad.report.Changes.Riser;

/**
 * Compares the topics of two runs. Topics are found anew in each run, so they are matched by their
 * terms: the pair that shares most goes first, and each topic is in one pair at most. A topic that
 * shares less than {@value #SAME} of its terms with every topic left is new.
 */
final class TopicChanges {
  private static final double SAME = 0.2;
  private static final double GROWN = 0.01;
  private static final int MOST = 10;

  private TopicChanges() {}

  /** A topic with its heaviest terms. */
  record Terms(int id, String label, long size, double share, Set<String> terms) {

    /** Returns the share of common terms in the shorter list. */
    double likeness(Terms other) {
      Set<String> common = new HashSet<>(terms);
      common.retainAll(other.terms);
      int least = Math.min(terms.size(), other.terms.size());
      return least == 0 ? 0 : (double) common.size() / least;
    }
  }

  private record Pair(Terms now, Terms before, double likeness) {}

  /**
   * Matches topics.
   *
   * @return the earlier topic of each topic that has one, by id
   */
  static Map<Integer, Terms> matches(List<Terms> now, List<Terms> before) {
    List<Pair> pairs = new ArrayList<>();
    for (Terms one : now) {
      for (Terms other : before) {
        double likeness = one.likeness(other);
        if (likeness >= SAME) {
          pairs.add(new Pair(one, other, likeness));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair pair) -> -pair.likeness)
            .thenComparingInt(pair -> pair.now.id)
            .thenComparingInt(pair -> pair.before.id));
    Map<Integer, Terms> matches = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!matches.containsKey(pair.now.id) && taken.add(pair.before.id)) {
        matches.put(pair.now.id, pair.before);
      }
    }
    return matches;
  }

  /** Returns the topics without an earlier one, in their order. */
  static List<NewTopic> added(List<Terms> now, Map<Integer, Terms> matches) {
    return now.stream()
        .filter(topic -> !matches.containsKey(topic.id))
        .limit(MOST)
        .map(topic -> new NewTopic(topic.id, topic.label, topic.size))
        .toList();
  }

  /** Returns the topics whose share grew by {@value #GROWN} or more, the most grown first. */
  static List<Riser> risers(List<Terms> now, Map<Integer, Terms> matches) {
    return now.stream()
        .filter(topic -> matches.containsKey(topic.id))
        .map(topic -> new Riser(topic.id, topic.label, matches.get(topic.id).share, topic.share))
        .filter(riser -> riser.now() - riser.before() >= GROWN)
        .sorted(
            Comparator.comparingDouble((Riser riser) -> riser.before() - riser.now())
                .thenComparingInt(Riser::id))
        .limit(MOST)
        .toList();
  }
}
