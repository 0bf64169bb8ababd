package org.marsad.text.noise;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.marsad.text.Folding;
import org.marsad.text.Hashing;
import org.marsad.text.Words;
import org.marsad.text.noise.LineParts.Place;

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
  private final BoilerplateJudge judge;
  private final Set<Long> recurring;

  private NoiseFilter(Pattern lines, Pattern tails, BoilerplateJudge judge, Set<Long> recurring) {
    this.lines = lines;
    this.tails = tails;
    this.judge = judge;
    this.recurring = recurring;
  }

  /**
   * Makes a filter out of lexicons.
   *
   * @param linePatterns for whole lines
   * @param tailPatterns for ends of lines
   * @param words weights of words, see {@code lexicons/noise-words.txt}
   * @throws PatternSyntaxException if a pattern is none
   * @throws IllegalArgumentException if a line of words is not written as it should be
   */
  public static NoiseFilter of(
      List<String> linePatterns, List<String> tailPatterns, List<String> words) {
    return new NoiseFilter(
        Pattern.compile(
            alternatives(linePatterns.stream().map(NoiseFilter::foldedPattern).toList())),
        Pattern.compile(alternatives(tailPatterns) + "\\s*$"),
        BoilerplateJudge.of(words),
        Set.of());
  }

  /**
   * Returns a filter that also drops these lines.
   *
   * @param keys see {@link #key}
   */
  public NoiseFilter withRecurring(Set<Long> keys) {
    return new NoiseFilter(lines, tails, judge, keys);
  }

  /** Returns the hash that represents a line of an outlet when lines are counted. */
  public static long key(String source, String line) {
    return Hashing.mix(Hashing.of(source == null ? "" : source) + Hashing.of(bare(line)));
  }

  /**
   * Returns the text without its noise where no title is known beside it.
   *
   * @param source the outlet, or null
   * @param text a line a paragraph
   */
  public String clean(String source, String text) {
    return clean(source, null, text);
  }

  /**
   * Returns the text without its noise; lines keep their order and spelling.
   *
   * @param source the outlet, or null
   * @param title of the article where it is known beside the text, or null
   * @param text a line a paragraph
   */
  public String clean(String source, String title, String text) {
    List<String> given = text.lines().filter(line -> !line.isBlank()).toList();
    List<String> rests = new ArrayList<>(given);
    for (int i = given.size() - 1; i >= 0; i--) {
      String rest = withoutTail(given.get(i));
      rests.set(i, judge.withoutFurniture(rest, Place.of(i, rests)));
    }
    BitSet noise = noise(source, title, given, rests);
    List<String> kept = new ArrayList<>();
    for (int i = noise.nextClearBit(0); i < given.size(); i = noise.nextClearBit(i + 1)) {
      if (!rests.get(i).isEmpty()) {
        kept.add(rests.get(i));
      }
    }
    return String.join("\n", kept);
  }

  /**
   * Finds the lines that are noise.
   *
   * @param rests what is left of each line without the furniture behind its sentences
   */
  private BitSet noise(String source, String title, List<String> lines, List<String> rests) {
    boolean cut = TextLayout.isCut(lines);
    BitSet known = new BitSet();
    for (int i = 0; i < lines.size(); i++) {
      boolean starts = !cut || i == 0 || known.get(i - 1) || TextLayout.isEnded(lines.get(i - 1));
      boolean noise = isNoise(rests.get(i)) || isRecurring(source, lines.get(i));
      known.set(i, rests.get(i).isEmpty() || starts && noise);
    }
    for (int i = 0; i < lines.size() && !recurring.isEmpty(); i++) {
      boolean edge = TextLayout.isEdge(i, lines.size());
      known.set(i, known.get(i) || edge && recurring.contains(key(source, lines.get(i))));
    }
    if (lines.size() == 1 || cut) {
      return known;
    }
    PageNames names = PageNames.of(title == null ? "" : title, source);
    return judge.furniture(filled(lines, rests), known, names);
  }

  /** Returns the lines that are left, and those as they were of which nothing is. */
  private static List<String> filled(List<String> lines, List<String> rests) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> rests.get(i).isEmpty() ? lines.get(i) : rests.get(i))
        .toList();
  }

  /**
   * Returns the keys of the lines of a text that are dropped where they recur.
   *
   * @param source the outlet, or null
   * @param text a line a paragraph
   * @return in the order of the text; the same key may come again
   */
  public static long[] droppable(String source, String text) {
    List<String> given = text.lines().filter(line -> !line.isBlank()).toList();
    return IntStream.range(0, given.size())
        .filter(
            i ->
                TextLayout.isEdge(i, given.size()) || shorterThan(given.get(i), LONGEST_NOISE_LINE))
        .mapToLong(i -> key(source, given.get(i)))
        .toArray();
  }

  /**
   * Returns whether a line tells a story, as a paragraph does that several articles share, and not
   * what an outlet says of itself.
   *
   * @param line of any length
   */
  boolean isNarration(String line) {
    return judge.isNarration(line);
  }

  /** Cuts off the sign-off of an agency. */
  private String withoutTail(String line) {
    Matcher tail = tails.matcher(line).useTransparentBounds(true).useAnchoringBounds(false);
    tail.region(Math.max(0, line.length() - LONGEST_TAIL), line.length());
    return tail.find() ? line.substring(0, tail.start()) : line;
  }

  private boolean isNoise(String line) {
    if (line.isBlank() || !shorterThan(line, LONGEST_NOISE_LINE)) {
      return false;
    }
    String bare = bare(line);
    return bare.isEmpty() || lines.matcher(bare).matches();
  }

  private boolean isRecurring(String source, String line) {
    return !recurring.isEmpty()
        && shorterThan(line, LONGEST_NOISE_LINE)
        && recurring.contains(key(source, line));
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
