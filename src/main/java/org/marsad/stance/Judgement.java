package org.marsad.stance;

import java.util.List;
import org.marsad.table.Stance;

/**
 * Where one statement stands on one issue, and why.
 *
 * @param issue the id of the issue
 * @param stance the sign of the score, neutral near 0
 * @param score the probability of support less that of opposition, -1 to 1
 * @param cues the words that decided, heaviest first; empty when nothing takes a side
 */
public record Judgement(String issue, Stance stance, double score, List<Cue> cues) {
  /**
   * Words that decided.
   *
   * @param text as printed, with what negates or governs them
   * @param weight how much they speak for the issue, below 0 against it: what a rule adds, or for
   *     words that only the weights see their log-odds
   * @param frame by which grammar they speak of the target
   */
  public record Cue(String text, double weight, Frame frame) {}
}
