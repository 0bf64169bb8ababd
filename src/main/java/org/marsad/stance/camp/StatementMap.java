package org.marsad.stance.camp;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.marsad.stance.camp.ArgumentLexicon.Part;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Where in a statement its targets stand, and the words that decided its stance.
 *
 * @param sentences its sentences
 * @param whole the tokens of whole targets
 * @param parts the tokens of targets and of parts of targets
 * @param deeds the tokens of what is done in targets of two parts
 * @param decided the tokens of the words that decided
 */
record StatementMap(
    List<Sentence> sentences, BitSet whole, BitSet parts, BitSet deeds, BitSet decided) {

  /**
   * Draws the map.
   *
   * @param targets of the issue, and parts of them
   * @param cues the words that decided, as printed
   */
  static StatementMap of(Tokens tokens, List<Match<Part>> targets, List<String> cues) {
    BitSet whole = new BitSet();
    BitSet parts = new BitSet();
    BitSet deeds = new BitSet();
    for (Match<Part> target : targets) {
      parts.set(target.from(), target.to());
      switch (target.value()) {
        case WHOLE -> whole.set(target.from(), target.to());
        case DEED -> deeds.set(target.from(), target.to());
        case COUNTERPART -> {} // names the issue together with a deed only
      }
    }
    BitSet decided = new BitSet();
    for (String cue : cues) {
      int start = cue.isBlank() ? -1 : tokens.text().indexOf(cue);
      if (start >= 0) {
        markFrom(tokens, start, start + cue.length(), decided);
      }
    }
    return new StatementMap(
        Sentences.within(tokens, 0, tokens.size()),
        whole.isEmpty() ? parts : whole,
        parts,
        deeds,
        decided);
  }

  private static void markFrom(Tokens tokens, int start, int end, BitSet decided) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.start(i) >= start && tokens.end(i) <= end) {
        decided.set(i);
      }
    }
  }

  /** Whether a range has a word of a target or of what is done to one. */
  boolean isTarget(int from, int to) {
    return hasAny(whole, from, to) || hasAny(deeds, from, to);
  }

  private static boolean hasAny(BitSet tokens, int from, int to) {
    int next = tokens.nextSetBit(from);
    return next >= 0 && next < to;
  }

  boolean isAnyTarget(int token) {
    return parts.get(token);
  }

  boolean isDecided(int from, int to) {
    return hasAny(decided, from, to);
  }

  /** Returns the tokens between a range and the nearest target of its sentence; -1 without one. */
  int distance(int from, int to) {
    Sentence sentence = sentence(from);
    int behind = whole.nextSetBit(to);
    int before = from == 0 ? -1 : whole.previousSetBit(from - 1);
    int distance = -1;
    if (behind >= 0 && behind < sentence.to()) {
      distance = behind - to;
    }
    if (before >= sentence.from() && (distance < 0 || from - before - 1 < distance)) {
      distance = from - before - 1;
    }
    return distance;
  }

  /** Returns the sentence that a token stands in. */
  Sentence sentence(int token) {
    for (Sentence sentence : sentences) {
      if (token < sentence.to()) {
        return sentence;
      }
    }
    return new Sentence(0, token + 1, false);
  }

  /** Whether a token stands at most so far from a target or from a word that decided. */
  boolean isNear(int token, int most) {
    int distance = distance(token, token + 1);
    int next = decided.nextSetBit(Math.max(0, token - most));
    return distance >= 0 && distance <= most || next >= 0 && next <= token + most;
  }

  /** Returns the first deed that stands among words that decided, together with these. */
  Optional<Hit> governed() {
    for (int i = deeds.nextSetBit(0); i >= 0; i = deeds.nextSetBit(i + 1)) {
      if (decided.get(i)) {
        int from = decided.previousClearBit(i) + 1;
        return Optional.of(new Hit(from, decided.nextClearBit(i), 0));
      }
    }
    return Optional.empty();
  }
}
