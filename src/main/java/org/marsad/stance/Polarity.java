package org.marsad.stance;

import java.util.List;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;

/**
 * Which way a good or bad word points when it is said of a target, as it stands in its sentence:
 * whether it is negated or denied, whether the target makes more or less of it ({@code خفض الجرائم،
 * يكافح الفساد}), and what is done to the target ({@code إلغاء المهرجان خسارة}).
 */
final class Polarity {
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final List<Match<Attitude>> attitudes;
  private final Negation negation;
  private final Reservations reservations;

  /**
   * Takes a sentence.
   *
   * @param attitudes its words of attitude, in order and apart
   */
  Polarity(
      AnnotatedText text,
      JudgedSentence sentence,
      List<Match<Attitude>> attitudes,
      Negation negation,
      Reservations reservations) {
    this.text = text;
    this.sentence = sentence;
    this.attitudes = attitudes;
    this.negation = negation;
    this.reservations = reservations;
  }

  /** Returns 1 where a word points as it does by itself, -1 where it is turned round. */
  int turn(Match<Attitude> match, TargetMention mention) {
    return Math.min(negation.sign(match.from()), denial(match, mention))
        * reservations.sign(match.from())
        * effect(match, mention)
        * deed(match, mention)
        * protection(match, mention);
  }

  /** Returns what a word's weight is to be multiplied with where it is only conceded. */
  double stress(Match<Attitude> match) {
    return Math.abs(reservations.factor(match.from()));
  }

  /** Returns -1 where the target makes less of something, else 1. */
  private int effect(Match<Attitude> match, TargetMention mention) {
    Match<Attitude> maker = maker(match, mention);
    return maker == null ? 1 : maker.value().kind().sign() * negation.sign(maker.from());
  }

  /** Whether the text says that the target makes more or less of something. */
  boolean isEffect(Match<Attitude> match, TargetMention mention) {
    return maker(match, mention) != null
        || mention.to() <= match.from()
            && text.distance(mention.to(), match.from()) <= text.settings().effectReach()
            && isMadeBy(mention);
  }

  /** Whether what stands right in front of a target may be a verb whose subject it is. */
  private boolean isMadeBy(TargetMention mention) {
    for (Match<Attitude> match : attitudes) {
      if (match.to() == mention.from() && match.value().kind().makes()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the word between a target and a thing that makes more or less of it; may be null. */
  private Match<Attitude> maker(Match<Attitude> match, TargetMention mention) {
    for (int i = attitudes.size() - 1; i >= 0; i--) {
      Match<Attitude> maker = attitudes.get(i);
      if ((maker.from() >= mention.to() || isCause(match, mention))
          && maker.to() <= match.from()
          && maker.value().kind().makes()
          && text.distance(maker.to(), match.from()) <= reach(maker)) {
        return maker;
      }
    }
    return null;
  }

  /**
   * {@code التحالف ضد التنظيم حقق تقدما}: a word of harm names its victim at once, so that what
   * stands farther on is none of it.
   */
  private int reach(Match<Attitude> maker) {
    return maker.value().kind() == AttitudeKind.HARM ? 0 : text.settings().effectReach();
  }

  /** {@code تراجع الوفيات بسبب الحملة}: whether something has the target for its cause. */
  private boolean isCause(Match<Attitude> match, TargetMention mention) {
    return match.to() < mention.from()
        && text.words().causes().contains(text.form(mention.from() - 1));
  }

  /**
   * {@code وقف الاستيطان أمر حاسم}: what is said of ending a target is said of it turned round. Not
   * where the bad thing itself is ended: {@code وقف جرائم المستوطنين}.
   */
  private int deed(Match<Attitude> match, TargetMention mention) {
    if (match.from() >= mention.to() && !isPredicate(match, mention)) {
      return 1;
    }
    Governors chain = Governors.of(mention, attitudes, negation, text);
    boolean within = match.from() > chain.start() && match.to() <= mention.from();
    if (within && match.value().kind().sign() < 0) {
      return 1;
    }
    boolean ended = !chain.isEmpty() && !chain.takesSide() && !chain.harms();
    return ended ? chain.sign() : 1;
  }

  /**
   * Whether a word shortly behind a target may be its predicate, which has no article; where the
   * target has none either it is its adjective ({@code ميليشيات خطرة}).
   */
  private boolean isPredicate(Match<Attitude> match, TargetMention mention) {
    boolean adjective =
        mention.length() == 1
            && match.from() == mention.to()
            && !ArabicWord.isDefinite(text.form(mention.from()));
    return !adjective
        && !ArabicWord.isDefinite(text.form(match.from()))
        && text.distance(mention.to(), match.from()) <= text.settings().evaluationBefore();
  }

  /** {@code ليس الحشد ميليشيا}: returns -1 when what follows the target is denied of it, else 1. */
  private int denial(Match<Attitude> match, TargetMention mention) {
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
}
