package org.marsad.stance;

import java.util.List;
import org.marsad.table.Stance;

/**
 * Where one statement stands on one issue, and why.
 *
 * @param issue its id
 * @param stance by the sign of the score, neutral near 0
 * @param score from -1 (opposes) to 1 (supports)
 * @param cues what decided, heaviest first; empty when nothing takes a side
 */
public record Judgement(String issue, Stance stance, double score, List<Cue> cues) {
  /**
   * Words that decided.
   *
   * @param text as printed, with what negates or governs them
   * @param weight their part of the score, before it is squashed
   */
  public record Cue(String text, double weight) {}
}
