package org.marsad.stance;

import java.util.BitSet;
import org.marsad.lexicon.Act;
import org.marsad.text.Folding;

/**
 * What a speaker says without standing by it: what he concedes before he turns to what he means
 * ({@code رغم أخطائه}, {@code قد يكون أسهم في معارك، غير أن}), and what the verb that attributes
 * the statement denies ({@code نفى أن يكون ألحق ضررا}). A denial reaches to the first pause.
 */
final class Reservations {
  private static final String PAUSES = "،,;؛:";

  private final BitSet conceded = new BitSet();
  private final BitSet denied = new BitSet();
  private final double concededWeight;

  private Reservations(double concededWeight) {
    this.concededWeight = concededWeight;
  }

  /** Reads a sentence. */
  static Reservations of(AnnotatedText text, JudgedSentence sentence) {
    Reservations found = new Reservations(text.settings().concededWeight());
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (text.words().concessions().contains(text.form(i))) {
        found.conceded.set(i, endOfClause(text, i + 1, sentence.to()));
      } else if (isReply(text, i)) {
        found.denied.set(i, pause(text, i + 1, sentence.to()));
      } else if (isAdmission(text, i)) {
        found.concede(i, turnBack(text, i + 1, sentence.to()));
      }
    }
    if ((sentence.act() == Act.DENY || doubts(text, sentence))
        && sentence.content() < sentence.to()) {
      int from = Math.max(sentence.from(), sentence.content());
      found.denied.set(from, pause(text, from, sentence.to()));
    }
    return found;
  }

  /** Whether the verb that attributes a statement holds the clause behind it to be unlikely. */
  static boolean doubts(AnnotatedText text, JudgedSentence sentence) {
    int that = sentence.content() - 1;
    return that >= 0
        && text.words().that().contains(text.form(that))
        && text.words().doubting().contains(Folding.fold(sentence.verb()));
  }

  private void concede(int from, int to) {
    if (to > from) {
      conceded.set(from, to);
    }
  }

  /** {@code ردا على من يصفون الحملة بالفاشلة}: whether what follows is to be contradicted. */
  private static boolean isReply(AnnotatedText text, int token) {
    int claim = token + 2;
    return text.words().replies().contains(text.form(token))
        && claim < text.tokens().size()
        && text.words().duty().contains(text.form(token + 1))
        && !text.words().questions().contains(text.form(claim));
  }

  private static boolean isAdmission(AnnotatedText text, int token) {
    return text.words().admissions().contains(text.form(token));
  }

  private static int endOfClause(AnnotatedText text, int from, int to) {
    int end = from;
    while (end < to
        && !text.tokens().isOneOf(end, PAUSES)
        && !text.words().turns().contains(text.form(end))) {
      end++;
    }
    return end;
  }

  private static int pause(AnnotatedText text, int from, int to) {
    int end = from;
    while (end < to && !text.tokens().isOneOf(end, PAUSES)) {
      end++;
    }
    return end;
  }

  /** Returns where the sentence turns from what it admits; -1 where it does not. */
  private static int turnBack(AnnotatedText text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.words().returns().contains(text.form(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word is only conceded. */
  boolean concedes(int token) {
    return conceded.get(token);
  }

  /** Returns -1 for a word that is denied, else 1. */
  int sign(int token) {
    return denied.get(token) ? -1 : 1;
  }

  /** Returns what a word's weight is to be multiplied with. */
  double factor(int token) {
    return sign(token) * (concedes(token) ? concededWeight : 1);
  }
}
