package org.marsad.stance;

import java.util.List;
import org.marsad.lexicon.Act;
import org.marsad.text.Sentences.Sentence;

/**
 * A sentence that speaks of an issue, as the rules are asked about it.
 *
 * @param sentence its tokens
 * @param act what the speaker does by saying it; {@link Act#SAY} behind the first sentence
 * @param verb the word that attributes the statement, as printed; empty behind the first sentence
 * @param content the token where the statement starts; speaker and verb stand in front of it
 * @param issue the index of the issue
 * @param mentions the targets in the sentence, in order and apart; at least one
 */
record JudgedSentence(
    Sentence sentence, Act act, String verb, int content, int issue, List<TargetMention> mentions) {

  int from() {
    return sentence.from();
  }

  int to() {
    return sentence.to();
  }

  /** Whether a token stands in the clause that attributes the statement. */
  boolean isFrame(int token) {
    return token < content && content > sentence.from();
  }

  /** Whether a range of tokens has one in common with a target. */
  boolean isTarget(int from, int to) {
    for (TargetMention mention : mentions) {
      if (TextOrder.overlap(from, to, mention.from(), mention.to())) {
        return true;
      }
    }
    return false;
  }
}
