package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.marsad.text.noise.PageLines.Title;

/**
 * Finds the furniture above an article: menus, sections, names of writers, datelines. Where the
 * title is known beside the text, labels above the first sentence need no title below or above them
 * to be furniture.
 */
final class PageTop {
  /** Lines of furniture above the first sentence of a page that has a menu or a byline. */
  private static final int LEAST_FURNITURE = 2;

  private final PageLines page;
  private final List<LineFeatures> lines;
  private final BitSet noise;
  private final int first;

  private PageTop(PageLines page) {
    this.page = page;
    this.lines = page.lines();
    this.noise = page.noise();
    this.first = page.body().nextSetBit(0);
  }

  /**
   * Moves the lines above the first sentence that are furniture to the furniture of a page.
   *
   * @param page with a sentence at least
   */
  static void drop(PageLines page) {
    PageTop top = new PageTop(page);
    top.dropWeak();
    top.dropLabels();
    if (isFurnished(page)) {
      top.dropUntitled();
    } else if (page.title() == Title.GIVEN) {
      top.dropWriter();
    }
  }

  /** Returns whether a page whose title is known has furniture above its first sentence. */
  static boolean isFurnished(PageLines page) {
    int first = page.body().nextSetBit(0);
    return page.title() == Title.GIVEN
        && page.noise().get(0, first).cardinality() >= LEAST_FURNITURE;
  }

  /**
   * Returns whether most of what stands above the first sentence of a page is furniture or has the
   * words of interfaces.
   */
  static boolean hasMenu(PageLines page) {
    int menu = 0;
    int other = 0;
    for (int i = 0; i < page.body().nextSetBit(0); i++) {
      LineFeatures line = page.lines().get(i);
      boolean words = page.noise().get(i) && line.shape() != LineFeatures.Shape.FIGURES;
      boolean known = words || LineRules.isWeak(line);
      menu += known ? 1 : 0;
      other += known || page.isFigures(i) ? 0 : 1;
    }
    return menu > LEAST_FURNITURE && menu >= other;
  }

  private void dropWeak() {
    boolean menu = hasMenu(page);
    for (int i = 0; i < first; i++) {
      boolean counter = page.isCounter(i) || menu && page.isFigures(i);
      boolean weak = isWeak(i) || counter || isCreditBelowTitle(i);
      noise.set(i, noise.get(i) || weak);
    }
    if (first > 1 && page.stops() && LineRules.isSection(lines.get(0), lines.get(1))) {
      noise.set(0);
    }
    int labels = labels();
    if (labels > 1 && labels < first && titleFollows(labels - 1)) {
      noise.set(0, labels);
    }
  }

  /** Drops labels that stand at furniture. */
  private void dropLabels() {
    boolean titled = false;
    for (int i = noise.nextClearBit(0); i < first; i = noise.nextClearBit(i + 1)) {
      if (LineRules.isShortLabel(lines.get(i)) && isBeside(i, titled)) {
        noise.set(i);
      } else {
        titled |= LineRules.isTitle(lines.get(i));
      }
    }
  }

  /** Drops the labels of a page whose title is known that stand together with furniture. */
  private void dropUntitled() {
    for (int start = noise.nextClearBit(0); start < first; start = noise.nextClearBit(start + 1)) {
      int end = start;
      while (end < first && !noise.get(end) && isLabel(end)) {
        end++;
      }
      if (end > start && (start > 0 && noise.get(start - 1) || noise.get(end))) {
        noise.set(start, end);
      }
      start = Math.max(start, end);
    }
  }

  /** Drops the name of a writer between a line of furniture and the first sentence. */
  private void dropWriter() {
    int i = first - 1;
    if (i > 0 && noise.get(i - 1) && LineRules.isShortLabel(lines.get(i)) && isLabel(i)) {
      noise.set(i);
    }
  }

  private boolean isLabel(int i) {
    boolean score = LineRules.isFigureLabel(lines.get(i)) && figureLabels() == 1;
    boolean label = score || LineRules.isPlainLabel(lines.get(i));
    return label && !LineRules.isItem(lines.get(i + 1));
  }

  /** Returns how many labels above the first sentence have figures, as the rows of tables have. */
  private long figureLabels() {
    return lines.subList(0, first).stream().filter(LineRules::isFigureLabel).count();
  }

  /** Returns how many lines at the very top are labels: the entries of a menu. */
  private int labels() {
    int count = 0;
    while (count < lines.size() && (noise.get(count) || LineRules.isShortLabel(lines.get(count)))) {
      count++;
    }
    return count;
  }

  /** Returns whether a line is weak, and not the only one that may be the title. */
  private boolean isWeak(int i) {
    boolean only =
        page.title() == Title.UNKNOWN
            && i == first - 1
            && noise.nextClearBit(0) == i
            && lines.get(i).strongest() == 1;
    return LineRules.isWeak(lines.get(i)) && !only;
  }

  private boolean isCreditBelowTitle(int i) {
    LineFeatures line = lines.get(i);
    boolean dateline = LineRules.isDateline(line) && i + 1 == first;
    boolean named = dateline && LineRules.opensStory(line);
    return named
        || (dateline || LineRules.isCredit(line))
            && (page.title() == Title.GIVEN
                || IntStream.range(0, i)
                    .anyMatch(j -> !noise.get(j) && LineRules.isTitle(lines.get(j))));
  }

  /** Returns whether a label stands at furniture. */
  private boolean isBeside(int i, boolean titled) {
    boolean above = i > 0 && noise.get(i - 1);
    boolean below = i + 1 < lines.size() && noise.get(i + 1);
    return titled ? above || below : (above || i == 0) && below && titleFollows(i);
  }

  /** Returns whether a title stands between a line and the first sentence, or is that itself. */
  private boolean titleFollows(int i) {
    int end = lines.get(first).end() == LineFeatures.End.OPEN ? first + 1 : first;
    return IntStream.range(i + 1, end)
        .anyMatch(j -> !noise.get(j) && LineRules.isTitle(lines.get(j)));
  }
}
