package org.marsad.text.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Closes up letters that have spaces between them, {@code ا ل ط ل ب ة}, as some PDF converters
 * write them. The gap that is met most stands inside words, every other one between them; where all
 * gaps are alike the words are not known and the text stays as it is. Joins the halves of words
 * that were hyphenated with soft hyphens as well.
 */
public final class SpacedLetters {
  private static final int SAMPLE = 300;
  private static final int FEWEST = 10;
  private static final double MIN_SINGLE = 0.6;
  private static final double MIN_WIDE = 0.05;
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final Pattern HYPHENATED =
      Pattern.compile(SOFT_HYPHEN + "[ \\t]{0,8}(?:\\r\\n|[\\n\\r\\f\\x0B])[ \\t]{0,8}");
  private static final Pattern GAP = Pattern.compile("\\s+|\u00A0+");

  private SpacedLetters() {}

  /**
   * Returns the text with its words closed up.
   *
   * @param text as given, with all its spaces
   */
  public static String closed(String text) {
    String whole = text.indexOf(SOFT_HYPHEN) < 0 ? text : HYPHENATED.matcher(text).replaceAll("");
    return isSpaced(whole.substring(0, Math.min(whole.length(), SAMPLE))) ? joined(whole) : whole;
  }

  /** Whether most words are single letters. */
  static boolean isSpaced(String text) {
    int words = 0;
    int single = 0;
    int letters = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        letters++;
      } else if (Character.isWhitespace(c) || c == '\u00A0') {
        words += letters > 0 ? 1 : 0;
        single += letters == 1 ? 1 : 0;
        letters = 0;
      }
    }
    return words >= FEWEST && single >= MIN_SINGLE * words;
  }

  private static String joined(String text) {
    Map<String, Integer> gaps = new HashMap<>();
    Matcher gap = GAP.matcher(text);
    int all = 0;
    while (gap.find()) {
      gaps.merge(gap.group(), 1, Integer::sum);
      all++;
    }
    String inside =
        gaps.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    if (all - gaps.getOrDefault(inside, 0) < MIN_WIDE * all) {
      return text;
    }
    return GAP.matcher(text)
        .replaceAll(
            found -> {
              if (found.group().equals(inside)) {
                return "";
              }
              return found.group().indexOf('\n') >= 0 ? "\n" : " ";
            });
  }
}
