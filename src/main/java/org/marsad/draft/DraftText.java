package org.marsad.draft;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * An article of a sample, cut into words and sentences, with the places that name the subject.
 *
 * @param article the article
 * @param tokens of title and text
 * @param mentions where it names the subject, in order and apart
 * @param named the tokens of these places
 */
record DraftText(DraftArticle article, Tokens tokens, List<Match<String>> mentions, BitSet named) {
  private static final int SHORTEST = 3;

  /** Cuts an article. */
  static DraftText of(DraftArticle article, Subject subject) {
    Tokens tokens = new Tokens(article.whole());
    List<Match<String>> mentions = subject.in(tokens);
    BitSet named = new BitSet();
    mentions.forEach(mention -> named.set(mention.from(), mention.to()));
    return new DraftText(article, tokens, mentions, named);
  }

  /** Whether a token can begin or end a phrase: a word of three letters that says something. */
  boolean isContent(int i, Set<String> stopWords) {
    return tokens.isWord(i)
        && !tokens.isNumber(i)
        && tokens.form(i).length() >= SHORTEST
        && !isStopWord(tokens.form(i), stopWords);
  }

  private static boolean isStopWord(String form, Set<String> stopWords) {
    return stopWords.contains(form)
        || stopWords.contains(Subject.key(form))
        || ArabicWord.mayHaveConjunction(form) && stopWords.contains(form.substring(1));
  }

  /** Returns the folded word at a place without its article. */
  String key(int i) {
    return Subject.key(tokens.form(i));
  }

  /** Returns the keys of some words with a blank between two. */
  String key(int from, int to) {
    StringBuilder key = new StringBuilder(key(from));
    for (int i = from + 1; i < to; i++) {
      key.append(' ').append(key(i));
    }
    return key.toString();
  }

  /** Whether a range of tokens names the subject somewhere. */
  boolean names(int from, int to) {
    int first = named.nextSetBit(from);
    return first >= 0 && first < to;
  }

  /** Returns the sentences of title and text. */
  List<Sentence> sentences() {
    return Sentences.within(tokens, 0, tokens.size());
  }

  /** Whether a token belongs to the title. */
  boolean isTitle(int i) {
    return tokens.start(i) < article.title().length();
  }
}
