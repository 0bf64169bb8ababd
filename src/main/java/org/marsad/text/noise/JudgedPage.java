package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.marsad.text.noise.InterfaceWords.Role;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * The lines of one text while they are judged: which are furniture, which are sentences, and what
 * becomes of the others by their neighbours and by where they stand.
 */
final class JudgedPage {
  /** Lines without a head of their own that are taken for furniture between furniture. */
  private static final int FEW_LINES = 4;

  /** Such lines in all; more of them are verses with dividers between them. */
  private static final int MOST_LINES = 10;

  /** Lines of figures that a page has beside its article: counters, clocks, numbers of a list. */
  private static final int FEW_FIGURES = 5;

  /** Lines of verse or of a text that was cut at a width, as a share of all that may be its. */
  private static final double MOST_DOUBTFUL = 0.5;

  /** Lines of a text from which it is asked whether it is verse. */
  private static final int VERSES = 12;

  /** Titles below a head that stands between paragraphs. */
  private static final int TITLES_BETWEEN = 3;

  private final List<LineFeatures> lines;
  private final BitSet noise = new BitSet();
  private final BitSet body = new BitSet();
  private final BitSet known;
  private final long figures;
  private final boolean stops;

  private JudgedPage(List<LineFeatures> lines, BitSet known) {
    this.lines = lines;
    this.known = known;
    this.figures = lines.stream().filter(line -> line.shape() == Shape.FIGURES).count();
    noise.or(known);
    markEach(i -> LineRules.isCondemned(lines.get(i)) || isLoneFigure(i), noise);
    this.stops =
        LineRules.endWithStops(
            IntStream.range(0, lines.size())
                .filter(i -> !noise.get(i))
                .mapToObj(lines::get)
                .toList());
    markEach(i -> !noise.get(i) && LineRules.isBody(lines.get(i), stops), body);
  }

  /**
   * Judges the lines of a text.
   *
   * @param known lines that are known to be furniture
   * @return the furniture, the known lines among it
   */
  static BitSet furniture(List<LineFeatures> lines, BitSet known) {
    return new JudgedPage(lines, known).furniture();
  }

  private void markEach(IntPredicate holds, BitSet marked) {
    for (int i = 0; i < lines.size(); i++) {
      if (holds.test(i)) {
        marked.set(i);
      }
    }
  }

  /** Returns whether a line of figures stands alone and not in a list of such lines. */
  private boolean isLoneFigure(int i) {
    return figures <= FEW_FIGURES && isFigures(i) && !isFigures(i - 1) && !isFigures(i + 1);
  }

  private boolean isFigures(int i) {
    return i >= 0 && i < lines.size() && lines.get(i).shape() == Shape.FIGURES;
  }

  private BitSet furniture() {
    if (body.isEmpty()) {
      return known;
    }
    if (isVerse()) {
      return noise;
    }
    ReaderLines.drop(lines, noise, body);
    int first = body.nextSetBit(0);
    int last = body.length() - 1;
    dropLists(last);
    dropAbove(first);
    dropBelow(last);
    dropBetween(first, last);
    return noise;
  }

  /** Returns whether most lines down to the last sentence are short and end openly. */
  private boolean isVerse() {
    int left = 0;
    for (int i = noise.nextClearBit(0); i < body.length(); i = noise.nextClearBit(i + 1)) {
      left++;
    }
    return left >= VERSES && left - body.cardinality() >= MOST_DOUBTFUL * left;
  }

  /** Drops the titles below a head such as `related articles`, and words below `tags`. */
  private void dropLists(int last) {
    for (int i = noise.nextSetBit(0); i >= 0; i = noise.nextSetBit(i + 1)) {
      LineFeatures head = lines.get(i);
      boolean list = head.role() == Role.LIST || head.role() == Role.COMMENTS && i > last;
      if (head.role() == Role.CAPTION && LineRules.isBare(head) && isListed(i + 1, last)) {
        noise.set(i + 1);
      } else if (list && !head.isEnded() && (i > last || LineRules.isBare(head))) {
        dropTitles(i + 1, last);
      } else if (head.role() == Role.TAGS) {
        dropLabels(i + 1);
      }
    }
  }

  private void dropTitles(int from, int last) {
    int most = from > last ? lines.size() : stops ? TITLES_BETWEEN : 1;
    for (int i = from; most > 0 && isListed(i, last); i++) {
      noise.set(i);
      most--;
    }
  }

  private boolean isListed(int i, int last) {
    if (i >= lines.size()) {
      return false;
    }
    LineFeatures line = lines.get(i);
    boolean title = LineRules.isOtherTitle(line);
    return !body.get(i) && (title || i > last && LineRules.isTitleOrQuestion(line));
  }

  private void dropLabels(int from) {
    for (int i = from; i < lines.size() && LineRules.isLabel(lines.get(i)) && !body.get(i); i++) {
      noise.set(i);
    }
  }

