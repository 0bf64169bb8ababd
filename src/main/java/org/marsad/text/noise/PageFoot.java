package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * Finds the furniture below an article: what stands between furniture there is furniture as well.
 * How long such a run may be depends on how much of the foot is furniture by its own words, so that
 * verses, lists and tables below a last sentence stay.
 */
final class PageFoot {
  /** Lines without a head of their own that are taken for furniture between furniture. */
  private static final int FEW_LINES = 4;

  /** The same where the foot has much furniture. */
  private static final int MANY_LINES = 12;

  /** Such lines in all; more of them are verses with dividers between them. */
  private static final int MOST_LINES = 10;

  /** Lines of furniture with words in a foot that has much of it. */
  private static final int MUCH = 3;

  /** Lines in doubt for each of them. */
  private static final int DOUBTFUL = 4;

  private final PageLines page;
  private final List<LineFeatures> lines;
  private final BitSet noise;
  private final int last;

  private PageFoot(PageLines page) {
    this.page = page;
    this.lines = page.lines();
    this.noise = page.noise();
    this.last = page.body().length() - 1;
  }

  /**
   * Moves the lines below the last sentence that are furniture to the furniture of a page.
   *
   * @param page with a sentence at least
   */
  static void drop(PageLines page) {
    new PageFoot(page).drop();
  }

  private void drop() {
    int from = last + 1;
    if (lines.get(last).end() == End.GOES_ON) {
      from = noise.nextSetBit(from); // a list that the last sentence announces
    }
    if (from >= 0 && from < lines.size()) {
      dropWeak(from);
      dropRuns(from);
    }
  }

  private void dropWeak(int from) {
    boolean furnished = isFurnished(from);
    for (int i = from; i < lines.size(); i++) {
      LineFeatures line = lines.get(i);
      boolean figures = page.isFigures(i + 1) && !noise.get(i + 1);
      boolean weak = LineRules.isWeak(line) && (furnished || !figures);
      boolean prompt = furnished && LineRules.isHint(line);
      if (LineRules.isSignature(line) || weak || prompt) {
        noise.set(i);
      }
    }
  }

  private void dropRuns(int from) {
    boolean furnished = isFurnished(from);
    BitSet runs = new BitSet();
    int run = noise.nextClearBit(from);
    while (run < lines.size()) {
      int next = noise.nextSetBit(run);
      int end = next < 0 ? lines.size() : next;
      if (run == last + 1 ? isKeywords(run, end) : isFurniture(run, end, furnished)) {
        runs.set(run, end);
      }
      run = noise.nextClearBit(end);
    }
    if (furnished || runs.cardinality() <= MOST_LINES) {
      noise.or(runs);
    }
  }

  /** Returns whether a foot has enough furniture that is told by its words. */
  private boolean isFurnished(int from) {
    long sure =
        noise.stream().filter(i -> i >= from && lines.get(i).shape() != Shape.FIGURES).count();
    int doubtful = lines.size() - from - noise.get(from, lines.size()).cardinality();
    return sure >= MUCH && DOUBTFUL * sure >= doubtful;
  }

  /** Judges lines right below the last sentence: they may still be its. */
  private boolean isKeywords(int from, int end) {
    boolean labels = lines.subList(from, end).stream().allMatch(LineRules::isShortLabel);
    return page.stops() && end < lines.size() && labels && end - from <= LineRules.POLL_LINES;
  }

  /** Judges lines that stand together, with furniture above and furniture or nothing below. */
  private boolean isFurniture(int from, int end, boolean furnished) {
    int size = end - from;
    List<LineFeatures> run = lines.subList(from, end);
    if (furnished) {
      return size <= MANY_LINES && run.stream().allMatch(LineRules::isForeign);
    }
    boolean poll =
        LineRules.isPoll(lines.get(from - 1))
            || end < lines.size() && LineRules.isPoll(lines.get(end));
    if (poll && size <= LineRules.POLL_LINES && run.stream().allMatch(LineRules::isAnswer)) {
      return true;
    }
    boolean labels = run.stream().allMatch(LineRules::isLabel);
    return size <= FEW_LINES
        && (page.stops() || labels)
        && run.stream().allMatch(LineRules::isLoose);
  }
}
