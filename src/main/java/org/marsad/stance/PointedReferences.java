package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Finds where a demonstrative with a noun of what is done ({@code هذا القرار، هذه الغارات}) or of a
 * group ({@code هذه القوات}) points back to a target shortly before, unless the common enemy stands
 * nearer. What points back to a target that somebody ends is against it: {@code قرار تجميد
 * الاستيطان ... هذا القرار}.
 */
final class PointedReferences {
  private final AnnotatedText text;
  private final Tokens tokens;
  private final References references;
  private final Deeds deeds;
  private final List<TargetMention> mentions;
  private final int reach;

  private PointedReferences(
      AnnotatedText text, Deeds deeds, List<TargetMention> mentions, int reach) {
    this.text = text;
    this.tokens = text.tokens();
    this.references = new References(text);
    this.deeds = deeds;
    this.mentions = mentions;
    this.reach = reach;
  }

  /**
   * Finds references.
   *
   * @param deeds of the same text
   * @param mentions of the issue, in order and apart
   * @param reach tokens between a reference and the target that it stands for
   */
  static List<TargetMention> of(
      AnnotatedText text, Deeds deeds, List<TargetMention> mentions, int reach) {
    PointedReferences pointed = new PointedReferences(text, deeds, mentions, reach);
    List<TargetMention> found = new ArrayList<>();
    for (int i = mentions.get(0).to(); i + 1 < text.tokens().size(); i++) {
      if (text.words().demonstratives().contains(text.form(i))) {
        pointed.read(i + 1, found);
      }
    }
    return found;
  }

  private void read(int noun, List<TargetMention> found) {
    if (!tokens.isWord(noun) || !references.isDefinite(noun)) {
      return;
    }
    String head = references.head(noun);
    boolean act = text.words().acts().contains(head);
    TargetMention last =
        act || text.words().groups().contains(head) ? antecedent(noun - 1, act) : null;
    if (last != null) {
      int direction = last.direction() * (act ? deeds.signBefore(last) : 1);
      found.add(new TargetMention(noun, noun + 1, direction, true, last.passing(), act));
    }
  }

  /** Returns the last target within reach; for a group one that is no event; null if none is. */
  private TargetMention antecedent(int token, boolean act) {
    int at = TextOrder.firstFrom(mentions, TargetMention::from, token) - 1;
    while (at >= 0 && !act && mentions.get(at).event()) {
      at--;
    }
    if (at < 0) {
      return null;
    }
    TargetMention last = mentions.get(at);
    boolean near = token - last.to() <= reach && token >= last.to();
    return near && !namesOpponent(last.to(), token) ? last : null;
  }

  private boolean namesOpponent(int from, int to) {
    for (Match<Sign> match : TextOrder.startingIn(text.signs(), from, to)) {
      if (match.value() instanceof Attitude attitude && attitude.kind() == AttitudeKind.OPPONENT) {
        return true;
      }
    }
    return false;
  }
}
