package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import org.marsad.config.UserError;

/**
 * Reads the words of a line one after another, as a Unix shell does: blanks separate them, single
 * and double quotes hold them together, a backslash outside single quotes keeps the next character
 * from meaning anything, and what follows a {@code #} at the start of a word is a comment.
 */
final class ShellWords {
  private static final char NONE = 0;

  private final String line;
  private int place;

  ShellWords(String line) {
    this.line = line;
    skipBlanks();
  }

  /**
   * Returns all words of a line.
   *
   * @throws UserError if a quotation mark is not closed
   */
  static List<String> of(String line) {
    ShellWords words = new ShellWords(line);
    List<String> all = new ArrayList<>();
    while (words.hasNext()) {
      all.add(words.next());
    }
    return all;
  }

  boolean hasNext() {
    return place < line.length() && line.charAt(place) != '#';
  }

  /** Returns what is left of the line as it is written. */
  String rest() {
    return line.substring(place).strip();
  }

  /** Returns the next word as it is written up to the next blank, and does not move on. */
  String ahead() {
    int end = place;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    return line.substring(place, end);
  }

  /**
   * Returns the next word without its quotation marks, and moves on behind it.
   *
   * @throws UserError if a quotation mark is not closed
   */
  String next() {
    StringBuilder word = new StringBuilder();
    char quote = NONE;
    for (; place < line.length(); place++) {
      char c = line.charAt(place);
      if (quote == NONE && Character.isWhitespace(c)) {
        break;
      }
      if (c == quote) {
        quote = NONE;
      } else if (quote == NONE && (c == '"' || c == '\'')) {
        quote = c;
      } else if (c == '\\' && quote != '\'' && place + 1 < line.length()) {
        word.append(line.charAt(++place));
      } else {
        word.append(c);
      }
    }
    if (quote != NONE) {
      throw new UserError("a quotation mark " + quote + " is not closed");
    }
    skipBlanks();
    return word.toString();
  }

  private void skipBlanks() {
    while (place < line.length() && Character.isWhitespace(line.charAt(place))) {
      place++;
    }
  }
}
