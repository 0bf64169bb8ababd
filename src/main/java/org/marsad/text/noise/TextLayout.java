package org.marsad.text.noise;

import java.util.List;

/**
 * Tells a text whose lines are paragraphs from one that was cut at a width or into words, and which
 * lines are at the edges of a text.
 */
final class TextLayout {
  private static final int LONG_LINES_ABOVE = 2;
  private static final int LONG_LINES_BELOW = 3;
  private static final int LEAST_LINES = 8;

  /** Characters of the longest line of a text that was cut at a width. */
  private static final int WIDEST = 100;

  /** Part of the width that a line fills which was cut there. */
  private static final double FILLED = 0.6;

  /** Share of lines that fill the width. */
  private static final double MOST = 0.7;

  /** Characters of a line that holds a word or two. */
  private static final int WORD = 16;

  /** Share of such lines in a text cut into words. */
  private static final double NEARLY_ALL = 0.9;

  private TextLayout() {}

  /**
   * Returns whether lines are parts of sentences, cut where a width was reached or at each word.
   *
   * @param lines none blank
   */
  static boolean isCut(List<String> lines) {
    return lines.size() >= LEAST_LINES && (areFilled(lines) || areWords(lines));
  }

  private static boolean areFilled(List<String> lines) {
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    long filled = lines.stream().filter(line -> line.length() >= FILLED * width).count();
    long ended = lines.stream().filter(TextLayout::isEnded).count();
    return width <= WIDEST && filled >= MOST * lines.size() && 2 * ended < lines.size();
  }

  private static boolean areWords(List<String> lines) {
    long words = lines.stream().filter(line -> line.length() <= WORD).count();
    return words >= NEARLY_ALL * lines.size();
  }

  /** Returns whether a line ends as a sentence does. */
  static boolean isEnded(String line) {
    return ".!?؟…»”\"".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  /** Returns whether a long line at a place may be furniture: at the start or the end of a text. */
  static boolean isEdge(int place, int lines) {
    return place < LONG_LINES_ABOVE || place >= lines - LONG_LINES_BELOW;
  }
}
