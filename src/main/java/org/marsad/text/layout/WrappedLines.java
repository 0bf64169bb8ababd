package org.marsad.text.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Joins the lines of texts that were wrapped, at a fixed width or after every word, into
 * paragraphs.
 *
 * <p>A line was wrapped where the first word of the next one would not have fitted into the width
 * of the text. In a wrapped text that holds for nearly every line that ends inside a sentence; in
 * paragraphs, headings, lists and verses, whose lines end where they want to, for few. A text that
 * is wrapped must have sentences that end, or pauses inside its lines, which lists have not.
 */
public final class WrappedLines {
  private static final int LONGEST = 160;
  private static final int NARROWEST = 16;
  private static final int FEWEST_LINES = 4;
  private static final int FEWEST_WORD_LINES = 12;
  private static final int FEWEST_OPEN = 3;
  private static final int FEWEST_OPEN_NARROW = 5;
  private static final int FEWEST_OPEN_WIDE = 2;
  private static final int LONG_LINE = 220;

  /** The part of lines that end inside a sentence which must be full, by the next word. */
  private static final double MIN_FULL = 0.95;

  /** The same for lines that were broken by the width of their letters, not by their number. */
  private static final double MIN_NEARLY_FULL = 0.9;

  /** The part of the width that such a line reaches at least. */
  private static final double NEARLY_FULL = 0.75;

  /** The width up to which lines may be verses, which have few pauses but at their ends. */
  private static final int WIDTH_OF_VERSES = 36;

  /** The width from which on lines are those of letters and terminals, of ten words and more. */
  private static final int WIDTH_OF_LETTERS = 56;

  private static final double MIN_PAUSES = 0.15;
  private static final double MIN_STOPS = 0.1;

  private static final String ENDS = ".!؟?…:۔";
  private static final String CLOSING = "»\")]”";
  private static final String PAUSES = ".!؟?…:۔،؛,";
  private static final String BULLETS = "-–—•*●▪◦·■►#";

  private final List<String> lines;
  private final boolean[] blankBefore;
  private final int width;

  private WrappedLines(List<String> lines, boolean[] blankBefore) {
    this.lines = lines;
    this.blankBefore = blankBefore;
    this.width = lines.stream().skip(1).mapToInt(String::length).max().orElse(0);
  }

  /**
   * Returns the text with its paragraphs in one line each, or as it is where it was not wrapped.
   *
   * @param text cleaned
   */
  public static String joined(String text) {
    if (!mayBeWrapped(text)) {
      return text;
    }
    WrappedLines lines = of(text);
    if (lines.areWords()) {
      return lines.join(true);
    }
    return lines.areWrapped() ? lines.join(false) : text;
  }

