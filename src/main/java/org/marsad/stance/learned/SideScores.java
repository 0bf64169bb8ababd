package org.marsad.stance.learned;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.marsad.table.Stance;

/**
 * How well labelled statements of one issue are judged. A statement that is not seen to be on the
 * issue counts as one that is missed.
 */
public final class SideScores {
  private static final int ENOUGH = 5;

  private final Map<Stance, Integer> labelled = new EnumMap<>(Stance.class);
  private final Map<Stance, Integer> found = new EnumMap<>(Stance.class);
  private final Map<Stance, Integer> right = new EnumMap<>(Stance.class);
  private int unseen;
  private int missed;
  private int wrong;
  private int falseSides;

  SideScores() {}

  /**
   * Adds a statement.
   *
   * @param label where people see it
   * @param stance what came out; null where it was not seen to be on the issue
   */
  void add(Stance label, Stance stance) {
    labelled.merge(label, 1, Integer::sum);
    if (stance != null) {
      found.merge(stance, 1, Integer::sum);
    }
    if (stance == label) {
      right.merge(label, 1, Integer::sum);
    } else if (!label.takesSide() && stance != null) {
      falseSides++;
    } else if (label.takesSide() && stance == Stance.NEUTRAL) {
      missed++;
    } else if (label.takesSide() && stance == null) {
      unseen++;
    } else if (label.takesSide()) {
      wrong++;
    }
  }

  /** Returns how many statements have this label. */
  public int labelled(Stance stance) {
    return labelled.getOrDefault(stance, 0);
  }

  /** Returns the harmonic mean of precision and recall of a side; 0 where it is never found. */
  public double f1(Stance side) {
    int both = labelled(side) + found.getOrDefault(side, 0);
    return both == 0 ? 0 : 2.0 * right.getOrDefault(side, 0) / both;
  }

  /**
   * Returns the mean F1 of support and oppose; of one of them alone where the other has fewer than
   * five labels, too few to measure anything.
   */
  public double meanF1() {
    return Stream.of(Stance.SUPPORT, Stance.OPPOSE)
        .filter(this::counts)
        .mapToDouble(this::f1)
        .average()
        .orElse(0);
  }

  /** Whether a side enters the mean. */
  public boolean counts(Stance side) {
    return labelled(side) >= ENOUGH;
  }

  /** Returns the part of the statements with a side whose side is found. */
  public double right() {
    return part(right.getOrDefault(Stance.SUPPORT, 0) + right.getOrDefault(Stance.OPPOSE, 0));
  }

  /** Returns the part of them that is found to take no side. */
  public double missed() {
    return part(missed);
  }

  /** Returns the part of them that is not seen to be on the issue. */
  public double unseen() {
    return part(unseen);
  }

  /** Returns the part of them that is found to be on the other side. */
  public double wrong() {
    return part(wrong);
  }

  /** Returns the part of the statements without a side that are found to take one. */
  public double falseSides() {
    return falseSides / (double) Math.max(1, labelled(Stance.NEUTRAL));
  }

  private int sided() {
    return labelled(Stance.SUPPORT) + labelled(Stance.OPPOSE);
  }

  private double part(int count) {
    return count / (double) Math.max(1, sided());
  }
}
