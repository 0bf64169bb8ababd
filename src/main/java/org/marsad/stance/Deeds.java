package org.marsad.stance;

import java.util.List;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/** The words of a text that end or further something. */
final class Deeds {
  private static final int GAP = 1;

  private final List<Match<Sign>> deeds;

  Deeds(AnnotatedText text) {
    this.deeds = text.signs().stream().filter(Deeds::isDeed).toList();
  }

  private static boolean isDeed(Match<Sign> match) {
    return match.to() == match.from() + 1
        && match.value() instanceof Attitude attitude
        && (attitude.kind() == AttitudeKind.ENDS || attitude.kind() == AttitudeKind.FURTHERS);
  }

  /** Returns the single word right in front of a target that ends or furthers it; null if none. */
  Match<Sign> before(TargetMention mention) {
    int at = TextOrder.firstFrom(deeds, Match::from, mention.from());
    if (at == 0) {
      return null;
    }
    Match<Sign> deed = deeds.get(at - 1);
    int gap = mention.from() - deed.to();
    return gap >= 0 && gap <= GAP ? deed : null;
  }

  /** Returns -1 where such a word ends the target, else 1. */
  int signBefore(TargetMention mention) {
    Match<Sign> deed = before(mention);
    return deed == null ? 1 : sign(deed);
  }

  static int sign(Match<Sign> deed) {
    return ((Attitude) deed.value()).kind().sign();
  }
}
