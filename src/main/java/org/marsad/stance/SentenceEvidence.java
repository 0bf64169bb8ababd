package org.marsad.stance;

import org.marsad.stance.Sign.Attitude;
import org.marsad.text.Phrases.Match;

/**
 * Collects the evidence of one sentence that speaks of a target: what governs the target, under
 * which act of speech, and for every word of attitude, of connotation and every particle where it
 * stands beside the target and whether it is negated. Nothing of it names the issue or its words,
 * so that what is learned from it on some issues holds for others.
 */
final class SentenceEvidence {
  private static final int[] BUCKETS = {1, 3, 6, 12};
  private static final int MOST_MENTIONS = 6;
  private static final int MANY_MENTIONS = 3;
  private static final int NEAR = 3;
  private static final int BESIDE_OPPONENT = 2;
  private static final double DECAY = 8;
  private static final String UNDERSTOOD = "~";
  private static final String FRAME = "f";

  private final Evidence evidence;
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final SentenceSigns signs;
  private final Negation negation;
  private final Polarity polarity;
  private final Reservations reservations;

  private SentenceEvidence(Evidence evidence, AnnotatedText text, JudgedSentence sentence) {
    this.evidence = evidence;
    this.text = text;
    this.sentence = sentence;
    this.signs = SentenceSigns.of(sentence, text);
    this.negation = new Negation(text, signs.negators());
    this.reservations = Reservations.of(text, sentence);
    this.polarity = new Polarity(text, sentence, signs.attitudes(), negation, reservations);
  }

  /** Adds what is seen of a sentence. */
  static void add(Evidence evidence, AnnotatedText text, JudgedSentence sentence) {
    new SentenceEvidence(evidence, text, sentence).add();
  }

  private void add() {
    if (sentence.mentions().get(0).isUnderstood()) {
      evidence.has("understood");
    } else {
      sentence.mentions().stream().limit(MOST_MENTIONS).forEach(this::addChain);
    }
    signs.attitudes().forEach(this::addAttitude);
    signs.connotations().forEach(this::addAttitude);
    addParticles();
    if (sentence.sentence().question()) {
      evidence.has("question");
    }
    evidence.has("mentions " + Math.min(MANY_MENTIONS, sentence.mentions().size()));
  }

  /** What governs a target, and where it stands in what is said. */
  private void addChain(TargetMention mention) {
    int direction = mention.direction();
    Governors chain = Governors.of(mention, signs.attitudes(), negation, text);
    String inner = chain.isEmpty() ? "0" : (chain.takesSide() ? "a" : "d") + chain.sign();
    boolean frame = sentence.isFrame(mention.from());
    String act = "act " + sentence.act();
    String place = frame ? FRAME : bucket(text.distance(sentence.content(), chain.start()));
    evidence.of("chain " + inner, 1, direction);
    evidence.of(act + (frame ? " f" : " c"), 1, direction);
    evidence.of(act + " " + place + " " + inner, 1, direction);
    evidence.of((mention.event() ? "event " : "thing ") + inner, 1, direction);
    if (negation.denies(mention)) {
      evidence.of("denied " + inner, 1, direction);
    }
    if (mention.weak()) {
      evidence.has("weak");
    }
  }

  private void addAttitude(Match<Attitude> match) {
    if (match.value().kind().isNeutral()) {
      return;
    }
    TargetMention nearest = nearest(match.from(), match.to());
    int distance = distance(match.from(), match.to(), nearest);
    Attitude attitude = match.value();
    double strength = attitude.strength();
    int sign = sign(match, nearest);
    int direction = nearest.direction() * sign;
    if (reservations.concedes(match.from())) {
      evidence.of("conceded " + attitude.kind(), strength, direction);
      return;
    }
    String kind = attitude.kind() + side(nearest, match.to());
    Evidence.Word word = evidence.word(text.printed(negation.start(match.from()), match.to()));
    word.of(kind, strength, direction);
    word.of(kind + bucket(distance), strength, direction);
    word.of(attitude.kind() + " " + sentence.act(), strength, direction);
    double amount = attitude.kind().sign() * strength * direction / (1 + distance / DECAY);
    word.amount(sum(attitude.kind()), amount);
    if (isSaid(match.value().kind()) && polarity.isEffect(match, nearest)) {
      word.of("effect", strength, direction * attitude.kind().sign());
    }
    if (isBesideOpponent(match)) {
      word.of(kind + "X", strength, direction);
    }
    if (sign < 0) {
      word.of("negated " + kind, 1, nearest.direction());
    }
  }

  /** Which way a word points where it stands, for good and bad words all that turns them. */
  private int sign(Match<Attitude> match, TargetMention nearest) {
    AttitudeKind kind = match.value().kind();
    return isSaid(kind) && !nearest.isUnderstood()
        ? polarity.turn(match, nearest)
        : negation.sign(match.from());
  }

  private static boolean isSaid(AttitudeKind kind) {
    return kind.evaluates() || kind.connotes();
  }

  private static String sum(AttitudeKind kind) {
    if (kind.connotes()) {
      return "connotations";
    }
    return kind.isDeed() ? "deeds" : "attitudes";
  }

  private boolean isBesideOpponent(Match<Attitude> match) {
    for (Match<Attitude> opponent : signs.opponents()) {
      int distance =
          opponent.from() >= match.to()
              ? text.distance(match.to(), opponent.from())
              : text.distance(opponent.to(), match.from());
      if (distance <= BESIDE_OPPONENT) {
        return true;
      }
    }
    return false;
  }

  private void addParticles() {
    int from = sentence.isFrame(sentence.from()) ? sentence.content() : sentence.from();
    for (int i = from; i < sentence.to(); i++) {
      if (text.words().particles().contains(text.form(i)) && !sentence.isTarget(i, i + 1)) {
        TargetMention nearest = nearest(i, i + 1);
        boolean near = nearest.isUnderstood() || distance(i, i + 1, nearest) <= NEAR;
        String name = "p " + text.form(i) + (near ? side(nearest, i + 1) : "");
        evidence.of(name, 1, nearest.direction());
      }
    }
  }

  private static String side(TargetMention mention, int behind) {
    if (mention.isUnderstood()) {
      return UNDERSTOOD;
    }
    return behind <= mention.from() ? "<" : ">";
  }

  private TargetMention nearest(int from, int to) {
    TargetMention nearest = sentence.mentions().get(0);
    int least = distance(from, to, nearest);
    for (TargetMention mention : sentence.mentions()) {
      int distance = distance(from, to, mention);
      if (distance < least) {
        least = distance;
        nearest = mention;
      }
    }
    return nearest;
  }

  private int distance(int from, int to, TargetMention mention) {
    return mention.from() >= to
        ? text.distance(to, mention.from())
        : text.distance(mention.to(), Math.max(from, mention.to()));
  }

  private static String bucket(int distance) {
    int bucket = 0;
    while (bucket < BUCKETS.length && distance > BUCKETS[bucket]) {
      bucket++;
    }
    return String.valueOf(bucket);
  }
}
