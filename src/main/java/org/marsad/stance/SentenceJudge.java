package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.lexicon.Act;
import org.marsad.stance.Judgement.Cue;
import org.marsad.stance.Sign.Argument;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.ArabicWord;
import org.marsad.text.Folding;
import org.marsad.text.Phrases.Match;

/**
 * Finds which words of one sentence take a side on its targets, and how much each weighs: words
 * that govern a target, deeds of a target against the common enemy, evaluations of it, and
 * arguments of the issue.
 */
final class SentenceJudge {
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final SentenceSigns signs;
  private final Negation negation;
  private final ReportedViews reported;
  private final Reservations reservations;
  private final Evaluations evaluations;

  private SentenceJudge(
      AnnotatedText text, JudgedSentence sentence, SentenceSigns signs, Negation negation) {
    this.text = text;
    this.sentence = sentence;
    this.signs = signs;
    this.negation = negation;
    this.reported = new ReportedViews(text, sentence.from(), signs.attitudes(), negation);
    this.reservations = Reservations.of(text, sentence);
    Polarity polarity = new Polarity(text, sentence, signs.attitudes(), negation, reservations);
    this.evaluations = new Evaluations(text, sentence, signs.opponents(), negation, polarity);
  }

  /** Returns the cues of a sentence in the order in which they add up. */
  static List<Cue> cues(AnnotatedText text, JudgedSentence sentence) {
    SentenceSigns signs = SentenceSigns.of(sentence, text);
    Negation negation = new Negation(text, signs.negators());
    return new SentenceJudge(text, sentence, signs, negation).cues();
  }

  private List<Cue> cues() {
    List<Cue> cues = new ArrayList<>();
    for (TargetMention mention : sentence.mentions()) {
      governing(mention).map(cue -> stressed(cue, mention)).ifPresent(cues::add);
      credit(mention).ifPresent(cues::add);
    }
    for (Match<Attitude> match : signs.attitudes()) {
      if (match.value().kind().evaluates()) {
        evaluations.cue(match).ifPresent(cues::add);
      }
    }
    for (Match<Attitude> match : signs.connotations()) {
      evaluations.effect(match).ifPresent(cues::add);
    }
    for (Match<Argument> match : signs.arguments()) {
      argument(match).ifPresent(cues::add);
    }
    return cues;
  }

  private Cue stressed(Cue cue, TargetMention mention) {
    return new Cue(cue.text(), cue.weight() * reservations.factor(mention.from()), cue.frame());
  }

  /** Returns what the words that govern a target say of it, the attributing verb among them. */
  private Optional<Cue> governing(TargetMention target) {
    if (isArgument(target)) {
      return Optional.empty(); // judged as a whole
    }
    TargetMention mention = withDoing(target);
    Governors chain = Governors.of(mention, signs.attitudes(), negation, text);
    AttitudeKind verb = isObject(mention) ? kind(sentence.act()) : null;
    Frame frame = Frame.GOVERNED;
    if (verb != null && (isUnclearDemand(mention, chain) || Reservations.doubts(text, sentence))) {
      verb = null;
    }
    if (verb != null && isWithinReachOfVerb(chain.start())) {
      chain = chain.under(verb, text.settings().actStrength(), sentence.content());
      frame = Frame.SPOKEN;
    }
    if (!chain.takesSide() && isNeeded(chain)) {
      int sign = chain.isEmpty() ? 1 : -chain.sign();
      double weight = sign * text.settings().neededStrength() * mention.direction();
      String printed = text.printed(chain.start() - 1, mention.to());
      return Optional.of(new Cue(printed, weight, Frame.NEEDED));
    }
    if (!chain.takesSide() && isDuty(mention, target)) {
      chain = chain.asPlainEvent(text.settings().actStrength());
      frame = Frame.DUTY;
    }
    if (!chain.takesSide() && mention.event() && negation.denies(mention)) {
      chain = chain.asPlainEvent(text.settings().deniedEventStrength());
      frame = Frame.DENIED;
    }
    if (!chain.takesSide() && mention.event() && isAffirmed(mention, chain)) {
      chain = chain.affirmed(text.settings().affirmedEventStrength());
      frame = Frame.AFFIRMED;
    }
    if (chain.takesSide() && verb == null && reported.areOpenedBy(chain.start())) {
      chain = chain.times(reported.verdict(mention.to()));
      frame = Frame.REPORTED;
    }
    if (!chain.takesSide() || chain.sign() == 0) {
      return Optional.empty();
    }
    int negated = chain.isEmpty() && verb == null && isNegated(mention) ? -1 : 1;
    double weight = chain.sign() * negated * chain.strength() * mention.direction();
    return Optional.of(new Cue(text.printed(chain.start(), mention.to()), weight, frame));
  }

  /** {@code يجب أن تبقى القوات}: returns a target with what it does by itself as one event. */
  private TargetMention withDoing(TargetMention mention) {
    if (mention.event()) {
      return mention;
    }
    for (Match<Attitude> match : signs.attitudes()) {
      if (match.value().kind().isIntransitive() && isDoing(match, mention)) {
        return new TargetMention(
            Math.min(match.from(), mention.from()),
            Math.max(match.to(), mention.to()),
            mention.direction() * match.value().kind().sign(),
            mention.weak(),
            mention.passing(),
            true);
      }
    }
    return mention;
  }

  private boolean isDoing(Match<Attitude> match, TargetMention mention) {
    return match.to() == mention.from()
        || match.from() >= mention.to()
            && !ArabicWord.isLi(text.form(match.from()))
            && text.distance(mention.to(), match.from()) <= text.settings().effectReach();
  }

