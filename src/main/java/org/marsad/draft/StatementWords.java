package org.marsad.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.marsad.stance.ArticleReading.JudgedStatement;
import org.marsad.text.Tokens;

/**
 * The words of one statement.
 *
 * @param text the statement
 * @param known what is no argument
 */
record StatementWords(DraftText text, KnownWords known) {
  private static final int LONGEST = 3;

  static StatementWords of(DraftArticle article, JudgedStatement statement, KnownWords known) {
    String said = article.text().substring(statement.start(), statement.end());
    DraftArticle alone = new DraftArticle(article.id(), "", article.topic(), "", said);
    return new StatementWords(DraftText.of(alone, known.subject()), known);
  }

  /** Hands over each phrase of two or three words that may be an argument, with its key. */
  void phrases(BiConsumer<String, String> visitor) {
    Tokens tokens = text.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      int end = Math.min(tokens.size(), from + LONGEST);
      for (int to = from + 1; to <= end && tokens.isWord(to - 1); to++) {
        boolean phrase = to - from > 1 && isContent(from) && isContent(to - 1);
        if (phrase && !text.names(from, to) && known.isArgument(text.key(from, to))) {
          visitor.accept(text.key(from, to), tokens.printed(from, to));
        }
      }
    }
  }

  /** Returns a word as printed with the one before it, and with the one behind it. */
  List<String> around(String word) {
    Tokens tokens = text.tokens();
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i) && tokens.printed(i, i + 1).equals(word)) {
        pair(i - 1, i - 1, pairs);
        pair(i + 1, i, pairs);
      }
    }
    return pairs;
  }

  private void pair(int neighbour, int from, List<String> pairs) {
    boolean inside = neighbour >= 0 && neighbour < text.tokens().size();
    if (inside && isContent(neighbour) && known.isArgument(text.key(neighbour))) {
      pairs.add(text.tokens().printed(from, from + 2));
    }
  }

  private boolean isContent(int i) {
    return text.isContent(i, known.stopWords());
  }
}
