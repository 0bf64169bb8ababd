package org.marsad.report;

import java.util.List;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * A statement with the rest of the sentences that it stands in, where the verb that attributes it
 * is.
 *
 * @param before what stands in front of it in its first sentence
 * @param statement the statement, verbatim
 * @param after what stands behind it in its last sentence
 */
record Context(String before, String statement, String after) {
  /** Characters of the article on either side in which the sentence is looked for. */
  private static final int AROUND = 400;

  /**
   * Finds the sentences around a statement.
   *
   * @param text of the article
   * @param statement verbatim
   * @param start where it starts in the text, in UTF-16 units
   * @return the statement alone where it does not stand there
   */
  static Context of(String text, String statement, int start) {
    int end = start + statement.length();
    if (!text.startsWith(statement, start)) {
      return new Context("", statement, "");
    }
    int from = Math.max(0, start - AROUND);
    String window = text.substring(from, Math.min(text.length(), end + AROUND));
    Tokens tokens = new Tokens(window);
    List<Sentence> sentences = Sentences.within(tokens, 0, tokens.size());
    int first = start - from;
    int last = end - from;
    for (Sentence sentence : sentences) {
      int opens = tokens.start(sentence.from());
      int closes = tokens.end(sentence.to() - 1);
      if (opens <= start - from && closes > start - from) {
        first = opens;
      }
      if (opens < end - from && closes >= end - from) {
        last = closes;
      }
    }
    return new Context(
        (first == 0 && from > 0 ? "… " : "") + window.substring(first, start - from),
        statement,
        window.substring(end - from, Math.max(end - from, last)));
  }
}
