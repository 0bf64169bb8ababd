package org.marsad.text;

/**
 * Tells passages of another language, such as a paragraph in English, from names in Latin letters
 * inside an Arabic text. A passage is a run of Latin words up to the end of the line or the next
 * word in other letters, {@value #MOST_SMALL} or more of which begin with a small letter.
 */
final class LatinPassages {
  private static final int MOST_SMALL = 4;
  private static final int LAST_LATIN = 0x24F;

  private final String text;
  private int runEnd;
  private boolean passage;

  /** Starts at the beginning of a text, whose words are asked for in order. */
  LatinPassages(String text) {
    this.text = text;
  }

  /** Whether the current word of a walk over the text is inside such a passage. */
  boolean contain(Words words) {
    if (words.buffer()[0] > LAST_LATIN) {
      return false;
    }
    if (words.start() >= runEnd) {
      readRun(words.start());
    }
    return passage;
  }

  private void readRun(int start) {
    int small = 0;
    boolean inside = false;
    int i = start;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetter(c);
      if (c == '\n' || letter && c > LAST_LATIN) {
        break;
      }
      small += letter && !inside && Character.isLowerCase(c) ? 1 : 0;
      inside = letter || c == '\'' || c == '’';
    }
    runEnd = Math.max(i, start + 1);
    passage = small >= MOST_SMALL;
  }
}
