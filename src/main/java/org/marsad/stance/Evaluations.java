package org.marsad.stance;

import java.util.List;
import java.util.Optional;
import org.marsad.config.StanceRuleSettings;
import org.marsad.stance.Judgement.Cue;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/**
 * Words that are said of something ({@code بطولات، فشل}) and go to the nearest target of their
 * sentence, unless the common enemy stands nearer.
 */
final class Evaluations {
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final List<Match<Attitude>> opponents;
  private final Negation negation;
  private final Deeds deeds;

  Evaluations(
      AnnotatedText text,
      JudgedSentence sentence,
      List<Match<Attitude>> opponents,
      Negation negation,
      Deeds deeds) {
    this.text = text;
    this.sentence = sentence;
    this.opponents = opponents;
    this.negation = negation;
    this.deeds = deeds;
  }

  /** Tells what is done to a target. */
  interface Deeds {
    /** Returns -1 where it is ended or harmed by what stands right in front of it, else 1. */
    int sign(TargetMention mention);
  }

  /** A target and how many words lie between it and an evaluation. */
  private record Nearest(TargetMention mention, int distance) {}

  /** Returns what an evaluation adds to the score; empty when it is of no target. */
  Optional<Cue> cue(Match<Attitude> match) {
    Nearest nearest = nearest(match);
    if (nearest == null || isOfTheOpponent(match, nearest.distance())) {
      return Optional.empty();
    }
    StanceRuleSettings.SentenceRules settings = text.settings();
    Attitude attitude = match.value();
    double weight =
        attitude.kind().sign()
            * Math.min(negation.sign(match.from()), denial(nearest.mention(), match))
            * attitude.strength()
            * nearest.mention().direction()
            * deeds.sign(nearest.mention())
            * protection(match, nearest.mention())
            / (1 + nearest.distance() / settings.distanceDecay());
    String printed = text.printed(negation.start(match.from()), match.to());
    return Optional.of(new Cue(printed, settings.evaluationWeight() * weight));
  }

  private Nearest nearest(Match<Attitude> match) {
    Nearest nearest = null;
    for (TargetMention mention : sentence.mentions()) {
      int distance = distance(match, mention.from(), mention.to());
      if (distance <= reach(match, mention) && (nearest == null || distance < nearest.distance())) {
        nearest = new Nearest(mention, distance);
      }
    }
    return nearest;
  }

  private int reach(Match<Attitude> match, TargetMention mention) {
    if (mention.from() >= match.to()) {
      return text.settings().evaluationBefore();
    }
    return mention.event()
        ? text.settings().evaluationOfEvent()
        : text.settings().evaluationBehind();
  }

  private int distance(Match<Attitude> match, int from, int to) {
    return from >= match.to() ? text.distance(match.to(), from) : text.distance(to, match.from());
  }

  /** {@code ليس الحشد ميليشيا}: returns -1 when what follows the target is denied of it, else 1. */
  private int denial(TargetMention mention, Match<Attitude> match) {
    String before = text.formBefore(mention.from(), sentence.from());
    boolean denied =
        mention.to() <= match.from() && text.words().negativeCopulas().contains(before);
    return denied ? -1 : 1;
  }

  /** {@code حماية السكان من الميليشيات}: returns -1 for what people are kept safe from, else 1. */
  private int protection(Match<Attitude> match, TargetMention mention) {
    int before = mention.from() - 1;
    boolean from =
        match.value().kind() == AttitudeKind.GOOD
            && before >= match.to()
            && text.words().from().contains(text.form(before));
    return from ? -1 : 1;
  }

  private boolean isOfTheOpponent(Match<Attitude> match, int distanceToTarget) {
    int reach = Math.min(text.settings().opponentReach(), distanceToTarget);
    for (Match<Attitude> opponent : opponents) {
      if (distance(match, opponent.from(), opponent.to()) <= reach
          || TextOrder.overlap(match.from(), match.to(), opponent.from(), opponent.to())) {
        return true;
      }
    }
    return false;
  }
}
