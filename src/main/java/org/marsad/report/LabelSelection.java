package org.marsad.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses statements to be labelled: those whose verdict is least certain and which are unlike each
 * other, as in pool-based active learning with a penalty for redundancy (Settles 2009, "Active
 * Learning Literature Survey", chapters 3 and 5). Every fourth is drawn at random instead, so that
 * the labels also show what is certain and wrong, and so that some of them may measure.
 *
 * <p>No two are near copies. No article, speaker or outlet has more than its share, unless there is
 * too little else.
 */
final class LabelSelection {
  private static final int RANDOM_EVERY = 4;
  private static final double NEAR_COPY = 0.5;

  /** What likeness to a chosen statement costs beside a margin, both from 0 to 1. */
  private static final double OF_LIKENESS = 0.3;

  private static final int OF_ARTICLE = 2;
  private static final int OF_SPEAKER = 10;
  private static final int OF_OUTLET = 3;
  private static final int LEAST_SHARE = 3;

  private final int count;
  private final List<Chosen> chosen = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> shares = new HashMap<>();

  private LabelSelection(int count) {
    this.count = count;
  }

  /**
   * A statement that was chosen.
   *
   * @param candidate the statement
   * @param random whether it was drawn at random
   */
  record Chosen(LabelCandidate candidate, boolean random) {}

  /** A candidate with its likeness to what is chosen already. */
  private static final class Waiting {
    private final LabelCandidate candidate;
    private double likeness;

    Waiting(LabelCandidate candidate) {
      this.candidate = candidate;
    }

    double cost() {
      return candidate.margin() + OF_LIKENESS * likeness;
    }
  }

  /**
   * Chooses.
   *
   * @param uncertain candidates with small margins
   * @param random candidates in an order that has nothing to do with their content
   * @param count the most that are wanted
   * @return in an order in which every beginning is as mixed as the whole
   */
  static List<Chosen> of(List<LabelCandidate> uncertain, List<LabelCandidate> random, int count) {
    LabelSelection selection = new LabelSelection(count);
    List<Waiting> waiting = new ArrayList<>();
    uncertain.forEach(candidate -> waiting.add(new Waiting(candidate)));
    Iterator<LabelCandidate> drawn = random.iterator();
    while (selection.chosen.size() < count && selection.addNext(waiting, drawn)) {
      // each call adds one
    }
    return selection.chosen;
  }

  private boolean addNext(List<Waiting> waiting, Iterator<LabelCandidate> drawn) {
    boolean turn = chosen.size() % RANDOM_EVERY == RANDOM_EVERY - 1;
    return turn
        ? addDrawn(drawn, waiting) || addUncertain(waiting)
        : addUncertain(waiting) || addDrawn(drawn, waiting);
  }

  private boolean addUncertain(List<Waiting> waiting) {
    waiting.removeIf(one -> taken.contains(one.candidate.statement()) || one.likeness >= NEAR_COPY);
    Waiting best = null;
    for (Waiting one : waiting) {
      double cost = one.cost() + (isFull(one.candidate) ? 1 : 0);
      if (best == null || cost < best.cost() + (isFull(best.candidate) ? 1 : 0)) {
        best = one;
      }
    }
    if (best == null) {
      return false;
    }
    add(best.candidate, false, waiting);
    return true;
  }

  private boolean addDrawn(Iterator<LabelCandidate> drawn, List<Waiting> waiting) {
    while (drawn.hasNext()) {
      LabelCandidate next = drawn.next();
      if (!taken.contains(next.statement()) && !isFull(next) && !isNearCopy(next)) {
        add(next, true, waiting);
        return true;
      }
    }
    return false;
  }

  private boolean isNearCopy(LabelCandidate candidate) {
    return chosen.stream().anyMatch(one -> one.candidate.likeness(candidate) >= NEAR_COPY);
  }

  private void add(LabelCandidate candidate, boolean random, List<Waiting> waiting) {
    chosen.add(new Chosen(candidate, random));
    taken.add(candidate.statement());
    sharers(candidate).forEach((sharer, most) -> shares.merge(sharer, 1, Integer::sum));
    for (Waiting one : waiting) {
      one.likeness = Math.max(one.likeness, one.candidate.likeness(candidate));
    }
  }

  private boolean isFull(LabelCandidate candidate) {
    return sharers(candidate).entrySet().stream()
        .anyMatch(sharer -> shares.getOrDefault(sharer.getKey(), 0) >= sharer.getValue());
  }

  /** Returns the article, speaker and outlet of a statement with the most that each may have. */
  private Map<String, Integer> sharers(LabelCandidate candidate) {
    Map<String, Integer> sharers = new HashMap<>();
    sharers.put("article " + candidate.article(), OF_ARTICLE);
    if (candidate.speaker() != null) {
      sharers.put("speaker " + candidate.speaker(), Math.max(LEAST_SHARE, count / OF_SPEAKER));
    }
    if (candidate.outlet() != null) {
      sharers.put("outlet " + candidate.outlet(), Math.max(LEAST_SHARE, count / OF_OUTLET));
    }
    return sharers;
  }
}
