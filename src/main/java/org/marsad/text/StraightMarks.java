package org.marsad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Tells which straight quotation marks of a text open, which close, and which are left over. The
 * marks of a paragraph are read together, since each of them alone may be misprinted ({@code عن"
 * قلقه"}): of all ways to pair them the likeliest is taken, by the spaces around each mark, by what
 * introduces a quotation, and by how many sentences would be quoted. Costs are in parts of the one
 * that a mark without either space has.
 */
final class StraightMarks {
  private static final char MARK = '"';
  private static final String SENTENCE_ENDS = ".؟!?";
  private static final String BEHIND_A_CLOSE = ".،,؛:)؟!";

  private static final double UNCLEAR = 1;
  private static final double AGAINST = 2.5;
  private static final double INTRODUCED = 1.5;
  private static final double LEFT_OVER = 2;
  private static final double NESTED = 0.7;
  private static final double UNCLOSED = 1.5;
  private static final double EMPTY = 3;
  private static final double SENTENCE = 0.3;
  private static final double MOST_SENTENCES = 1.2;

  /** Nothing is open, a quotation, one inside another. */
  private static final int DEPTHS = 3;

  /** What a mark may do to the depth; one that opens anew ends what was left open before it. */
  private enum Step {
    CLOSE(-1),
    LEFT(0),
    OPEN(1),
    ANEW(0);

    private final int depth;

    Step(int depth) {
      this.depth = depth;
    }
  }

  private final Tokens tokens;
  private final IntPredicate introduces;
  private final BitSet opening = new BitSet();
  private final BitSet closing = new BitSet();

  private StraightMarks(Tokens tokens, IntPredicate introduces) {
    this.tokens = tokens;
    this.introduces = introduces;
  }

  /**
   * Reads the marks of a text.
   *
   * @param introduces whether a token introduces a quotation
   */
  static StraightMarks of(Tokens tokens, IntPredicate introduces) {
    StraightMarks marks = new StraightMarks(tokens, introduces);
    List<Integer> paragraph = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.is(i, MARK)) {
        paragraph.add(i);
      } else if (tokens.is(i, '\n') && !paragraph.isEmpty()) {
        marks.read(paragraph, i);
        paragraph.clear();
      }
    }
    if (!paragraph.isEmpty()) {
      marks.read(paragraph, tokens.size());
    }
    return marks;
  }

  /** Whether the token is a mark that opens. */
  boolean opens(int token) {
    return opening.get(token);
  }

  /** Whether the token is a mark that closes. */
  boolean closes(int token) {
    return closing.get(token);
  }

  /** Finds the cheapest way through the marks of a paragraph, from the first to the last. */
  private void read(List<Integer> marks, int end) {
    double[] costs = {0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    Step[][] steps = new Step[marks.size()][DEPTHS];
    for (int m = 0; m < marks.size(); m++) {
      int next = m + 1 < marks.size() ? marks.get(m + 1) : end;
      costs = step(costs, marks.get(m), sentences(marks.get(m), next), steps[m]);
    }
    int depth = 0;
    for (int d = 1; d < DEPTHS; d++) {
      costs[d] += d * UNCLOSED;
      depth = costs[d] < costs[depth] ? d : depth;
    }
    for (int m = marks.size() - 1; m >= 0; m--) {
      Step step = steps[m][depth];
      opening.set(marks.get(m), step == Step.OPEN || step == Step.ANEW);
      closing.set(marks.get(m), step == Step.CLOSE);
      depth -= step.depth;
    }
  }

  /**
   * Returns the costs of each depth behind a mark.
   *
   * @param quoted the cost of what follows up to the next mark, if it is quoted
   * @param taken set to the step by which each depth is reached at the least cost
   */
  private double[] step(double[] before, int mark, double quoted, Step[] taken) {
    double[] after = new double[DEPTHS];
    Arrays.fill(after, Double.POSITIVE_INFINITY);
    for (int depth = 0; depth < DEPTHS; depth++) {
      for (Step step : Step.values()) {
        int from = depth - step.depth;
        if (from >= 0 && from < DEPTHS) {
          double cost = before[from] + cost(mark, step, from);
          if (cost < after[depth]) {
            after[depth] = cost;
            taken[depth] = step;
          }
        }
      }
      after[depth] += depth > 0 ? quoted : 0;
    }
    return after;
  }

  private double cost(int mark, Step step, int depth) {
    return switch (step) {
      case CLOSE -> toClose(mark);
      case LEFT -> LEFT_OVER;
      case OPEN -> toOpen(mark) + depth * NESTED;
      case ANEW -> depth == 1 && isIntroduced(mark) ? UNCLOSED : Double.POSITIVE_INFINITY;
    };
  }

  private double toOpen(int i) {
    if (isIntroduced(i)) {
      return 0;
    }
    double spaces = touchesWord(i) ? touches(i) ? UNCLEAR : 0 : touches(i) ? AGAINST : UNCLEAR;
    return spaces + (tokens.isOneOf(i + 1, BEHIND_A_CLOSE) ? INTRODUCED : 0);
  }

  private double toClose(int i) {
    double spaces = touches(i) ? touchesWord(i) ? UNCLEAR : 0 : touchesWord(i) ? AGAINST : UNCLEAR;
    boolean ends = tokens.isOneOf(i + 1, BEHIND_A_CLOSE) || i + 1 >= tokens.size();
    boolean empty = i > 0 && tokens.is(i - 1, MARK);
    return (ends && !touchesWord(i) ? 0 : spaces)
        + (isIntroduced(i) ? INTRODUCED : 0)
        + (empty ? EMPTY : 0);
  }

  private boolean isIntroduced(int i) {
    return i > 0 && introduces.test(i - 1);
  }

  /** Whether a word follows closely. */
  private boolean touchesWord(int i) {
    return tokens.touchesPrevious(i + 1) && tokens.isWord(i + 1);
  }

  /** Whether something stands close in front that is no particle written apart: {@code بـ"}. */
  private boolean touches(int i) {
    return tokens.touchesPrevious(i)
        && !tokens.is(i - 1, ':')
        && !(tokens.isWord(i - 1) && ArabicWord.isCutOff(tokens.form(i - 1)));
  }

  private double sentences(int from, int to) {
    double cost = 0;
    for (int i = from + 1; i + 1 < to && cost < MOST_SENTENCES; i++) {
      boolean ends = tokens.isOneOf(i, SENTENCE_ENDS) && !tokens.isOneOf(i + 1, SENTENCE_ENDS);
      cost += ends ? SENTENCE : 0;
    }
    return cost;
  }
}
