package org.marsad.text;

/**
 * Title and text of an article. The first line of an article without a title becomes its title when
 * it looks like one: at most 22 words, no full stop at its end, a longer line below. A first line
 * that only repeats the title is dropped from the text.
 */
public record Headline(String title, String text) {
  private static final int LONGEST_TITLE = 22;

  /**
   * Finds title and text.
   *
   * @param title the title as given, or null
   * @param text cleaned, a line a paragraph
   */
  public static Headline of(String title, String text) {
    int lineEnd = text.indexOf('\n');
    String first = lineEnd < 0 ? text : text.substring(0, lineEnd);
    String rest = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
    if (title != null && !title.isBlank()) {
      boolean repeated = !rest.isEmpty() && Folding.fold(first).equals(Folding.fold(title));
      return new Headline(title, repeated ? rest : text);
    }
    return looksLikeTitle(first, rest) ? new Headline(first, rest) : new Headline(null, text);
  }

  private static boolean looksLikeTitle(String first, String rest) {
    if (first.isEmpty() || rest.isEmpty()) {
      return false;
    }
    char last = first.charAt(first.length() - 1);
    int nextEnd = rest.indexOf('\n');
    int nextLength = nextEnd < 0 ? rest.length() : nextEnd;
    return ".!،:؛,".indexOf(last) < 0
        && nextLength > first.length()
        && Words.count(first) <= LONGEST_TITLE;
  }
}
