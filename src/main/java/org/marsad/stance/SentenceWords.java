package org.marsad.stance;

import java.util.List;
import org.marsad.text.Terms;

/**
 * The words of a sentence as evidence for an issue with labels of its own: the light stem of every
 * word that is no part of a target, wherever it stands. What such a word means for one issue says
 * nothing of another, so the shipped weights have none of them.
 */
final class SentenceWords {
  private final AnnotatedText text;
  private final Terms terms = new Terms(List.of());

  SentenceWords(AnnotatedText text) {
    this.text = text;
  }

  /** Adds the words of a sentence. */
  void add(Evidence evidence, JudgedSentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (text.tokens().isWord(i) && !text.tokens().isNumber(i) && !sentence.isTarget(i, i + 1)) {
        evidence.word(text.printed(i, i + 1)).of(IssueWeights.WORD + stem(text.form(i)), 1, 1);
      }
    }
  }

  private String stem(String form) {
    List<String> stems = terms.stems(form);
    return stems.isEmpty() ? form : stems.get(0);
  }
}