  /** {@code من دون السد لن يبقى أحد}: whether a clause is denied that goes without the target. */
  private boolean isNeeded(Governors chain) {
    int without = chain.start() - 1;
    return without >= sentence.from()
        && text.words().without().contains(text.form(without))
        && negation.isAround(without, text.settings().verdictReach());
  }

  /** {@code على القوات أن ترحل}. */
  private boolean isDuty(TargetMention event, TargetMention target) {
    return event.event()
        && event.to() > target.to()
        && text.words().duty().contains(text.formBefore(event.from(), sentence.from()))
        && isThat(target.to());
  }

  private boolean isThat(int token) {
    String form = text.form(token);
    return text.words().that().contains(form) || text.words().denials().contains(form);
  }

  /** Whether the verb that attributes the statement affirms what it introduces. */
  private boolean isAffirmed(TargetMention mention, Governors chain) {
    String first = text.form(chain.start());
    return !mention.passing()
        && !mention.weak()
        && !ArabicWord.startsWithBi(first)
        && text.words().affirming().contains(Folding.fold(sentence.verb()))
        && !sentence.isFrame(chain.start())
        && isWithinReachOfVerb(chain.start());
  }

  private boolean isNegated(TargetMention mention) {
    return negation.sign(mention.from()) < 0 || negation.denies(mention);
  }

  /** {@code طالب بتصنيف الجماعات}: a demand to do something to a target that is not known. */
  private boolean isUnclearDemand(TargetMention mention, Governors chain) {
    return sentence.act() == Act.DEMAND
        && chain.isEmpty()
        && !mention.event()
        && mention.from() > sentence.content()
        && text.distance(sentence.content(), mention.from()) > 0;
  }

  private boolean isArgument(TargetMention mention) {
    for (Match<Argument> match : signs.arguments()) {
      if (match.value().weight() != 0
          && TextOrder.overlap(match.from(), match.to(), mention.from(), mention.to())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWithinReachOfVerb(int token) {
    return token < sentence.content()
        || text.distance(sentence.content(), token) <= text.settings().objectReach();
  }

  /** Whether the attributing verb speaks of the mention: the first one, or one joined to it. */
  private boolean isObject(TargetMention mention) {
    TargetMention first = sentence.mentions().get(0);
    return mention.equals(first)
        || text.distance(first.to(), mention.from()) <= text.settings().joinedReach();
  }

  /** {@code التحالف هو الذي أوقف داعش}: a deed against the enemy is to the credit of its doer. */
  private Optional<Cue> credit(TargetMention mention) {
    if (mention.event() || !isDoer(mention) || !isFollowedByOpponent(mention)) {
      return Optional.empty();
    }
    String printed = text.printed(mention.from(), mention.to() + 2);
    double weight = text.settings().creditWeight() * mention.direction();
    return Optional.of(new Cue(printed, weight, Frame.CREDITED));
  }

  private boolean isDoer(TargetMention mention) {
    int at = mention.to();
    return at + 1 < sentence.to()
        && text.words().pronouns().contains(text.form(at))
        && text.words().relative().contains(text.form(at + 1));
  }

  private boolean isFollowedByOpponent(TargetMention mention) {
    for (Match<Attitude> opponent : signs.opponents()) {
      if (opponent.from() > mention.to()
          && text.distance(mention.to(), opponent.from()) <= text.settings().creditReach()) {
        return true;
      }
    }
    return false;
  }

  /** Returns what an argument of the issue adds; empty for one that takes no side. */
  private Optional<Cue> argument(Match<Argument> match) {
    double weight = match.value().weight() * reservations.factor(match.from());
    if (weight == 0) {
      return Optional.empty();
    }
    Governors chain = governors(match);
    String printed =
        text.printed(Math.min(negation.start(match.from()), chain.start()), match.to());
    int sign = chain.takesSide() ? chain.sign() : negation.sign(match.from());
    if (match.from() > sentence.from() && reported.areHeld(match.from() - 1)) {
      sign = reported.verdict(match.to());
    }
    if (sign == 0) {
      return Optional.empty();
    }
    return Optional.of(new Cue(printed, weight * sign, Frame.ARGUED));
  }

  /** Returns what governs an argument that names a target: {@code رفض تجميد الاستيطان}. */
  private Governors governors(Match<Argument> match) {
    TargetMention whole = new TargetMention(match.from(), match.to(), 1, false, false, true);
    boolean named = sentence.isTarget(match.from(), match.to()) && isDeed(match);
    Governors chain = Governors.of(whole, named ? signs.attitudes() : List.of(), negation, text);
    AttitudeKind verb = named ? kind(sentence.act()) : null;
    return verb != null && isWithinReachOfVerb(chain.start())
        ? chain.under(verb, text.settings().actStrength(), sentence.content())
        : chain;
  }

  /**
   * Whether an argument tells what is done: {@code تجميد الاستيطان} and not {@code جرائم الحشد}.
   */
  private boolean isDeed(Match<Argument> match) {
    boolean event =
        sentence.mentions().stream()
            .filter(TargetMention::event)
            .anyMatch(m -> TextOrder.overlap(m.from(), m.to(), match.from(), match.to()));
    return event
        || TextOrder.startingIn(text.signs(), match.from(), match.to()).stream()
            .anyMatch(sign -> sign.value() instanceof Attitude word && word.kind().isDeed());
  }

  /** Returns how a verb of speech governs what it introduces; null when it does not. */
  private static AttitudeKind kind(Act act) {
    return switch (act) {
      case DEMAND, PRAISE, WELCOME, PROMISE -> AttitudeKind.FOR;
      case REJECT, BLAME, WARN, REGRET -> AttitudeKind.AGAINST;
      default -> null;
    };
  }
}
