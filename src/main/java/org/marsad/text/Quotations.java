package org.marsad.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds what stands in quotation marks: « », “ ”, „ “, " ", ‹ ›, ‘ ’ and ' ', nested or not. A
 * straight mark opens when a word follows it closely and none precedes it closely, and closes in
 * the opposite case; where neither holds it closes what is open. A quotation never leaves its
 * paragraph: one that is not closed ends with the paragraph. When a second quotation is introduced
 * inside an open one (by a colon or {@code أن}), the first was left open by mistake and ends before
 * the clause that introduces the second.
 */
public final class Quotations {
  private static final String OPENING = "«“„‹‘";
  private static final String CLOSING = "»”›’";
  private static final String STRAIGHT = "\"'";

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

  /** Returns the outermost quotations, in order. */
  public static List<Quotation> of(Tokens tokens) {
    List<Quotation> found = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, '\n')) {
        closeAll(open, i, found);
      } else if (opens(tokens, i, open)) {
        if (!open.isEmpty() && isIntroduced(tokens, i)) {
          closeAll(open, clauseStart(tokens, open.peekLast(), i), found);
        }
        open.push(i);
      } else if (closes(tokens, i, open) && !open.isEmpty()) {
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
      return open.isEmpty() && isBefore(tokens, i) && tokens.is(i, '”');
    }
    return tokens.isOneOf(i, STRAIGHT)
        && (isBefore(tokens, i) || open.isEmpty() && !isBehind(tokens, i));
  }

  /** Whether “ closes what ” opened. */
  private static boolean closesReversed(Tokens tokens, int i, Deque<Integer> open) {
    return tokens.is(i, '“') && !open.isEmpty() && tokens.is(open.peek(), '”');
  }

  private static boolean closes(Tokens tokens, int i, Deque<Integer> open) {
    if (closesReversed(tokens, i, open)) {
      return true;
    }
    return tokens.isOneOf(i, CLOSING) || tokens.isOneOf(i, STRAIGHT);
  }

  /** Whether the mark stands close before a word and not close behind one. */
  private static boolean isBefore(Tokens tokens, int i) {
    boolean behindWord =
        tokens.touchesPrevious(i) && tokens.isWord(i - 1) && !isPreposition(tokens, i - 1);
    return tokens.touchesPrevious(i + 1) && tokens.isWord(i + 1) && !behindWord;
  }

  private static boolean isBehind(Tokens tokens, int i) {
    return tokens.touchesPrevious(i) && !tokens.touchesPrevious(i + 1);
  }

  /** A preposition or conjunction written onto the mark, as in {@code ل"الشرق"}. */
  private static boolean isPreposition(Tokens tokens, int i) {
    String word = tokens.form(i);
    return word.length() == 1 || word.equals("ال") || word.equals("لل") || word.equals("بال");
  }

  private static boolean isIntroduced(Tokens tokens, int i) {
    return tokens.is(i - 1, ':') || tokens.isWord(i - 1) && isThat(tokens.form(i - 1));
  }

  /** Whether the folded word is one of {@code أن، إن، بأن}. */
  static boolean isThat(String word) {
    return word.equals("ان") || word.equals("بان");
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
