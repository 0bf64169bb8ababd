package org.marsad.speaker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** Cuts names and offices as printed into folded words. Immutable. */
public final class NameWords implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST_JOINED = 3;

  private final FunctionWords words;

  /** Made from the lists of datelines and of first parts that are written onto the next one. */
  public NameWords(FunctionWords words) {
    this.words = words;
  }

  /**
   * The words of a phrase without their articles; {@code عبدالكريم} is two words.
   *
   * @return folded; empty for a phrase without words
   */
  public List<String> bare(String phrase) {
    List<String> bare = new ArrayList<>();
    for (String word : folded(phrase)) {
      int joined = joinedPart(word, SHORTEST_JOINED);
      if (joined > 0) {
        bare.add(word.substring(0, joined));
      }
      bare.add(ArabicWord.withoutArticle(word.substring(joined)));
    }
    return bare;
  }

  /** The folded words of a phrase with their articles. */
  List<String> folded(String phrase) {
    Tokens tokens = tokens(phrase);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        folded.add(tokens.form(i));
      }
    }
    return folded;
  }

  /** The tokens of a phrase, datelines apart. */
  Tokens tokens(String phrase) {
    return new Tokens(phrase, words.of(WordClass.DATELINES));
  }

  /**
   * The length of the first part of a name that is written onto the article of the next part, as in
   * {@code عبدالكريم}; 0 when there is none.
   *
   * @param least the fewest letters of the next part, without its article
   */
  int joinedPart(String word, int least) {
    for (String part : words.of(WordClass.JOINED)) {
      if (word.startsWith(part) && ArabicWord.hasArticleAt(part.length(), least, word)) {
        return part.length();
      }
    }
    return 0;
  }
}
