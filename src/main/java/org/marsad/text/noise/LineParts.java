package org.marsad.text.noise;

import java.io.Serializable;
import org.marsad.text.noise.LineFeatures.End;

/**
 * Cuts furniture off a line that has a sentence of the article as well: behind the last sentence of
 * any line, and in front of the first one at the top of a page. Scrapers that join the elements of
 * a page leave such lines.
 *
 * <p>A line is cut only where a sentence ends, and only by the words of the part: no part of a
 * sentence is lost. Most lines cost a look at their last character and at a few before it.
 */
final class LineParts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Characters of a part inside the article that ends with a stop. */
  private static final int LONGEST_SENTENCE = 60;

  /** Words up to which a part must be free of narration. */
  private static final int FEW_WORDS = 12;

  /** Weight for one of narration in longer ones. */
  private static final int FURNITURE_FOR_NARRATION = 4;

  /** Weight for each unknown word of a part at the edges of a page. */
  private static final double WEIGHT_FOR_UNKNOWN = 0.5;

  /** Weight a word of the last sentences of a notice. */
  private static final double NOTICE_WEIGHT = 0.2;

  /** Parts that are cut off at one end of a line. */
  private static final int MOST_PARTS = 12;

  /** Signs between the stop of a sentence and the next word. */
  private static final int MOST_SIGNS = 4;

  /** Where a line stands on its page. */
  enum Place {
    TOP,
    INSIDE,
    FOOT,
    /** The only line of a text, which has all of the article. */
    ONLY;

    /** Returns the place of a line among the lines of a text. */
    static Place of(int line, int lines) {
      if (lines == 1) {
        return ONLY;
      }
      if (line == 0) {
        return TOP;
      }
      boolean edge = TextLayout.isEdge(line, lines);
      return edge ? 2 * line < lines ? TOP : FOOT : INSIDE;
    }
  }

  private final InterfaceWords lexicon;

  private LineParts(InterfaceWords lexicon) {
    this.lexicon = lexicon;
  }

  static LineParts of(InterfaceWords lexicon) {
    return new LineParts(lexicon);
  }

  /**
   * Returns a line without its furniture.
   *
   * @param line not blank
   * @return the line itself if there is nothing to cut; empty if nothing is left
   */
  String withoutFurniture(String line, Place place) {
    String end = isStart(place) ? withoutStarts(line) : line;
    String rest = withoutEnds(end, place);
    boolean leftover = rest.length() < line.length() && isLeftover(rest);
    return leftover || end.length() < line.length() && isNotice(line, rest) ? "" : rest;
  }

  private static boolean isStart(Place place) {
    return place == Place.TOP || place == Place.ONLY;
  }

  private String withoutEnds(String line, Place place) {
    String rest = line;
    int start = lastPart(rest);
    for (int i = 0; i < MOST_PARTS && start > 0; i++) {
      LineFeatures part = look(rest.substring(start), place);
      if (part.end() == End.QUESTION || !isFurniture(part, place)) {
        return rest;
      }
      rest = rest.substring(0, start).stripTrailing();
      start = lastPart(rest);
    }
    boolean whole = place == Place.FOOT && LineFeatures.isLong(rest);
    return whole && start == 0 && isFurniture(look(rest, place), place) ? "" : rest;
  }

  private String withoutStarts(String line) {
    String rest = line;
    for (int i = 0; i < MOST_PARTS; i++) {
      int end = firstPart(rest);
      if (end == 0 || !isFurniture(look(rest.substring(0, end).strip(), Place.TOP), Place.TOP)) {
        return rest;
      }
      rest = rest.substring(end).strip();
    }
    return rest;
  }

  /** Looks at a part: at any at the edges of a page, inside only at those that are no sentences. */
  private LineFeatures look(String part, Place place) {
    if (place != Place.INSIDE) {
      return LineFeatures.whole(part, lexicon);
    }
    boolean sentence = part.length() > LONGEST_SENTENCE && TextLayout.isEnded(part);
    return sentence ? LineFeatures.LONG : LineFeatures.of(part, lexicon);
  }

  private static boolean isFurniture(LineFeatures part, Place place) {
    boolean edge = place != Place.INSIDE;
    boolean narrates =
        edge || part.words() > FEW_WORDS
            ? FURNITURE_FOR_NARRATION * part.narration() > part.furniture()
            : part.narration() > 0;
    return !narrates && (LineRules.isCondemned(part) || edge && isDense(part));
  }

  /** Returns whether the words that are known from furniture outweigh the unknown ones. */
  private static boolean isDense(LineFeatures line) {
    int balance = line.furniture() - line.narration() - (line.isEnded() ? 1 : 0);
    int unknown = line.words() - line.covered() - line.fillers();
    return LineRules.isStrong(line) && balance >= Math.max(2, WEIGHT_FOR_UNKNOWN * unknown);
  }

  /** Returns whether what is left of a line that was cut belongs to what was cut off. */
  private boolean isLeftover(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    return LineRules.isHalfCondemned(LineFeatures.of(rest, lexicon));
  }

  /** Returns whether a line that begins with furniture goes on with it, as notices do. */
  private boolean isNotice(String line, String rest) {
    LineFeatures end = LineFeatures.of(rest, lexicon);
    return LineRules.isCondemned(LineFeatures.of(line, lexicon))
        && end.furniture() - end.narration() >= NOTICE_WEIGHT * end.words();
  }

  /** Returns where the last sentence of a line starts, 0 if it is the only one. */
  private static int lastPart(String line) {
    int last = line.length() - 1;
    while (last > 0 && !Character.isLetterOrDigit(line.charAt(last))) {
      last--;
    }
    while (last > 0 && (line.charAt(last) != ' ' || !endsSentence(line, last))) {
      last--;
    }
    return last > 0 ? last + 1 : 0;
  }

  /** Returns where the second sentence of a line starts, 0 if there is only one. */
  private static int firstPart(String line) {
    int end = line.indexOf(' ', 1);
    while (end > 0 && !endsSentence(line, end)) {
      end = line.indexOf(' ', end + 1);
    }
    return end > 0 && end + 1 < line.length() ? end + 1 : 0;
  }

  /** Returns whether a sentence ends in front of a place, perhaps with marks of quotation. */
  private static boolean endsSentence(String line, int place) {
    int last = place - 1;
    while (last > Math.max(0, place - MOST_SIGNS) && "»”\" )".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last > 0 && ".!؟?…".indexOf(line.charAt(last)) >= 0;
  }
}
