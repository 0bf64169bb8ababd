package org.marsad.stance;

import org.marsad.text.Terms;

/**
 * The words of a sentence as evidence: the light stem of every word that is no part of a target,
 * wherever it stands. Only stems that statements on eight issues have get a shipped weight; labels
 * of one issue give weights to more of them, for that issue.
 */
final class SentenceWords {
  /**
   * The size of a word beside that of other evidence, 1. Of whether a side is taken, a larger one
   * is held less to a weight of 0; chosen by hand among 0.5, 1 and 1.6.
   */
  private static final double SIZE = 1.6;

  private SentenceWords() {}

  /** Adds the words of a sentence. */
  static void add(Evidence evidence, AnnotatedText text, JudgedSentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (text.tokens().isWord(i) && !text.tokens().isNumber(i) && !sentence.isTarget(i, i + 1)) {
        String stem = Terms.stem(text.form(i));
        evidence.word(text.printed(i, i + 1)).of(IssueWeights.WORD + stem, SIZE, 1);
      }
    }
  }
}
