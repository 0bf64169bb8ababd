package org.marsad.text.noise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.text.Words;

/**
 * Chooses the lines of a text that may recur over the articles of its outlet: short ones, and long
 * ones at its start and end that do not tell a story. Of a text that was cut at a width, or into
 * words, none may: its lines are parts of sentences.
 */
public final class CountedLines {
  /** Characters for each allowed word: a longer line is too long, its words are not counted. */
  private static final int LONGEST_WORD = 20;

  private CountedLines() {}

  /**
   * Chooses the lines of one text.
   *
   * @param noise tells stories from what an outlet says of itself
   * @param source the outlet, or null
   * @param words how many words a short line has at most; 0 for none at all
   * @return each different line once
   */
  public static List<CountedLine> of(NoiseFilter noise, String source, String text, int words) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (words == 0 || TextLayout.isCut(lines)) {
      return List.of();
    }
    int longest = longest(lines, -1);
    int second = longest(lines, longest);
    Map<Long, CountedLine> counted = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      boolean isShort = line.length() < LONGEST_WORD * words && Words.count(line) <= words;
      boolean mayBeLong = lines.size() > 1 && TextLayout.isEdge(i, lines.size());
      if (isShort || mayBeLong && !noise.isNarration(line)) {
        long key = NoiseFilter.key(source, line);
        long body = NoiseFilter.key("", lines.get(i == longest && second >= 0 ? second : longest));
        counted.merge(
            key, new CountedLine(key, body, line.length(), !isShort), CountedLines::together);
      }
    }
    return new ArrayList<>(counted.values());
  }

  private static CountedLine together(CountedLine one, CountedLine other) {
    return new CountedLine(
        one.key(), one.body(), one.characters() + other.characters(), one.isLong());
  }

  /** Returns the place of the first of the longest lines but one, -1 if there is none. */
  private static int longest(List<String> lines, int but) {
    int longest = -1;
    for (int i = 0; i < lines.size(); i++) {
      boolean longer = longest < 0 || lines.get(i).length() > lines.get(longest).length();
      if (i != but && longer) {
        longest = i;
      }
    }
    return longest;
  }
}
