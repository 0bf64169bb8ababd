package org.marsad.input.record;

import java.util.regex.Pattern;

/**
 * Takes off what interfaces of the web put behind a text that they have cut: {@code [+2219 chars]}.
 */
public final class CutMark {
  private static final int LONGEST = 40;
  private static final Pattern MARK =
      Pattern.compile("\\s*\\[\\+?\\d+ (?:more )?char(?:acter)?s\\]\\s*$");

  private CutMark() {}

  /**
   * Takes off the mark at the end of a text.
   *
   * @param text a text, or null
   * @return the text without the mark; null stays null
   */
  public static String without(String text) {
    if (text == null || !endsWithBracket(text)) {
      return text;
    }
    int end = Math.max(0, text.length() - LONGEST);
    return text.substring(0, end) + MARK.matcher(text.substring(end)).replaceFirst("");
  }

  private static boolean endsWithBracket(String text) {
    int end = text.length() - 1;
    while (end > 0 && Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end >= 0 && text.charAt(end) == ']';
  }
}
