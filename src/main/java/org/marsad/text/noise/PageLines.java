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
    return new PageLines(lines, noise, body, title, figures, stops);
  }

  private static void mark(BitSet marked, List<LineFeatures> lines, IntPredicate holds) {
    for (int i = 0; i < lines.size(); i++) {
      if (holds.test(i)) {
        marked.set(i);
      }
    }
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
