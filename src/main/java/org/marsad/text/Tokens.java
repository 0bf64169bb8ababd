package org.marsad.text;

import java.util.Arrays;
import java.util.Set;

/**
 * The words and punctuation marks of a text in order, each with its place. A word is a run of
 * letters and digits, folded (see {@link Folding}); the conjunction {@code و} belongs to the word
 * behind it, also where a space stands between; every other visible character is a mark of its own,
 * as is a line end. Built once and read by everything that looks at sentences.
 */
public final class Tokens {
  private static final int SHORTEST_GLUED = 3;
  private static final int FEWEST = 4;
  private static final int SHORT_WORD = 4;
  private static final int LETTER_NAME = 2;

  private final String text;
  private final String[] datelines;
  private String[] forms;
  private long[] hashes;
  private int[] starts;
  private int[] ends;

  /** Which tokens are words: asked many times for each. */
  private boolean[] words;

  private int size;

  /** Cuts a text in which no dateline is printed onto the word behind it, such as a name. */
  public Tokens(String text) {
    this(text, Set.of());
  }

  /**
   * Cuts a text.
   *
   * @param datelines folded words that agencies' copy begins with; where one is printed without the
   *     space behind it, as in {@code وكالاتأكدت}, it is a token of its own
   */
  public Tokens(String text, Set<String> datelines) {
    this.text = text;
    this.datelines = datelines.toArray(String[]::new);
    int expected = FEWEST + text.length() / SHORT_WORD;
    forms = new String[expected];
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
    words = new boolean[expected];
    Words walk = new Words(text);
    int from = 0;
    while (walk.next()) {
      addMarks(from, walk.start());
      String word = new String(walk.buffer(), 0, walk.length());
      if (isApartFrom(walk.start()) && !Character.isDigit(word.charAt(0))) {
        joinLast(word, walk.end());
      } else {
        addWord(word, walk.hash(), walk.start(), walk.end());
      }
      from = walk.end();
    }
    addMarks(from, text.length());
    joinLetterNames();
  }

  /** Makes {@code سي.إن.إن} one word: three names of letters with stops between them. */
  private void joinLetterNames() {
    int kept = 0;
    for (int i = 0; i < size; i++, kept++) {
      int last = lastOfLetterNames(i);
      String form = last == i ? forms[i] : lettersOf(i, last);
      forms[kept] = form;
      hashes[kept] = last == i ? hashes[i] : Hashing.of(form);
      starts[kept] = starts[i];
      ends[kept] = ends[last];
      words[kept] = words[i];
      i = last;
    }
    size = kept;
  }

  private int lastOfLetterNames(int i) {
    int last = i;
    while (isLetterName(last) && is(last + 1, '.') && isLetterName(last + 2)) {
      if (!touchesPrevious(last + 1) || !touchesPrevious(last + 2)) {
        break;
      }
      last += 2;
    }
    return last - i >= FEWEST ? last : i;
  }

  private boolean isLetterName(int i) {
    return isWord(i) && forms[i].length() == LETTER_NAME && !isNumber(i);
  }

  private String lettersOf(int from, int last) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i <= last; i += 2) {
      letters.append(forms[i]);
    }
    return letters.toString();
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
    return i >= 0 && i < size && words[i];
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

  /**
   * Whether the last token is the conjunction {@code و} with one space behind it, as in "و قال".
   */
  private boolean isApartFrom(int start) {
    return size > 0
        && forms[size - 1].length() == 1
        && forms[size - 1].charAt(0) == 'و'
        && start == ends[size - 1] + 1
        && text.charAt(start - 1) == ' ';
  }

  /** Writes a word onto the last one, as it should be printed. */
  private void joinLast(String word, int end) {
    size--;
    String joined = forms[size] + word;
    add(joined, Hashing.of(joined), starts[size], end);
  }

  private void addWord(String form, long hash, int start, int end) {
    String dateline = end - start == form.length() ? glued(form) : null;
    if (dateline == null) {
      add(form, hash, start, end);
      return;
    }
    int rest = dateline.length();
    add(dateline, Hashing.of(dateline), start, start + rest);
    add(form.substring(rest), Hashing.of(form.substring(rest)), start + rest, end);
  }

  /** The dateline that is printed onto the rest of a word, or null. */
  private String glued(String form) {
    for (String dateline : datelines) {
      if (form.startsWith(dateline) && form.length() >= dateline.length() + SHORTEST_GLUED) {
        return dateline;
      }
    }
    return null;
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
      words = Arrays.copyOf(words, 2 * size);
    }
    words[size] = Character.isLetterOrDigit(form.charAt(0));
    forms[size] = form;
    hashes[size] = hash;
    starts[size] = start;
    ends[size++] = end;
  }
}
