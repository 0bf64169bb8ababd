package org.marsad.draft;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Phrases;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * What a draft is about: phrases that match by stem, as targets of issues do. One thread at a time,
 * see {@link Phrases}.
 */
final class Subject implements Serializable {
  private static final long serialVersionUID = 1L;

  private final List<String> phrases;
  private final Set<String> words;
  private final Phrases<String> index = new Phrases<>();

  private Subject(List<String> phrases, Set<String> words) {
    this.phrases = List.copyOf(phrases);
    this.words = words;
  }

  /**
   * Takes the words of an analyst.
   *
   * @param phrases at least one, each with at least one word
   * @param stopWords words that say nothing alone, folded
   */
  static Subject of(List<String> phrases, Set<String> stopWords) {
    Set<String> words = new LinkedHashSet<>();
    for (String phrase : phrases) {
      Tokens tokens = new Tokens(phrase);
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i) && !stopWords.contains(tokens.form(i))) {
          words.add(key(tokens.form(i)));
        }
      }
    }
    Subject subject = new Subject(phrases, words);
    subject.phrases.forEach(phrase -> subject.index.add(phrase, phrase));
    return subject;
  }

  /** Returns what two forms of a word have in common: the folded word without article. */
  static String key(String form) {
    return ArabicWord.withoutArticleAndParticles(form);
  }

  /** Returns the phrases as given. */
  List<String> phrases() {
    return phrases;
  }

  /** Returns the keys of the words that say something. */
  Set<String> words() {
    return words;
  }

  /** Whether the subject is called by single words, which often mean more than one thing. */
  boolean isSingleWord() {
    return phrases.stream().allMatch(phrase -> Folding.fold(phrase).strip().indexOf(' ') < 0);
  }

  /** Returns where a text names the subject, in order and apart. */
  List<Match<String>> in(Tokens tokens) {
    List<Match<String>> apart = new ArrayList<>();
    for (Match<String> match : index.in(tokens)) {
      if (apart.isEmpty() || match.from() >= apart.get(apart.size() - 1).to()) {
        apart.add(match);
      }
    }
    return apart;
  }
}
