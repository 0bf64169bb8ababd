package org.marsad.place;

import java.util.Arrays;
import org.marsad.text.Folding;
import org.marsad.text.Hashing;
import org.marsad.text.Words;

/** The words of a text with their hashes and places, and what stands between them. */
final class ArticleWords {
  /** The word that every number counts as. */
  static final String NUMBER = "0";

  private static final long NUMBER_HASH = Hashing.of(NUMBER);
  private static final int WORD_LENGTH = 5;
  private static final int FEWEST = 16;
  private static final String QUOTES = "«»“”„\"'‹›‘’";
  private static final String COMMAS = "،,/-–—";

  private final String text;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;

  private ArticleWords(String text, int expected) {
    this.text = text;
    this.hashes = new long[expected];
    this.starts = new int[expected];
    this.ends = new int[expected];
  }

  /** Reads the words of a text. */
  static ArticleWords of(String text) {
    ArticleWords all = new ArticleWords(text, FEWEST + text.length() / WORD_LENGTH);
    Words words = new Words(text);
    while (words.next()) {
      boolean number = Character.isDigit(words.buffer()[0]);
      all.add(number ? NUMBER_HASH : words.hash(), words.start(), words.end());
    }
    return all;
  }

  private void add(long hash, int start, int end) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  long hash(int i) {
    return hashes[i];
  }

  /** Where a word starts in the text. */
  int start(int i) {
    return starts[i];
  }

  /** Whether the words of a range, as printed, end with some letters. */
  boolean endWith(int from, int to, String printed) {
    return text.substring(starts[from], ends[to - 1]).endsWith(printed);
  }

  /** Returns a word, folded. */
  String folded(int i) {
    return Folding.fold(text.substring(starts[i], ends[i]));
  }

  /** Whether only blanks stand between a word and the one before it. */
  boolean follows(int i) {
    return i > 0 && onlyBlanksAnd("", i);
  }

  /** Whether only blanks and quotation marks stand between a word and the one before it. */
  boolean isJoined(int i) {
    return i > 0 && onlyBlanksAnd(QUOTES, i);
  }

  /** Whether a comma, a slash or a dash stands between a word and the one before it. */
  boolean isListed(int i) {
    return i > 0 && !follows(i) && onlyBlanksAnd(COMMAS, i);
  }

  private boolean onlyBlanksAnd(String marks, int i) {
    for (int at = ends[i - 1]; at < starts[i]; at++) {
      char c = text.charAt(at);
      if (c == '\n'
          || !Character.isWhitespace(c)
              && Folding.fold(String.valueOf(c)).length() > 0
              && marks.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
