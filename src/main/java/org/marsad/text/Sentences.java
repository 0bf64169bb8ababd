package org.marsad.text;

import java.util.ArrayList;
import java.util.List;
import org.marsad.text.Quotations.Quotation;

/**
 * Cuts a text into sentences. A sentence ends with a line, a full stop, a question or exclamation
 * mark, or an ellipsis; not with a stop inside a number or an abbreviation in Latin letters, or
 * behind a title of one letter. Some archives print no space behind the stop, so none is required.
 * What is quoted is not cut: a quotation of three sentences is part of the sentence that quotes it,
 * unless it ends that sentence.
 */
public final class Sentences {
  private static final String ENDS = ".!?؟…۔";
  private static final int SHORT = 3;

  private Sentences() {}

  /**
   * A sentence: the tokens from {@code from} up to, without, {@code to}.
   *
   * @param question whether a question mark ends it
   */
  public record Sentence(int from, int to, boolean question) {}

  /** The sentences outside quotations, in order; line ends belong to none. */
  public static List<Sentence> of(Tokens tokens, List<Quotation> quotations) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    int next = 0;
    int i = 0;
    while (i < tokens.size()) {
      if (next < quotations.size() && quotations.get(next).open() == i) {
        Quotation quotation = quotations.get(next++);
        int close = quotation.close();
        i = Math.max(i + 1, quotation.behind());
        if (close < i && isEnd(tokens, close - 1) && !continues(tokens, i)) {
          add(sentences, tokens, from, i, close - 1);
          from = i;
        }
        continue;
      }
      if (tokens.is(i, '\n')) {
        add(sentences, tokens, from, i, i - 1);
        from = i + 1;
      } else if (isEnd(tokens, i)) {
        while (isEnd(tokens, i + 1)) {
          i++;
        }
        add(sentences, tokens, from, i + 1, i);
        from = i + 1;
      }
      i++;
    }
    add(sentences, tokens, from, tokens.size(), tokens.size() - 1);
    return sentences;
  }

  /** The sentences in a range, quoted or not. */
  public static List<Sentence> within(Tokens tokens, int from, int to) {
    List<Sentence> sentences = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      if (tokens.is(i, '\n') || isEnd(tokens, i)) {
        add(sentences, tokens, start, i + 1, i);
        start = i + 1;
      }
    }
    add(sentences, tokens, start, to, to - 1);
    return sentences;
  }

  /** Whether the sentence goes on behind a quotation that ended with a stop. */
  private static boolean continues(Tokens tokens, int i) {
    return tokens.isOneOf(i, "،,؛") || isEnd(tokens, i);
  }

  private static boolean isEnd(Tokens tokens, int i) {
    if (!tokens.isOneOf(i, ENDS)) {
      return false;
    }
    if (tokens.is(i, '.') && isAbbreviation(tokens, i - 1)) {
      return false;
    }
    if (isInAcronym(tokens, i)) {
      return false;
    }
    boolean tight = tokens.touchesPrevious(i) && tokens.touchesPrevious(i + 1);
    return !(tight && tokens.is(i, '.') && isInside(tokens, i));
  }

  /** A stop inside {@code 3.5, example.org, نحو6.5, "العربية.نت"}. */
  private static boolean isInside(Tokens tokens, int i) {
    String text = tokens.text();
    boolean decimal = Character.isDigit(text.charAt(tokens.start(i) - 1)) && tokens.isNumber(i + 1);
    boolean site =
        tokens.isWord(i + 1)
            && tokens.form(i + 1).length() <= SHORT
            && tokens.isOneOf(i + 2, "\"”»)")
            && tokens.touchesPrevious(i + 2);
    return decimal || site || isLatinOrNumber(tokens, i - 1) && isLatinOrNumber(tokens, i + 1);
  }

  /** A title of one Arabic letter, as in {@code د. محمد}. */
  private static boolean isAbbreviation(Tokens tokens, int i) {
    return tokens.isWord(i)
        && tokens.form(i).length() == 1
        && !tokens.isNumber(i)
        && tokens.isWord(i + 2)
        && !tokens.isNumber(i - 1);
  }

  /** A stop inside {@code (بي.بي.سي)}: short words without a space, close to a bracket or stop. */
  private static boolean isInAcronym(Tokens tokens, int i) {
    return tokens.is(i, '.')
        && isShortAndClose(tokens, i)
        && (tokens.isOneOf(i - 2, "(.\"«") && tokens.touchesPrevious(i - 1)
            || tokens.isOneOf(i + 2, ").\"»") && tokens.touchesPrevious(i + 2));
  }

  private static boolean isShortAndClose(Tokens tokens, int i) {
    return tokens.touchesPrevious(i)
        && tokens.touchesPrevious(i + 1)
        && tokens.isWord(i - 1)
        && tokens.isWord(i + 1)
        && tokens.form(i - 1).length() <= SHORT
        && tokens.form(i + 1).length() <= SHORT;
  }

  private static boolean isLatinOrNumber(Tokens tokens, int i) {
    return tokens.isWord(i) && tokens.form(i).charAt(0) < 0x80;
  }

  private static void add(List<Sentence> out, Tokens tokens, int from, int to, int last) {
    int start = from;
    while (start < to && tokens.is(start, '\n')) {
      start++;
    }
    for (int i = start; i < to; i++) {
      if (tokens.isWord(i)) {
        out.add(new Sentence(start, to, tokens.isOneOf(last, "?؟")));
        return;
      }
    }
  }
}
