package org.marsad.text.noise;

import org.marsad.text.noise.InterfaceWords.Role;

/**
 * What a line of a page looks like.
 *
 * @param words number of words, a run of figures counting once; at most {@link #MOST_WORDS} + 1
 * @param covered how many of them belong to phrases of the lexicon or are figures
 * @param fillers how many more have an entry without weight and role
 * @param figures how many of its words are figures
 * @param furniture sum of the weights of interface phrases
 * @param strongest the largest of these weights
 * @param certain number of phrases of the largest weight there is
 * @param narration sum of the weights of words of narration, as a number above zero
 * @param role what its phrases open or belong to
 * @param end how the line ends
 * @param shape what its letters and signs say
 */
record LineFeatures(
    int words,
    int covered,
    int fillers,
    int figures,
    int furniture,
    int strongest,
    int certain,
    int narration,
    Role role,
    End end,
    Shape shape) {

  /** Words from which a line is too long to be looked at. */
  static final int MOST_WORDS = 45;

  /** Characters from which it is. */
  static final int MOST_CHARACTERS = 330;

  /** Characters from which a line that ends with a stop is too long. */
  private static final int LONG_SENTENCE = 180;

  private static final int CERTAIN = 4;
  private static final int SHORTEST_QUOTED_END = 6;
  private static final int FEW_LATIN_WORDS = 8;
  private static final int WEATHER_WORDS = 6;

  /** Returns how many words of a line stand in no entry of the lexicon. */
  int unknown() {
    return words - covered - fillers;
  }

  /** Returns whether every word of a line is known from furniture and dates. */
  boolean isCovered() {
    return covered + fillers == words;
  }

  /** Returns whether a line ends as a sentence does. */
  boolean isEnded() {
    return end == End.SENTENCE || end == End.CALL || end == End.QUESTION;
  }

  /** How a line ends. */
  enum End {
    /** With a full stop, perhaps in marks of quotation. */
    SENTENCE,
    /** With an exclamation mark. */
    CALL,
    QUESTION,
    /** With a colon or a comma: something follows. */
    GOES_ON,
    OPEN
  }

  /** What the letters and signs of a line say. */
  enum Shape {
    /** An address, stars, a chain of links: never a sentence. */
    FURNITURE,
    /** Figures and signs: a counter, a clock, or part of a list of figures. */
    FIGURES,
    /** A date, the initials of an editor, a few Latin words: furniture at the edges of a page. */
    EDGE,
    /** Two names with a dash between them: a place and an agency, or two teams. */
    DATELINE,
    /** An item of a numbered list. */
    ITEM,
    TEXT
  }

  /** A line that is too long to be looked at. */
  static final LineFeatures LONG =
      new LineFeatures(MOST_WORDS + 1, 0, 0, 0, 0, 0, 0, 0, Role.NONE, End.SENTENCE, Shape.TEXT);

  /**
   * Looks at a line.
   *
   * @param line not blank
   */
  static LineFeatures of(String line, InterfaceWords lexicon) {
    return isLong(line) ? LONG : of(line, InterfaceWords.hashes(line, MOST_WORDS + 1), lexicon);
  }

  /**
   * Looks at a line or a part of one however long it is.
   *
   * @param line not blank
   */
  static LineFeatures whole(String line, InterfaceWords lexicon) {
    return look(line, InterfaceWords.hashes(line, Integer.MAX_VALUE), lexicon);
  }

  /** Returns whether a line has so many characters that it is not looked at. */
  static boolean isLong(String line) {
    return line.length() > MOST_CHARACTERS || line.length() > LONG_SENTENCE && endsWithStop(line);
  }

  private static LineFeatures of(String line, long[] words, InterfaceWords lexicon) {
    return words.length > MOST_WORDS ? LONG : look(line, words, lexicon);
  }

  private static LineFeatures look(String line, long[] words, InterfaceWords lexicon) {
    Sum sum = new Sum();
    for (int i = 0; i < words.length; ) {
      sum.filler = false;
      int length = lexicon.longest(words, i, sum::add);
      sum.take(i == 0, i + length == words.length);
      boolean figure = length == 0 && InterfaceWords.isNumber(words[i]);
      sum.covered += figure ? 1 : sum.filler ? 0 : length;
      sum.fillers += sum.filler ? length : 0;
      sum.figures += figure ? 1 : 0;
      i += Math.max(1, length);
    }
    int narration = sum.narration + (hasQuotation(line) ? 1 : 0);
    return new LineFeatures(
        words.length,
        sum.covered,
        sum.fillers,
        sum.figures,
        sum.furniture,
        sum.strongest,
        sum.certain,
        narration,
        sum.role,
        end(line, words.length),
        shape(line, words.length, sum));
  }

  private static final class Sum {
    private int covered;
    private int fillers;
    private int figures;
    private int furniture;
    private int strongest;
    private int certain;
    private int narration;
    private Role role = Role.NONE;
    private Role last = Role.NONE;
    private boolean filler;

    void add(InterfaceWords.Entry entry) {
      furniture += Math.max(0, entry.weight());
      strongest = Math.max(strongest, entry.weight());
      certain += entry.weight() >= CERTAIN ? 1 : 0;
      narration += Math.max(0, -entry.weight());
      last = entry.role();
      filler = entry.weight() == 0 && last == Role.NONE;
    }

    /** Takes the role of the last phrase if it stands where that role is given. */
    void take(boolean first, boolean ends) {
      boolean here = last != Role.AUTHOR && (last != Role.CREDIT || ends) || first;
      if (here && last.compareTo(role) < 0) {
        role = last;
      }
      last = Role.NONE;
    }
  }

  private static Shape shape(String line, int words, Sum sum) {
    if (line.length() > MOST_CHARACTERS) {
      return Shape.TEXT;
    }
    if (LineShape.isFigures(line)) {
      return LineShape.hasLongNumber(line) ? Shape.TEXT : Shape.FIGURES;
    }
    if (LineShape.isFurniture(line)) {
      return Shape.FURNITURE;
    }
    if (LineShape.isItem(line) && !LineShape.isInitials(line)) {
      return Shape.ITEM;
    }
    boolean date = sum.figures > 0 && sum.covered + sum.fillers == words && sum.narration == 0;
    boolean edge =
        date
            || LineShape.isInitials(line)
            || LineShape.isPath(line)
            || LineShape.isLink(line)
            || words <= FEW_LATIN_WORDS && 2 * sum.covered >= words && isLatin(line)
            || words <= WEATHER_WORDS && line.indexOf('°') >= 0
            || line.length() == 1;
    if (edge) {
      return Shape.EDGE;
    }
    return LineShape.isDateline(line) ? Shape.DATELINE : Shape.TEXT;
  }

  private static boolean endsWithStop(String line) {
    return line.charAt(line.length() - 1) == '.';
  }

  private static boolean isLatin(String line) {
    return line.chars().noneMatch(c -> c >= 0x600 && c < 0x700 && Character.isLetter(c));
  }

  private static boolean hasQuotation(String line) {
    return line.indexOf('«') >= 0 || line.indexOf('“') >= 0 || line.indexOf('"') >= 0;
  }

  private static End end(String line, int words) {
    int last = line.length() - 1;
    boolean quoted = false;
    while (last > 0 && "\"»”’')]} ".indexOf(line.charAt(last)) >= 0) {
      quoted |= "\"»”".indexOf(line.charAt(last)) >= 0;
      last--;
    }
    char c = line.charAt(last);
    if (c == '؟' || c == '?') {
      return End.QUESTION;
    }
    if (c == '!') {
      return End.CALL;
    }
    if (c == '.' && last > 1 && Character.isWhitespace(line.charAt(last - 2))) {
      return End.OPEN; // an initial
    }
    if (".…۔".indexOf(c) >= 0 || quoted && words >= SHORTEST_QUOTED_END) {
      return End.SENTENCE;
    }
    return ":،,؛;".indexOf(c) >= 0 ? End.GOES_ON : End.OPEN;
  }
}
