package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.InterfaceWords.Role;

/**
 * The lines of one text while they are judged: which are furniture, which are sentences, and what
 * becomes of the others by their neighbours and by where they stand.
 */
final class JudgedPage {
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
  private final boolean stops;

  private JudgedPage(PageLines page) {
    this.page = page;
    this.lines = page.lines();
    this.noise = page.noise();
    this.body = page.body();
    this.stops = page.stops();
  }

  /**
   * Judges the lines of a text.
   *
   * @param page with a sentence at least
   * @return the furniture
   */
  static BitSet furniture(PageLines page) {
    return new JudgedPage(page).furniture();
  }

  private BitSet furniture() {
    ReaderLines.drop(lines, noise, body);
    ArticleSpan.trim(lines, noise, body);
    int last = body.length() - 1;
    boolean verse = isVerse();
    dropLists(verse ? last : 0, last);
    if (!verse) {
      PageTop.drop(page);
      dropBetween(body.nextSetBit(0), last);
    }
    PageFoot.drop(page);
    return noise;
  }

  /**
   * Returns whether most lines down to the last sentence are short and end openly. The menu above,
   * words of interfaces and the rows of a table do not count.
   */
  private boolean isVerse() {
    int first = body.nextSetBit(0);
    int left = 0;
    int start = PageTop.hasMenu(page) ? first : 0;
    for (int i = noise.nextClearBit(start); i < body.length(); i = noise.nextClearBit(i + 1)) {
      LineFeatures line = lines.get(i);
      left += LineRules.isTableRow(line) || LineRules.isWeak(line) ? 0 : 1;
    }
    return left >= VERSES && left - body.cardinality() >= MOST_DOUBTFUL * left;
  }

  /** Drops the titles below a head such as `related articles`, and words below `tags`. */
  private void dropLists(int from, int last) {
    for (int i = noise.nextSetBit(from); i >= 0; i = noise.nextSetBit(i + 1)) {
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
