package org.marsad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds what stands in quotation marks: « », “ ”, „ “, " ", ‹ ›, ‘ ’ and ' ', nested or not; which
 * way straight marks face is told by {@link StraightMarks}. A quotation that is not closed ends
 * with its paragraph, unless its mark differs from the closing one and the next mark, some
 * paragraphs on, closes it. When a second quotation is introduced inside an open one (by a colon or
 * {@code أن}), the first was left open by mistake and ends before the clause that introduces the
 * second.
 */
public final class Quotations {
  private static final String OPENING = "«“„‹‘";
  private static final String CLOSING = "»”›’";
  private static final char SINGLE = '\'';
  private static final String PAIRED = "«“";
  private static final String PAIRS = "»”";
  private static final int FARTHEST_CLOSE = 300;

  private Quotations() {}

  /**
   * A quotation.
   *
   * @param open the token of its opening mark
   * @param close the token of its closing mark, or the token just behind when it has none
   * @param behind the token behind it and its closing mark
   */
  public record Quotation(int open, int close, int behind) {
    public boolean contains(int token) {
      return open < token && token < close;
    }
  }

  /**
   * Finds the outermost quotations.
   *
   * @param openers the folded words that introduce a quotation, {@code أن} and its like
   * @return in the order of the text, none overlapping another
   */
  public static List<Quotation> of(Tokens tokens, Set<String> openers) {
    IntPredicate introduces =
        i -> tokens.is(i, ':') || tokens.isWord(i) && openers.contains(tokens.form(i));
    List<Quotation> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    StraightMarks straight = StraightMarks.of(tokens, introduces);
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, '\n')) {
        if (!goesOn(tokens, i, open)) {
          closeAll(open, i, found);
        }
      } else if (straight.opens(i) || opens(tokens, i, open)) {
        if (!open.isEmpty() && i > 0 && introduces.test(i - 1)) {
          closeAll(open, clauseStart(tokens, open.peekLast(), i), found);
        }
        open.push(i);
      } else if (!open.isEmpty() && (straight.closes(i) || closes(tokens, i, open))) {
        int start = open.pop();
        if (open.isEmpty()) {
          found.add(new Quotation(start, i, i + 1));
        }
      }
    }
    closeAll(open, tokens.size(), found);
    found.sort(Comparator.comparingInt(Quotation::open));
    return found;
  }

  /** Whether the first mark behind the end of a paragraph closes what « or “ opened. */
  private static boolean goesOn(Tokens tokens, int lineEnd, Deque<Integer> open) {
    int kind = open.size() == 1 ? PAIRED.indexOf(tokens.form(open.peek()).charAt(0)) : -1;
    int last = Math.min(tokens.size(), lineEnd + FARTHEST_CLOSE);
    for (int i = lineEnd; kind >= 0 && i < last; i++) {
      if (tokens.isOneOf(i, OPENING) || tokens.isOneOf(i, CLOSING)) {
        return tokens.is(i, PAIRS.charAt(kind));
      }
    }
    return false;
  }

  private static void closeAll(Deque<Integer> open, int end, List<Quotation> found) {
    if (!open.isEmpty()) {
      found.add(new Quotation(open.peekLast(), end, end));
      open.clear();
    }
  }

  private static boolean opens(Tokens tokens, int i, Deque<Integer> open) {
    if (tokens.isOneOf(i, OPENING)) {
      return !closesReversed(tokens, i, open);
    }
    if (tokens.isOneOf(i, CLOSING)) { // some outlets print their marks the wrong way round
      boolean turned = tokens.is(i, '”') || tokens.is(i, '»') && tokens.is(i - 1, ':');
      return open.isEmpty() && isBefore(tokens, i) && turned;
    }
    return tokens.is(i, SINGLE) && (isBefore(tokens, i) || open.isEmpty() && !isBehind(tokens, i));
  }

  /** Whether “ or « closes what ” or » opened, or “ what „ opened and no word follows closely. */
  private static boolean closesReversed(Tokens tokens, int i, Deque<Integer> open) {
    if (tokens.is(i, '«')) {
      return !open.isEmpty() && tokens.is(open.peek(), '»');
    }
    return tokens.is(i, '“')
        && !open.isEmpty()
        && (tokens.is(open.peek(), '”') || tokens.is(open.peek(), '„') && !isBefore(tokens, i));
  }

  private static boolean closes(Tokens tokens, int i, Deque<Integer> open) {
    if (closesReversed(tokens, i, open)) {
      return true;
    }
    return tokens.isOneOf(i, CLOSING) || tokens.is(i, SINGLE);
  }

  /** Whether the mark stands close before a word and not close behind one. */
  private static boolean isBefore(Tokens tokens, int i) {
    boolean behindWord =
        tokens.touchesPrevious(i)
            && tokens.isWord(i - 1)
            && !ArabicWord.isCutOff(tokens.form(i - 1));
    return tokens.touchesPrevious(i + 1) && tokens.isWord(i + 1) && !behindWord;
  }

  private static boolean isBehind(Tokens tokens, int i) {
    return tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
  }

  /** The token behind the last comma before {@code i}, or {@code i}. */
  private static int clauseStart(Tokens tokens, int open, int i) {
    for (int j = i - 1; j > open; j--) {
      if (tokens.isOneOf(j, "،,.؛")) {
        return j;
      }
    }
    return i;
  }
}
