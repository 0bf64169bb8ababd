package org.marsad.stance;

import java.util.List;
import org.marsad.attribution.ArticleSpeaker;

/**
 * What an article shows of a statement's speaker beside the statement itself: where he stood on the
 * issue in his others, and whether he speaks for the target.
 *
 * @param before what the rules read in the speaker's last statement on the issue; 0 for none
 * @param others the same of all his other statements together, from -1 to 1
 * @param headline what the rules read in the headline
 * @param ownVoice the direction of the target for which the speaker speaks; 0 if for none
 */
record StatementContext(double before, double others, double headline, int ownVoice) {
  /** Knows nothing. */
  static final StatementContext NONE = new StatementContext(0, 0, 0, 0);

  /**
   * Looks around a statement.
   *
   * @param statements of the article, in order
   * @param scores what the rules read in each; 0 where it is not on the issue
   * @param i which statement
   */
  static StatementContext of(
      List<Judged> statements, double[] scores, int i, double headline, int ownVoice) {
    ArticleSpeaker speaker = statements.get(i).statement().speaker();
    double before = 0;
    double others = 0;
    for (int k = 0; k < scores.length; k++) {
      if (k != i && scores[k] != 0 && statements.get(k).statement().speaker() == speaker) {
        others += scores[k];
        before = k < i ? scores[k] : before;
      }
    }
    return new StatementContext(before, Math.max(-1, Math.min(1, others)), headline, ownVoice);
  }

  /** Adds it to what is seen of the statement. */
  void addTo(Evidence evidence, boolean understood) {
    String of = understood ? "~" : "";
    add(evidence, "before" + of, before);
    add(evidence, "speaker" + of, others);
    add(evidence, "headline" + of, headline);
    if (ownVoice != 0) {
      evidence.of("own voice" + of, 1, ownVoice);
    }
  }

  private static void add(Evidence evidence, String name, double score) {
    if (score != 0) {
      evidence.amount(name, 2 * score);
    }
  }
}
