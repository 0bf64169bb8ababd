package org.marsad.text.noise;

import java.io.Serializable;
import java.util.List;
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

  /** Characters of a prompt that ends with a stop: a longer one may be a sentence. */
  private static final int LONGEST_PROMPT = 60;

  /** Characters of one that does not. */
  private static final int LONGEST_PART = LineFeatures.MOST_CHARACTERS;

  /** Words up to which a part must be free of narration. */
  private static final int FEW_WORDS = 12;

  /** Weight for one of narration in longer ones. */
  private static final int FURNITURE_FOR_NARRATION = 4;

  /** Weight of a notice, less that of narration. */
  private static final int LEAST_WEIGHT = 4;

  /** Words of a notice for each that is unknown. */
  private static final int UNKNOWN = 4;

  /** Weight for each unknown word of a part at the edges of a page. */
  private static final double WEIGHT_FOR_UNKNOWN = 0.5;

  /** Weight a word of the last sentences of a notice. */
  private static final double REST_WEIGHT = 0.2;

  /** Parts that are cut off at one end of a line. */
  private static final int MOST_PARTS = 12;

  /** Signs between the stop of a sentence and the next word. */
  private static final int MOST_SIGNS = 4;

  /** Characters of a line that may be a paragraph. */
  private static final int PARAGRAPH = 100;

  /** Where a line stands on its page. */
  enum Place {
    TOP,
    INSIDE,
    FOOT,
    /** The only line of a text, which has all of the article. */
    ONLY;

    /**
     * Returns the place of a line. A line at an edge counts as inside where a paragraph stands
     * between it and the end of the page.
     *
     * @param lines of a text, those below the line without what was cut off
     */
    static Place of(int line, List<String> lines) {
      if (lines.size() == 1) {
        return ONLY;
      }
      boolean above = line == 0 || lines.get(line - 1).length() < PARAGRAPH;
      boolean below = line == lines.size() - 1 || lines.get(line + 1).length() < PARAGRAPH;
      if (!TextLayout.isEdge(line, lines.size())) {
        return INSIDE;
      }
      if (line > 0 && below && 2 * line >= lines.size()) {
        return FOOT;
      }
      return above && 2 * line < lines.size() ? TOP : INSIDE;
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
    String given = line.strip();
    String end = isStart(place) ? withoutStarts(given) : given;
    String rest = withoutEnds(end, place);
    if (rest.length() == given.length()) {
      return rest;
    }
    if (place == Place.TOP && isCaption(given, rest)) {
      return "";
    }
    boolean notice = end.length() < given.length() && goesOn(given, rest);
    return notice || isLeftover(rest) ? "" : rest;
  }

  private static boolean isStart(Place place) {
    return place == Place.TOP || place == Place.ONLY;
  }

  private String withoutEnds(String line, Place place) {
    String rest = line;
    int start = lastPart(rest, place);
    for (int i = 0; i < MOST_PARTS && start > 0; i++) {
      String part = rest.substring(start);
      LineFeatures look = look(part, place);
      boolean furniture = isFurniture(part, look, place) || isList(part, look);
      if (look.end() == End.QUESTION || !furniture) {
        return rest;
      }
      rest = rest.substring(0, start).stripTrailing();
      start = lastPart(rest, place);
    }
    boolean whole = place == Place.FOOT && LineFeatures.isLong(rest);
    return whole && start == 0 && isFurniture(rest, look(rest, place), place) ? "" : rest;
  }

  private String withoutStarts(String line) {
    String rest = line;
    int end = firstPart(rest);
    for (int i = 0; i < MOST_PARTS && end > 0; i++) {
      LineFeatures part = look(rest.substring(0, end).strip(), Place.TOP);
      if (narrates(part) || !isNotice(part)) {
        return rest;
      }
      rest = rest.substring(end).strip();
      end = firstPart(rest);
    }
    return rest;
  }

  /** Looks at a part: at any at the edges of a page, inside only at those that are no sentences. */
  private LineFeatures look(String part, Place place) {
    if (place != Place.INSIDE) {
      return LineFeatures.whole(part, lexicon);
    }
    return isSentence(part) ? LineFeatures.LONG : LineFeatures.of(part, lexicon);
  }

  private static boolean isFurniture(String part, LineFeatures line, Place place) {
    boolean prompt = !isSentence(part) && LineRules.isCondemned(line);
    return !narrates(line) && (prompt || place != Place.INSIDE && isNotice(line));
  }

  /** Returns whether a part names other articles below a head. */
  private boolean isList(String part, LineFeatures look) {
    return look.end() == End.OPEN && lexicon.opensList(part);
  }

  private static boolean isSentence(String part) {
    return part.length() > LONGEST_PROMPT && TextLayout.isEnded(part);
  }

  /** Returns whether a part has more narration than furniture of its length may have. */
  private static boolean narrates(LineFeatures part) {
    boolean few = part.words() <= FEW_WORDS;
    return part.narration() > (few ? 0 : part.furniture() / FURNITURE_FOR_NARRATION);
  }

  /**
   * Returns whether a part of any length is a notice or a footer: two phrases that only furniture
   * has, or one where nearly all words are known; a part that is no sentence may have fewer.
   */
  private static boolean isNotice(LineFeatures part) {
    int balance = part.furniture() - part.narration() - (part.isEnded() ? 1 : 0);
    boolean certain =
        part.certain() > 1
            || part.certain() > 0 && (!part.isEnded() || UNKNOWN * part.unknown() <= part.words());
    return certain && balance >= Math.max(LEAST_WEIGHT, WEIGHT_FOR_UNKNOWN * part.unknown());
  }

  /** Returns whether a line is one sentence with the owner of a picture behind it. */
  private static boolean isCaption(String line, String rest) {
    return line.startsWith("©", rest.length() + 1)
        && rest.length() <= LONGEST_PART
        && firstPart(rest) == 0;
  }

  /** Returns whether what is left of a line that was cut belongs to what was cut off. */
  private boolean isLeftover(String rest) {
    if (rest.isEmpty()) {
      return true;
    }
    return LineRules.isHalfCondemned(LineFeatures.of(rest, lexicon));
  }

  /** Returns whether a line that begins with furniture goes on with it, as notices do. */
  private boolean goesOn(String line, String rest) {
    LineFeatures end = LineFeatures.of(rest, lexicon);
    return LineRules.isCondemned(LineFeatures.of(line, lexicon))
        && end.furniture() - end.narration() >= REST_WEIGHT * end.words();
  }

  /** Returns where the last sentence of a line starts, 0 if it is long or the only one. */
  private static int lastPart(String line, Place place) {
    int last = line.length() - 1;
    while (last > 0 && !Character.isLetterOrDigit(line.charAt(last))) {
      last--;
    }
    int least = place == Place.INSIDE ? Math.max(0, last - longest(line)) : 0;
    while (last > least && (line.charAt(last) != ' ' || !endsSentence(line, last))) {
      last--;
    }
    return last > least ? last + 1 : 0;
  }

  /** Returns how long the last part of a line inside an article may be. */
  private static int longest(String line) {
    return !line.isEmpty() && TextLayout.isEnded(line) ? LONGEST_PROMPT : LONGEST_PART;
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
