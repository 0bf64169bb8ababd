package org.marsad.text;

import java.util.Arrays;

/**
 * The words and punctuation marks of a text in order, each with its place. A word is a run of
 * letters and digits, folded (see {@link Folding}); every other visible character is a mark of its
 * own, as is a line end. Built once and read by everything that looks at sentences.
 */
public final class Tokens {
  /** What agencies' copy begins with, folded: {@code بغداد، وكالات أكدت ...}. */
  private static final String DATELINE = "وكالات";

  private static final int SHORTEST_GLUED = 3;
  private static final int FEWEST = 4;
  private static final int SHORT_WORD = 4;

  private final String text;
  private String[] forms;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;

  public Tokens(String text) {
    this.text = text;
    int expected = FEWEST + text.length() / SHORT_WORD;
    forms = new String[expected];
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
    Words words = new Words(text);
    int from = 0;
    while (words.next()) {
      addMarks(from, words.start());
      String word = new String(words.buffer(), 0, words.length());
      addWord(word, words.hash(), words.start(), words.end());
      from = words.end();
    }
    addMarks(from, text.length());
  }

  public int size() {
    return size;
  }

  public String text() {
    return text;
  }

  /** The folded word, or the mark. */
  public String form(int i) {
    return forms[i];
  }

  /** A 64-bit hash of the form. */
  public long hash(int i) {
    return hashes[i];
  }

  /** Where the token starts in the text. */
  public int start(int i) {
    return starts[i];
  }

  /** Just behind the token. */
  public int end(int i) {
    return ends[i];
  }

  public boolean isWord(int i) {
    return i >= 0 && i < size && Character.isLetterOrDigit(forms[i].charAt(0));
  }

  public boolean isNumber(int i) {
    return isWord(i) && Character.isDigit(forms[i].charAt(0));
  }

  /** Whether the token is this mark. */
  public boolean is(int i, char mark) {
    return i >= 0 && i < size && forms[i].length() == 1 && forms[i].charAt(0) == mark;
  }

  /** Whether the token is one of these marks. */
  public boolean isOneOf(int i, String marks) {
    return i >= 0 && i < size && forms[i].length() == 1 && marks.indexOf(forms[i].charAt(0)) >= 0;
  }

  /** Whether nothing stands between the token and the one before it. */
  public boolean touchesPrevious(int i) {
    return i > 0 && i < size && ends[i - 1] == starts[i];
  }

  /** The text of a range of tokens as printed. */
  public String printed(int from, int to) {
    return from >= to ? "" : text.substring(starts[from], ends[to - 1]);
  }

  /** A dateline that was printed without the space behind it is a word of its own. */
  private void addWord(String form, long hash, int start, int end) {
    int rest = DATELINE.length();
    boolean glued = form.startsWith(DATELINE) && form.length() >= rest + SHORTEST_GLUED;
    if (glued && end - start == form.length()) {
      add(DATELINE, Hashing.of(DATELINE), start, start + rest);
      add(form.substring(rest), Hashing.of(form.substring(rest)), start + rest, end);
    } else {
      add(form, hash, start, end);
    }
  }

  private void addMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\n' || !Character.isWhitespace(c) && Folding.fold(c) != 0) {
        add(String.valueOf(c), Hashing.mix(c), i, i + 1);
      }
    }
  }

  private void add(String form, long hash, int start, int end) {
    if (size == forms.length) {
      forms = Arrays.copyOf(forms, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    forms[size] = form;
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }
}
