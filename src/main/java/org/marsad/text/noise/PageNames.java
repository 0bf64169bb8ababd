package org.marsad.text.noise;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * What is known of a page beside its text: the title of its article and the name of its outlet.
 * Lines that repeat them are furniture: the title above the text or with the name of the outlet
 * behind it, the outlet in its masthead and in its datelines.
 */
final class PageNames {
  /** Words of the shortest title that is looked for. */
  private static final int SHORTEST_TITLE = 3;

  /** Words beside the title in a line that repeats it. */
  private static final int BESIDE_TITLE = 4;

  /** Characters beside it. */
  private static final int LONGEST_BESIDE = 40;

  /** Words of a line that names the outlet. */
  private static final int NAMING = 6;

  private final long[] title;
  private final int characters;
  private final long[] outlet;

  private PageNames(long[] title, int characters, long[] outlet) {
    this.title = title;
    this.characters = characters;
    this.outlet = outlet;
  }

  /**
   * Keeps what is known of a page.
   *
   * @param title of the article, empty where it is not known
   * @param source the outlet, or null
   */
  static PageNames of(String title, String source) {
    return new PageNames(
        InterfaceWords.hashes(title, Integer.MAX_VALUE),
        title.length(),
        InterfaceWords.hashes(source == null ? "" : source, Integer.MAX_VALUE));
  }

  /** Returns whether the title is known. */
  boolean hasTitle() {
    return title.length > 0;
  }

  /** Finds the lines that repeat the title. */
  BitSet repeated(List<String> lines) {
    BitSet found = new BitSet();
    for (int i = 0; title.length >= SHORTEST_TITLE && i < lines.size(); i++) {
      found.set(i, repeatsTitle(lines.get(i)));
    }
    return found;
  }

  private boolean repeatsTitle(String line) {
    if (Math.abs(line.length() - characters) > LONGEST_BESIDE || line.endsWith(".")) {
      return false;
    }
    long[] words = InterfaceWords.hashes(line, Integer.MAX_VALUE);
    return words.length - title.length <= BESIDE_TITLE && contains(words, title);
  }

  /**
   * Returns whether a short line names the outlet. A name of a single word may be any word: it has
   * to be the whole line or part of a dateline.
   */
  boolean isNamedIn(String line, LineFeatures look) {
    boolean plain = look.words() <= NAMING && look.narration() == 0 && look.end() == End.OPEN;
    if (!plain || outlet.length == 0 || look.shape() == Shape.ITEM) {
      return false;
    }
    long[] words = InterfaceWords.hashes(line, NAMING);
    boolean name = words.length == outlet.length || look.shape() == Shape.DATELINE;
    boolean bare =
        outlet.length > 2 && contains(words, Arrays.copyOfRange(outlet, 1, outlet.length));
    return bare || (outlet.length > 1 || name) && contains(words, outlet);
  }

  private static boolean contains(long[] words, long[] part) {
    for (int i = 0; i + part.length <= words.length; i++) {
      if (Arrays.equals(words, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
