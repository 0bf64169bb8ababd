package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * Finds the run of lines in which the article stands: the one with the largest sum, where the words
 * of its sentences count for it and each line of furniture against it (maximum subsequence
 * segmentation, Pasternack and Roth 2009). What looks like a sentence far outside that run is a
 * notice, a comment or a title that asks.
 */
final class ArticleSpan {
  /** Words that a line of furniture costs. */
  private static final int FURNITURE_COST = 3;

  /** Words of a line that count. */
  private static final int MOST_WORDS = 25;

  /** Weight, less that of narration, of a prompt or a notice. */
  private static final int SURE = 3;

  /** Words of a prompt for each such weight. */
  private static final int WORDS_FOR_WEIGHT = 4;

  /**
   * Lines of furniture between the article and a notice or a question; one for a prompt that asks.
   */
  private static final int NEAR = 3;

  /** Lines of furniture and labels between the article and a sentence like its own. */
  private static final int FAR = 8;

  private final List<LineFeatures> lines;
  private final BitSet noise;
  private final BitSet body;

  private ArticleSpan(List<LineFeatures> lines, BitSet noise, BitSet body) {
    this.lines = lines;
    this.noise = noise;
    this.body = body;
  }

  /**
   * Moves what looks like a sentence outside the article to the furniture of a page.
   *
   * @param lines of the page
   * @param noise the furniture found so far; receives more
   * @param body the sentences found so far, at least one; loses some but never all
   */
  static void trim(List<LineFeatures> lines, BitSet noise, BitSet body) {
    if (noise.cardinality() >= NEAR && body.cardinality() > 1) {
      new ArticleSpan(lines, noise, body).trim();
    }
  }

  private void trim() {
    int start = 0;
    int first = 0;
    int last = lines.size() - 1;
    int sum = 0;
    int most = 0;
    for (int i = 0; i < lines.size(); i++) {
      sum += score(i);
      if (sum > most) {
        most = sum;
        first = start;
        last = i;
      } else if (sum < 0) {
        sum = 0;
        start = i + 1;
      }
    }
    BitSet foreign = foreign(first, last);
    noise.or(foreign);
    body.andNot(foreign);
  }

  private int score(int i) {
    LineFeatures line = lines.get(i);
    if (body.get(i)) {
      return Math.min(line.words(), MOST_WORDS)
          + line.narration()
          - FURNITURE_COST * line.furniture();
    }
    return isFurniture(i) ? -FURNITURE_COST : 0;
  }

  /** Returns whether a line is furniture for another reason than that it has no words. */
  private boolean isFurniture(int i) {
    return noise.get(i) && lines.get(i).shape() != Shape.FIGURES;
  }

  private BitSet foreign(int first, int last) {
    BitSet found = new BitSet();
    Distance below = new Distance();
    for (int i = last + 1; i < lines.size(); i++) {
      below.step(i);
      found.set(i, body.get(i) && below.isForeign(lines.get(i)));
    }
    Distance above = new Distance();
    for (int i = first - 1; i >= 0; i--) {
      above.step(i);
      boolean plain = lines.get(i).end() == End.SENTENCE && !isSure(lines.get(i));
      found.set(i, body.get(i) && !plain && above.isForeign(lines.get(i)));
    }
    return found;
  }

  /** Returns whether a line has the words of a prompt or a notice. */
  private static boolean isSure(LineFeatures line) {
    int prompt = line.furniture() - line.narration();
    return prompt >= SURE && WORDS_FOR_WEIGHT * prompt >= line.words();
  }

  /** What stands between the article and a line. */
  private final class Distance {
    private int furniture;
    private int labels;

    void step(int i) {
      LineFeatures line = lines.get(i);
      boolean label = LineRules.isLabel(line) || LineRules.isWeak(line);
      furniture += isFurniture(i) ? 1 : 0;
      labels += isFurniture(i) || label && !body.get(i) ? 1 : 0;
    }

    boolean isForeign(LineFeatures line) {
      boolean asks = line.end() == End.QUESTION || line.end() == End.CALL;
      boolean near = furniture >= (asks && isSure(line) ? 1 : NEAR);
      return line.words() <= MOST_WORDS && near && (asks || isSure(line) || labels >= FAR);
    }
  }
}