  /** Whether there are some lines and, but for the first, none that is long. */
  private static boolean mayBeWrapped(String text) {
    int lines = 0;
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (lines > 0 && end - start > LONG_LINE) {
        return false;
      }
      lines++;
      start = end + 1;
    }
    return lines + 1 >= FEWEST_LINES && text.length() - start <= LONG_LINE;
  }

  private static WrappedLines of(String text) {
    List<String> lines = new ArrayList<>();
    String[] all = text.split("\n", -1);
    boolean[] blankBefore = new boolean[all.length];
    boolean blank = false;
    for (String line : all) {
      if (!line.isBlank()) {
        blankBefore[lines.size()] = blank;
        lines.add(line);
      }
      blank = line.isBlank();
    }
    boolean everywhere = true;
    for (int i = 1; i < lines.size(); i++) {
      everywhere &= blankBefore[i];
    }
    if (everywhere) { // line ends were doubled, which then says nothing
      Arrays.fill(blankBefore, false);
    }
    return new WrappedLines(lines, blankBefore);
  }

  /**
   * Whether nearly every line is one or two words: a text, not a list, which has stops after few of
   * its lines or short words among them.
   */
  private boolean areWords() {
    int single = 0;
    int few = 0;
    int stops = 0;
    int shortOnes = 0;
    for (String line : lines) {
      int spaces = (int) line.chars().filter(c -> c == ' ').count();
      boolean word = Character.isLetter(line.charAt(line.length() / 2)) || line.length() == 1;
      single += spaces == 0 && word ? 1 : 0;
      few += spaces <= 1 && word ? 1 : 0;
      stops += PAUSES.indexOf(last(line)) >= 0 ? 1 : 0;
      shortOnes += line.length() <= 3 ? 1 : 0;
    }
    int all = lines.size();
    return all >= FEWEST_WORD_LINES
        && few >= 0.9 * all
        && single >= 0.6 * all
        && stops <= 0.5 * all
        && (stops >= 0.02 * all || shortOnes >= 0.12 * all);
  }

  private boolean areWrapped() {
    if (lines.size() < FEWEST_LINES || width < NARROWEST || width > LONGEST) {
      return false;
    }
    int open = 0;
    int full = 0;
    int nearlyFull = 0;
    int pauses = 0;
    int stops = 0;
    int bullets = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean ends = endsSentence(lines.get(i));
      pauses += hasInside(lines.get(i), PAUSES) ? 1 : 0;
      stops += hasInside(lines.get(i), ENDS) ? 1 : 0;
      bullets += isBullet(lines.get(i)) ? 1 : 0;
      if (!ends && isPair(i)) {
        open++;
        full += isFull(i) ? 1 : 0;
        nearlyFull += isNearlyFull(i) ? 1 : 0;
      }
    }
    boolean punctuated = pauses >= MIN_PAUSES * lines.size();
    boolean byWord = full >= MIN_FULL * open && (punctuated || blocksEnd());
    boolean byLength =
        open >= 2 * FEWEST_OPEN
            && nearlyFull >= MIN_NEARLY_FULL * open
            && width > WIDTH_OF_VERSES
            && stops >= MIN_STOPS * lines.size()
            && blocksEnd();
    return areOpen(open, full == open) && (byWord || byLength) && 3 * bullets <= lines.size();
  }

  /**
   * Whether enough lines end inside a sentence: the fewer, the less likely it is by chance that all
   * of them are full.
   */
  private boolean areOpen(int open, boolean allFull) {
    if (allFull && width >= WIDTH_OF_LETTERS && blocksEnd()) {
      return open >= FEWEST_OPEN_WIDE && 4 * open >= lines.size();
    }
    int fewest = width > WIDTH_OF_VERSES ? FEWEST_OPEN : FEWEST_OPEN_NARROW;
    return open >= fewest && 3 * open >= lines.size();
  }

  /** Whether the last lines of blocks end sentences, but for one, such as a heading. */
  private boolean blocksEnd() {
    int unended = 0;
    int blocks = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (!isPair(i)) {
        blocks++;
        unended += endsSentence(lines.get(i)) ? 0 : 1;
      }
    }
    return unended == 0 || blocks > 1 && unended == 1;
  }

  private static boolean hasInside(String line, String marks) {
    for (int i = 1; i < line.length() - 2; i++) {
      if (marks.indexOf(line.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line and the next one have no blank line between them. */
  private boolean isPair(int i) {
    return i + 1 < lines.size() && !blankBefore[i + 1];
  }

  private boolean isFull(int i) {
    String next = lines.get(i + 1);
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return lines.get(i).length() + 1 + word > width;
  }

  private boolean isNearlyFull(int i) {
    return lines.get(i).length() >= NEARLY_FULL * width;
  }

  private static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i > 0 && CLOSING.indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return ENDS.indexOf(line.charAt(i)) >= 0;
  }

  private static char last(String line) {
    return line.charAt(line.length() - 1);
  }

  private static boolean isBullet(String line) {
    if (BULLETS.indexOf(line.charAt(0)) >= 0) {
      return true;
    }
    int i = 0;
    while (i < line.length() && Character.isDigit(line.charAt(i))) {
      i++;
    }
    return i > 0 && i <= 2 && i < line.length() && ".)-".indexOf(line.charAt(i)) >= 0;
  }

  private String join(boolean words) {
    StringBuilder text = new StringBuilder(lines.get(0));
    for (int i = 0; i + 1 < lines.size(); i++) {
      String next = lines.get(i + 1);
      boolean together = isPair(i) && (words || goesOn(i));
      if (!together) {
        text.append(blankBefore[i + 1] ? "\n\n" : "\n");
      } else if (!words || !isTight(lines.get(i), next)) {
        text.append(' ');
      }
      text.append(next);
    }
    return text.toString();
  }

  private boolean goesOn(int i) {
    boolean reachesWidth = isFull(i) || !endsSentence(lines.get(i)) && isNearlyFull(i);
    return reachesWidth && !isBullet(lines.get(i + 1));
  }

  /** Whether a mark that stands alone in a line belongs to the word before or behind it. */
  private static boolean isTight(String line, String next) {
    boolean opens = line.length() == 1 && "«([“".indexOf(line.charAt(0)) >= 0;
    return opens || next.length() == 1 && (PAUSES + "»)]”").indexOf(next.charAt(0)) >= 0;
  }
}
