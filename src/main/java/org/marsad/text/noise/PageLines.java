package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * The lines of one text while they are judged.
 *
 * @param lines of the text
 * @param noise those that are furniture so far
 * @param body those that are sentences or paragraphs so far
 * @param title where the title of the article is
 * @param figures number of lines that are made of figures
 * @param stops whether the paragraphs of the text end with stops
 */
record PageLines(
    List<LineFeatures> lines, BitSet noise, BitSet body, Title title, long figures, boolean stops) {

  /** Lines of figures that a page has beside its article: counters, clocks, numbers of a list. */
  private static final int FEW_FIGURES = 5;

  /** Lines with as many words as a title above one that is; more of them are verses. */
  private static final int MASTHEAD = 2;

  /** Where the title of an article is. */
  enum Title {
    /** Beside the text; the text may begin with anything. */
    GIVEN,
    /** Perhaps in the text. */
    UNKNOWN
  }

  /**
   * Judges each line by itself.
   *
   * @param known lines that are known to be furniture
   */
  static PageLines of(List<LineFeatures> lines, BitSet known, Title title) {
    long figures = lines.stream().filter(line -> line.shape() == Shape.FIGURES).count();
    BitSet noise = (BitSet) known.clone();
    mark(noise, lines, i -> LineRules.isCondemned(lines.get(i)));
    PageLines page = new PageLines(lines, noise, new BitSet(), title, figures, false);
    mark(noise, lines, page::isLoneFigure);
    IntStream left = IntStream.range(0, lines.size()).filter(i -> !noise.get(i));
    boolean stops = LineRules.endWithStops(left.mapToObj(lines::get).toList());
    BitSet body = new BitSet();
    mark(body, lines, i -> !noise.get(i) && LineRules.isBody(lines.get(i), stops));
    PageLines judged = new PageLines(lines, noise, body, title, figures, stops);
    judged.restore(known);
    return judged;
  }

  /** Takes lines between sentences for what they are: short sentences, the hours of a chronicle. */
  private void restore(BitSet known) {
    BitSet inside = new BitSet();
    for (int i = noise.nextSetBit(1); i >= 0; i = noise.nextSetBit(i + 1)) {
      boolean doubtful = isFigures(i) || LineRules.isDoubtful(lines.get(i));
      inside.set(i, doubtful && !known.get(i) && body.get(i - 1) && body.get(i + 1));
    }
    boolean hours = inside.stream().filter(this::isFigures).count() > 1;
    for (int i = inside.nextSetBit(0); i >= 0; i = inside.nextSetBit(i + 1)) {
      noise.set(i, isFigures(i) && !hours);
      body.set(i, !isFigures(i));
    }
    int first = body.nextSetBit(0);
    if (hours && isFigures(first - 1)) {
      noise.clear(first - 1);
      body.set(first - 1);
    }
  }

  private static void mark(BitSet marked, List<LineFeatures> lines, IntPredicate holds) {
    for (int i = 0; i < lines.size(); i++) {
      if (holds.test(i)) {
        marked.set(i);
      }
    }
  }

  /**
   * Moves lines that repeat the title to the furniture, but for those inside the article: a line
   * that comes back is a refrain.
   */
  void dropTitles(BitSet titles) {
    BitSet others = (BitSet) body.clone();
    others.andNot(titles);
    int first = others.nextSetBit(0);
    int last = others.length() - 1;
    for (int i = titles.nextSetBit(0); i >= 0 && last >= 0; i = titles.nextSetBit(i + 1)) {
      boolean above = i < first && longLinesAbove(i) < MASTHEAD;
      boolean below = i > last && (i + 1 == lines.size() || noise.get(i - 1) || noise.get(i + 1));
      if (above || below) {
        noise.set(i);
        body.clear(i);
      }
    }
  }

  private long longLinesAbove(int i) {
    return IntStream.range(0, i)
        .filter(j -> lines.get(j).shape() == Shape.TEXT && LineRules.isTitle(lines.get(j)))
        .filter(j -> !noise.get(j))
        .count();
  }

  /** Moves such lines above the first sentence and below the last to the furniture. */
  void markOutside(IntPredicate furniture) {
    int first = body.nextSetBit(0);
    int last = body.length() - 1;
    mark(noise, lines, i -> (i < first || i > last) && furniture.test(i));
  }

  /** Returns whether a line of figures stands alone and not in a list of such lines. */
  private boolean isLoneFigure(int i) {
    return isCounter(i) && !isFigures(i - 1) && !isFigures(i + 1);
  }

  /** Returns whether a line is made of figures; there need not be such a line. */
  boolean isFigures(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).shape() == Shape.FIGURES;
  }

  /** Returns whether a line of figures is one of the few that pages have beside an article. */
  boolean isCounter(int i) {
    return figures <= FEW_FIGURES && isFigures(i);
  }
}
