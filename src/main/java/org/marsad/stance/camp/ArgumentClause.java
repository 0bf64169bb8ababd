package org.marsad.stance.camp;

import org.marsad.stance.camp.Argument.Clause;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/** Cuts out of a statement the clause that argues: the target with the words said of it. */
final class ArgumentClause {
  private static final String PAUSES = "،,؛:;\"“”«»()";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 16;
  private static final int FARTHEST = 12;
  private static final double WITHOUT_TARGET = 0.5;
  private static final double SHORT = 0.6;
  private static final double CUT = 0.85;

  private final Tokens tokens;
  private final Sentence sentence;
  private int from;
  private int to;

  private ArgumentClause(Tokens tokens, Sentence sentence, int from, int to) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.from = Math.max(sentence.from(), from);
    this.to = Math.min(sentence.to(), to);
  }

  /**
   * Cuts the clause around some words.
   *
   * @param hit the words that argue
   * @param verb the word that attributes the statement, put in front of a clause that it governs;
   *     empty for none
   */
  static Clause of(Tokens tokens, StatementMap map, Hit hit, String verb) {
    int from = hit.from();
    int to = hit.to();
    Sentence sentence = map.sentence(from);
    int first = from;
    int last = to;
    int behind = map.whole().nextSetBit(from);
    int before = map.whole().previousSetBit(to - 1);
    boolean isBehind = behind >= 0 && behind < sentence.to() && behind - to <= FARTHEST;
    boolean isBefore = before >= sentence.from() && from - before <= FARTHEST;
    if (isBehind && (!isBefore || behind - to < from - before)) {
      last = Math.max(to, map.whole().nextClearBit(behind));
    } else if (isBefore) {
      first = Math.min(from, map.whole().previousClearBit(before) + 1);
    }
    ArgumentClause clause = new ArgumentClause(tokens, sentence, first, last);
    clause.widen();
    double fitness = isBehind || isBefore ? 1 : WITHOUT_TARGET;
    return clause.cut(fitness, verb);
  }

  /** Goes to the pauses around, first in front, where a clause has its subject and its negation. */
  private void widen() {
    while (from > sentence.from() && words() < LONGEST && !pauses(from - 1)) {
      from--;
    }
    while (to < sentence.to() && words() < LONGEST && !pauses(to)) {
      to++;
    }
    while (words() < SHORTEST && to < sentence.to()) {
      to++;
    }
    while (words() < SHORTEST && from > sentence.from()) {
      from--;
    }
    while (to > from && !tokens.isWord(to - 1)) {
      to--;
    }
    while (from < to && !tokens.isWord(from)) {
      from++;
    }
  }

  private boolean pauses(int token) {
    return tokens.isOneOf(token, PAUSES);
  }

  private int words() {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }

  private Clause cut(double fitness, String verb) {
    boolean begins = from == 0 || from == sentence.from() || tokens.isOneOf(from - 1, PAUSES);
    boolean ends = to == tokens.size() || !tokens.isWord(to);
    String front = from == 0 && !verb.isEmpty() ? verb + " … " : "";
    String text =
        front
            + (from == sentence.from() ? "" : "… ")
            + tokens.printed(from, to)
            + (to >= sentence.to() - 1 ? "" : " …");
    double length = words() < SHORTEST ? SHORT : 1;
    return new Clause(
        text.replace('\n', ' '), fitness * length * (begins ? 1 : CUT) * (ends ? 1 : CUT));
  }
}