  /** Drops labels above the article: those between furniture, and weak ones. */
  private void dropAbove(int first) {
    for (int i = 0; i < first; i++) {
      noise.set(i, noise.get(i) || isWeakAbove(i, first) || isCounter(i) || isCreditBelowTitle(i));
    }
    if (first > 1 && stops && LineRules.isSection(lines.get(0), lines.get(1))) {
      noise.set(0);
    }
    int labels = labelsAtTop();
    if (labels > 1 && labels < first && titleFollows(labels - 1)) {
      noise.set(0, labels);
    }
    boolean titled = false;
    for (int i = noise.nextClearBit(0); i < first; i = noise.nextClearBit(i + 1)) {
      if (LineRules.isShortLabel(lines.get(i)) && isBeside(i, titled)) {
        noise.set(i);
      } else {
        titled |= LineRules.isTitle(lines.get(i));
      }
    }
  }

  /** Returns how many lines at the very top are labels: the entries of a menu. */
  private int labelsAtTop() {
    int count = 0;
    while (count < lines.size() && (noise.get(count) || LineRules.isShortLabel(lines.get(count)))) {
      count++;
    }
    return count;
  }

  /** Returns whether a line is weak, and not the only one that may be the title. */
  private boolean isWeakAbove(int i, int first) {
    boolean only = i == first - 1 && noise.nextClearBit(0) == i && lines.get(i).strongest() == 1;
    return LineRules.isWeak(lines.get(i)) && !only;
  }

  private boolean isCreditBelowTitle(int i) {
    LineFeatures line = lines.get(i);
    boolean dateline = LineRules.isDateline(line) && i + 1 == body.nextSetBit(0);
    boolean named = dateline && LineRules.opensStory(line);
    return named
        || (dateline || LineRules.isCredit(line))
            && IntStream.range(0, i)
                .anyMatch(j -> !noise.get(j) && LineRules.isTitle(lines.get(j)));
  }

  private boolean isCounter(int i) {
    return figures <= FEW_FIGURES && isFigures(i);
  }

  /** Returns whether a label above the article stands at furniture. */
  private boolean isBeside(int i, boolean titled) {
    boolean above = i > 0 && noise.get(i - 1);
    boolean below = i + 1 < lines.size() && noise.get(i + 1);
    return titled ? above || below : (above || i == 0) && below && titleFollows(i);
  }

  /** Returns whether a title stands between a line and the first sentence, or is that itself. */
  private boolean titleFollows(int i) {
    int first = body.nextSetBit(0);
    int end = lines.get(first).end() == End.OPEN ? first + 1 : first;
    return IntStream.range(i + 1, end)
        .anyMatch(j -> !noise.get(j) && LineRules.isTitle(lines.get(j)));
  }

  /** Drops what stands below the last sentence and is none. */
  private void dropBelow(int last) {
    int from = last + 1;
    if (lines.get(last).end() == End.GOES_ON) {
      from = noise.nextSetBit(from); // a list that the last sentence announces
    }
    for (int i = from; i >= 0 && i < lines.size(); i++) {
      boolean figures = isFigures(i + 1) && !noise.get(i + 1);
      if (LineRules.isSignature(lines.get(i)) || LineRules.isWeak(lines.get(i)) && !figures) {
        noise.set(i);
      }
    }
    BitSet runs = from < 0 ? new BitSet() : runsBelow(last, from);
    if (runs.cardinality() <= MOST_LINES) {
      noise.or(runs);
    }
  }

  /** Finds the lines below the article that stand between furniture. */
  private BitSet runsBelow(int last, int from) {
    BitSet found = new BitSet();
    int run = noise.nextClearBit(from);
    while (run < lines.size()) {
      int next = noise.nextSetBit(run);
      int end = next < 0 ? lines.size() : next;
      if (isFurnitureBelow(last, run, end)) {
        found.set(run, end);
      }
      run = noise.nextClearBit(end);
    }
    return found;
  }

  /** Judges lines below the article that stand together, with furniture or nothing around. */
  private boolean isFurnitureBelow(int last, int from, int end) {
    boolean more = end < lines.size();
    int size = end - from;
    List<LineFeatures> run = lines.subList(from, end);
    if (from == last + 1) {
      boolean labels = run.stream().allMatch(LineRules::isShortLabel);
      return stops && more && labels && size <= LineRules.POLL_LINES;
    }
    boolean poll =
        LineRules.isPoll(lines.get(from - 1)) || more && LineRules.isPoll(lines.get(end));
    if (poll && size <= LineRules.POLL_LINES && run.stream().allMatch(LineRules::isAnswer)) {
      return true;
    }
    boolean labels = run.stream().allMatch(LineRules::isLabel);
    return size <= FEW_LINES && (stops || labels) && run.stream().allMatch(LineRules::isLoose);
  }

  /** Drops weak lines and labels that stand inside the article between furniture. */
  private void dropBetween(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      LineFeatures line = lines.get(i);
      boolean above = noise.get(i - 1);
      boolean below = noise.get(i + 1);
      boolean weak = LineRules.isWeak(line) && line.strongest() != 1 && (above || below);
      if (!body.get(i) && (weak || above && below && LineRules.isLabel(line))) {
        noise.set(i);
      }
    }
  }
}
