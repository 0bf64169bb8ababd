package org.marsad.stance;

import java.util.List;
import org.marsad.config.StanceRuleSettings;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/**
 * The chain of words that govern a target, from the nearest outwards: {@code رفض دعوات إنهاء وجود
 * التحالف}. Their signs multiply; the strongest counts.
 *
 * @param sign 1 or -1, what they say together
 * @param strength of the strongest, lessened by its distance; 0 for an empty chain
 * @param start the token where the outermost word starts; the target's own for an empty chain
 * @param isEmpty whether nothing governs the target
 * @param harms whether one of them is a word of harm
 * @param takesSide whether one of the words is more than a deed
 */
record Governors(
    int sign, double strength, int start, boolean isEmpty, boolean takesSide, boolean harms) {

  /**
   * Walks outwards from a target as long as the next governing word is within reach. Of several
   * words of harm that follow each other one counts ({@code الهجمات التخريبية ضد}).
   *
   * @param attitudes of the sentence, in order and apart
   */
  static Governors of(
      TargetMention mention,
      List<Match<Attitude>> attitudes,
      Negation negation,
      AnnotatedText text) {
    StanceRuleSettings.SentenceRules settings = text.settings();
    int sign = 1;
    double strength = 0;
    int start = mention.from();
    boolean takesSide = false;
    boolean harms = false;
    AttitudeKind inner = null;
    for (int i = attitudes.size() - 1; i >= 0; i--) {
      Match<Attitude> match = attitudes.get(i);
      Attitude attitude = match.value();
      if (match.to() > start || !attitude.kind().governs()) {
        continue;
      }
      int distance = text.distance(match.to(), start);
      if (distance > reach(match, inner, text)
          || attitude.kind().isDeed() && isMeans(match.to(), start, text)) {
        break;
      }
      boolean harm = attitude.kind() == AttitudeKind.HARM;
      boolean repeated = harm && inner == AttitudeKind.HARM;
      sign *= repeated ? 1 : attitude.kind().sign() * negation.sign(match.from());
      strength =
          Math.max(strength, attitude.strength() / (1 + distance / settings.distanceDecay()));
      takesSide |= !attitude.kind().isDeed();
      harms |= harm;
      start = match.from();
      inner = attitude.kind();
    }
    return new Governors(sign, strength, start, inner == null, takesSide, harms);
  }

  private static int reach(Match<Attitude> match, AttitudeKind inner, AnnotatedText text) {
    StanceRuleSettings.SentenceRules settings = text.settings();
    boolean led = text.words().against().contains(text.form(match.to() - 1));
    if (match.value().kind() == AttitudeKind.HARM && !led) {
      return settings.harmReach();
    }
    return inner == null ? settings.governorReach() : settings.chainReach();
  }

  /** {@code إنهاء الحرب عبر سحب القوات}: whether the target is only the means. */
  private static boolean isMeans(int from, int to, AnnotatedText text) {
    for (int i = from; i < to; i++) {
      if (text.words().means().contains(text.form(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the chain with the verb that attributes the statement as its outermost link. */
  Governors under(AttitudeKind verb, double verbStrength, int content) {
    return new Governors(
        sign * verb.sign(),
        Math.max(strength, verbStrength),
        Math.min(start, content),
        isEmpty,
        true,
        harms);
  }

  /** Returns what the plain words that an event happens say, of this strength. */
  Governors asPlainEvent(double plainStrength) {
    return new Governors(1, plainStrength, start, isEmpty, true, harms);
  }

  /** Returns what somebody says who affirms that an event happens, or that it is ended. */
  Governors affirmed(double plainStrength) {
    return new Governors(sign, plainStrength, start, isEmpty, true, harms);
  }

  /** Returns the chain with its sign multiplied by 1, -1 or, for nothing at all, 0. */
  Governors times(int factor) {
    return new Governors(sign * factor, strength, start, isEmpty, takesSide, harms);
  }
}
