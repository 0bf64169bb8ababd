package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.InterfaceWords.Role;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.PageLines.Title;

/**
 * The lines of one text while they are judged: which are furniture, which are sentences, and what
 * becomes of the others by their neighbours and by where they stand.
 */
final class JudgedPage {
  /** Lines without a head of their own that are taken for furniture between furniture. */
  private static final int FEW_LINES = 4;

  /** Such lines in all; more of them are verses with dividers between them. */
  private static final int MOST_LINES = 10;

  /** Lines of verse or of a text that was cut at a width, as a share of all that may be its. */
  private static final double MOST_DOUBTFUL = 0.5;

  /** Lines of a text from which it is asked whether it is verse. */
  private static final int VERSES = 12;

  /** Titles below a head that stands between paragraphs. */
  private static final int TITLES_BETWEEN = 3;

  private final PageLines page;
  private final List<LineFeatures> lines;
  private final BitSet noise;
  private final BitSet body;
  private final BitSet known;
  private final boolean stops;

  private JudgedPage(PageLines page, BitSet known) {
    this.page = page;
    this.lines = page.lines();
    this.noise = page.noise();
    this.body = page.body();
    this.stops = page.stops();
    this.known = known;
  }

  /**
   * Judges the lines of a text.
   *
   * @param known lines that are known to be furniture
   * @param title where the title of the article is
   * @return the furniture, the known lines among it
   */
  static BitSet furniture(List<LineFeatures> lines, BitSet known, Title title) {
    return new JudgedPage(PageLines.of(lines, known, title), known).furniture();
  }

  private BitSet furniture() {
    if (body.isEmpty()) {
      return known;
    }
    BitSet alone = (BitSet) noise.clone();
    ReaderLines.drop(lines, noise, body);
    if (isVerse()) {
      return alone;
    }
    int last = body.length() - 1;
    dropLists(last);
    PageTop.drop(page);
    dropBelow(last);
    dropBetween(body.nextSetBit(0), last);
    return noise;
  }

  /**
   * Returns whether most lines down to the last sentence are short and end openly. The menu above
   * and the rows of a table do not count.
   */
  private boolean isVerse() {
    int first = body.nextSetBit(0);
    int left = 0;
    int start = PageTop.isFurnished(page) ? first : 0;
    for (int i = noise.nextClearBit(start); i < body.length(); i = noise.nextClearBit(i + 1)) {
      boolean menu = i < first && LineRules.isWeak(lines.get(i));
      left += menu || LineRules.isTableRow(lines.get(i)) ? 0 : 1;
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
    for (int i = from; most > 0 && isListed(i, last) && (i > last || !noise.get(i)); i++) {
      noise.set(i);
      most--;
    }
  }

  private boolean isListed(int i, int last) {
    if (i >= lines.size()) {
      return false;
    }
    LineFeatures line = lines.get(i);
    boolean between = noise.get(i - 1) && noise.get(i + 1) && LineRules.isPollQuestion(line);
    boolean title = !body.get(i) && LineRules.isOtherTitle(line);
    return title || between || i > last && !body.get(i) && LineRules.isTitleOrQuestion(line);
  }

  private void dropLabels(int from) {
    for (int i = from; i < lines.size() && LineRules.isLabel(lines.get(i)) && !body.get(i); i++) {
      noise.set(i);
    }
  }

  /** Drops what stands below the last sentence and is none. */
  private void dropBelow(int last) {
    int from = last + 1;
    if (lines.get(last).end() == End.GOES_ON) {
      from = noise.nextSetBit(from); // a list that the last sentence announces
    }
    for (int i = from; i >= 0 && i < lines.size(); i++) {
      boolean figures = page.isFigures(i + 1) && !noise.get(i + 1);
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
