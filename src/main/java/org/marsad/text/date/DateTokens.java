package org.marsad.text.date;

import java.util.ArrayList;
import java.util.List;

/** The numbers, words and marks of a written date, in order. */
final class DateTokens {
  /**
   * A number, a word or a mark.
   *
   * @param kind {@code 0} for a number, {@code a} for a word, else the mark itself
   * @param text the digits or the word; empty for a mark
   * @param spaced whether a space stands before it
   */
  record Token(char kind, String text, boolean spaced) {
    boolean isNumber() {
      return kind == NUMBER;
    }

    boolean isWord() {
      return kind == WORD;
    }

    /** Returns the number, which has at most nine digits, or -1. */
    int value() {
      return isNumber() && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : -1;
    }
  }

  static final char NUMBER = '0';
  static final char WORD = 'a';
  private static final int MOST_DIGITS = 9;
  private static final Token END = new Token(' ', "", true);

  private final List<Token> tokens;

  private DateTokens(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Cuts a date into tokens; two words that together name a month are one.
   *
   * @param date folded
   */
  static DateTokens of(String date, CalendarWords words) {
    List<Token> tokens = new ArrayList<>();
    boolean spaced = false;
    int i = 0;
    while (i < date.length()) {
      int start = i;
      char c = date.charAt(i);
      if (c >= '0' && c <= '9') {
        while (i < date.length() && date.charAt(i) >= '0' && date.charAt(i) <= '9') {
          i++;
        }
        tokens.add(new Token(NUMBER, date.substring(start, i), spaced));
      } else if (Character.isLetter(c)) {
        i = endOfWord(date, i);
        int second = i + 1 < date.length() && date.charAt(i) == ' ' ? endOfWord(date, i + 1) : i;
        if (second > i + 1 && words.isMonth(date.substring(start, second))) {
          i = second;
        }
        tokens.add(new Token(WORD, date.substring(start, i), spaced));
      } else {
        i++;
        if (!Character.isWhitespace(c)) {
          tokens.add(new Token(c, "", spaced));
        }
      }
      spaced = Character.isWhitespace(c);
    }
    return new DateTokens(tokens);
  }

  private static int endOfWord(String date, int from) {
    int i = from;
    while (i < date.length() && Character.isLetter(date.charAt(i))) {
      i++;
    }
    return i;
  }

  int size() {
    return tokens.size();
  }

  /** Returns a token, or an empty mark outside the date. */
  Token get(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i) : END;
  }

  boolean is(int i, char mark) {
    return get(i).kind() == mark;
  }

  /** Whether a token is a number of so many digits. */
  boolean isNumber(int i, int least, int most) {
    Token token = get(i);
    return token.isNumber() && token.text().length() >= least && token.text().length() <= most;
  }
}
