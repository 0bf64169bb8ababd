package org.marsad.stance;

import java.util.List;
import java.util.Optional;
import org.marsad.stance.Judgement.Cue;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/**
 * Words that are said of something ({@code بطولات، فشل}) and go to the nearest target of their
 * sentence, unless the common enemy stands nearer. A phrase that only tells when or where something
 * was ({@code بعد انسحاب القوات}) is not what they are said of.
 */
final class Evaluations {
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final List<Match<Attitude>> opponents;
  private final Negation negation;
  private final Polarity polarity;

  Evaluations(
      AnnotatedText text,
      JudgedSentence sentence,
      List<Match<Attitude>> opponents,
      Negation negation,
      Polarity polarity) {
    this.text = text;
    this.sentence = sentence;
    this.opponents = opponents;
    this.negation = negation;
    this.polarity = polarity;
  }

  /** A target and how many words lie between it and an evaluation. */
  private record Nearest(TargetMention mention, int distance) {}

  /** Returns what an evaluation adds to the score; empty when it is of no target. */
  Optional<Cue> cue(Match<Attitude> match) {
    Nearest nearest = nearest(match);
    if (nearest == null || isOfTheOpponent(match, nearest.distance())) {
      return Optional.empty();
    }
    return Optional.of(cue(match, nearest, text.settings().evaluationWeight(), Frame.EVALUATED));
  }

  /** Returns what something good or bad that a target brings about adds to the score. */
  Optional<Cue> effect(Match<Attitude> match) {
    Nearest nearest = nearest(match);
    if (nearest == null
        || isOfTheOpponent(match, nearest.distance())
        || !polarity.isEffect(match, nearest.mention())) {
      return Optional.empty();
    }
    return Optional.of(cue(match, nearest, text.settings().effectWeight(), Frame.EFFECT));
  }

  private Cue cue(Match<Attitude> match, Nearest nearest, double factor, Frame frame) {
    Attitude attitude = match.value();
    double weight =
        attitude.kind().sign()
            * polarity.turn(match, nearest.mention())
            * polarity.stress(match)
            * attitude.strength()
            * nearest.mention().direction()
            / (1 + nearest.distance() / text.settings().distanceDecay());
    String printed = text.printed(negation.start(match.from()), match.to());
    return new Cue(printed, factor * weight, frame);
  }

  private Nearest nearest(Match<Attitude> match) {
    Nearest nearest = null;
    for (TargetMention mention : sentence.mentions()) {
      int distance = distance(match, mention.from(), mention.to());
      if (!mention.isPassingPhrase()
          && distance <= reach(match, mention)
          && (nearest == null || distance < nearest.distance())) {
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
