package org.marsad.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes scraping noise from an article: share bars, comment forms, newsletter prompts, agency
 * sign-offs. Drops a line when a pattern of {@code lexicons/noise-lines.txt} matches the whole of
 * it or when it recurs over the articles of its outlet; cuts off what {@code
 * lexicons/noise-tails.txt} matches at the end of a line, in its last {@value #LONGEST_TAIL}
 * characters. Long lines, and with them the sentences of an article, are never dropped.
 *
 * <p>Patterns are regular expressions on the folded line (see {@link Folding}) without the
 * punctuation around it.
 */
public final class NoiseFilter implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NOISE_LINE = 25;
  private static final int LONGEST_TAIL = 60;

  private final Pattern lines;
  private final Pattern tails;
  private final Set<Long> recurring;

  private NoiseFilter(Pattern lines, Pattern tails, Set<Long> recurring) {
    this.lines = lines;
    this.tails = tails;
    this.recurring = recurring;
  }

  /**
   * Makes a filter out of lexicons.
   *
   * @param linePatterns for whole lines
   * @param tailPatterns for ends of lines
   */
  public static NoiseFilter of(List<String> linePatterns, List<String> tailPatterns) {
    return new NoiseFilter(
        Pattern.compile(
            alternatives(linePatterns.stream().map(NoiseFilter::foldedPattern).toList())),
        Pattern.compile(alternatives(tailPatterns) + "\\s*$"),
        Set.of());
  }

  /**
   * Returns a filter that also drops these lines.
   *
   * @param keys see {@link #key}
   */
  public NoiseFilter withRecurring(Set<Long> keys) {
    return new NoiseFilter(lines, tails, keys);
  }

  /** Returns the hash that represents a line of an outlet when lines are counted. */
  public static long key(String source, String line) {
    return Hashing.mix(Hashing.of(source == null ? "" : source) + Hashing.of(bare(line)));
  }

  /** The text without its noise; lines keep their order and spelling. */
  public String clean(String source, String text) {
    List<String> kept = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = isNoise(source, line) ? "" : withoutTail(line).strip();
      if (!rest.isEmpty()) {
        kept.add(rest);
      }
    }
    return String.join("\n", kept);
  }

  private String withoutTail(String line) {
    Matcher tail = tails.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    tail.region(Math.max(0, line.length() - LONGEST_TAIL), line.length());
    return tail.find() ? line.substring(0, tail.start()) : line;
  }

  private boolean isNoise(String source, String line) {
    if (line.isBlank() || !shorterThan(line, LONGEST_NOISE_LINE)) {
      return false;
    }
    String bare = bare(line);
    return bare.isEmpty() || lines.matcher(bare).matches() || recurring.contains(key(source, line));
  }

  private static boolean shorterThan(String line, int words) {
    return line.length() < 20 * words && Words.count(line) <= words;
  }

  private static String bare(String line) {
    String folded = Folding.fold(line);
    int start = 0;
    while (start < folded.length() && isEdge(folded.codePointAt(start), "(©")) {
      start += Character.charCount(folded.codePointAt(start));
    }
    int end = folded.length();
    while (end > start && isEdge(folded.codePointBefore(end), ")")) {
      end -= Character.charCount(folded.codePointBefore(end));
    }
    return folded.substring(start, end);
  }

  private static boolean isEdge(int c, String kept) {
    return !Character.isLetter(c) && !(c >= '0' && c <= '9') && kept.indexOf(c) < 0;
  }

  private static String alternatives(List<String> patterns) {
    return "(?:" + String.join("|", patterns) + ")";
  }

  /** Folds the Arabic of a pattern and leaves its syntax alone. */
  private static String foldedPattern(String pattern) {
    StringBuilder folded = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      String c = pattern.substring(i, i + 1);
      folded.append(c.charAt(0) < 0x600 ? c : Folding.fold(c));
    }
    return folded.toString();
  }
}
