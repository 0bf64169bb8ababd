package org.marsad.stance;

import java.util.List;
import org.marsad.table.Stance;

/**
 * Where one statement stands on one issue, and why.
 *
 * @param issue the id of the issue
 * @param stance the sign of the score, neutral near 0
 * @param score from -1 (opposes) to 1 (supports)
 * @param cues the words that decided, heaviest first; empty when nothing takes a side
 */
public record Judgement(String issue, Stance stance, double score, List<Cue> cues) {
  /**
   * Words that decided.
   *
   * @param text as printed, with what negates or governs them
   * @param weight what they add to the sum of which the score is the hyperbolic tangent; below 0 it
   *     opposes
   */
  public record Cue(String text, double weight) {}
}
