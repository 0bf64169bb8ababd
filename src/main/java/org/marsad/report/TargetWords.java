package org.marsad.report;

import java.util.BitSet;
import java.util.stream.Stream;
import org.marsad.issue.Issue;
import org.marsad.text.Phrases;
import org.marsad.text.Tokens;

/** Finds the words of an issue's targets in a statement. */
final class TargetWords {
  private final Phrases<Boolean> phrases = new Phrases<>();

  private TargetWords() {}

  /** Takes the targets of an issue; none for an issue without a definition, null. */
  static TargetWords of(Issue issue) {
    TargetWords words = new TargetWords();
    if (issue != null) {
      issue.targets().stream()
          .flatMap(t -> Stream.of(t.phrases(), t.of(), t.with()))
          .flatMap(issue::expand)
          .forEach(phrase -> words.phrases.add(phrase, true));
    }
    return words;
  }

  /** Returns the tokens that belong to a target. */
  BitSet in(Tokens tokens) {
    BitSet targets = new BitSet(tokens.size());
    phrases.in(tokens).forEach(match -> targets.set(match.from(), match.to()));
    return targets;
  }
}
