package org.marsad.stance;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marsad.stance.Judgement.Cue;
import org.marsad.text.ArabicWord;

/**
 * Finds what a speaker announces: that a target is planned, agreed, due or begun ({@code تخطط
 * الولايات المتحدة لسحب قواتها}, {@code ستنسحب القوات}). Where an issue says so ({@link
 * org.marsad.issue.Issue#announced()}), that is in favour of the target, which is something done;
 * what puts it off or is held doubtful is not announced. Who speaks for those who do it announces
 * it by telling of it ({@code قال المتحدث باسم القوات إن 1200 جندي عادوا إلى بلدانهم}); an author
 * only tells that somebody affirms it ({@code التحالف يؤكد خفض قواته}).
 */
final class Announcements {
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final SentenceSigns signs;
  private final Negation negation;
  private final Voice voice;

  private Announcements(AnnotatedText text, JudgedSentence sentence, Voice voice) {
    this.voice = voice;
    this.text = text;
    this.sentence = sentence;
    this.signs = SentenceSigns.of(sentence, text);
    this.negation = new Negation(text, signs.negators());
  }

  /** Returns what announces the first target of a sentence that is announced; empty if none is. */
  static Optional<Cue> cue(AnnotatedText text, JudgedSentence sentence, Voice voice) {
    return new Announcements(text, sentence, voice).cue();
  }

  private Optional<Cue> cue() {
    if (sentence.sentence().question() || isDoubtful()) {
      return Optional.empty();
    }
    return sentence.mentions().stream().flatMap(mention -> cue(mention).stream()).findFirst();
  }

  private Optional<Cue> cue(TargetMention mention) {
    Governors chain = Governors.of(mention, signs.attitudes(), negation, text);
    boolean time =
        mention.isPassingPhrase()
            || text.words().times().contains(text.formBefore(mention.from(), sentence.from()));
    int at = time || chain.harms() || negation.denies(mention) ? -1 : announcing(mention);
    if (at < 0) {
      return Optional.empty();
    }
    String printed = text.printed(Math.min(at, mention.from()), Math.max(at + 1, mention.to()));
    double weight = text.settings().announcedStrength() * chain.sign() * mention.direction();
    return Optional.of(new Cue(printed, weight, Frame.ANNOUNCED));
  }

  /** Returns the word that announces a target: of its own, else the nearest in reach; else -1. */
  private int announcing(TargetMention mention) {
    if (voice == Voice.AUTHOR) {
      return affirmed(mention);
    }
    if (voice == Voice.ACTOR && mention.event() && mention.direction() > 0) {
      return mention.from();
    }
    Set<String> words = text.words().announcing();
    for (int i = mention.from(); i < mention.to(); i++) {
      if (ArabicWord.mayBeFuture(text.form(i)) || words.contains(text.form(i))) {
        return i;
      }
    }
    for (int i = mention.from() - 1; i >= start() && isNear(i + 1, mention.from()); i--) {
      if (isAffirmed(words, i)) {
        return i;
      }
    }
    for (int i = mention.to(); i < sentence.to() && isNear(mention.to(), i); i++) {
      if (isAffirmed(text.words().due(), i)) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the verb right in front of a target by which somebody affirms it; else -1. */
  private int affirmed(TargetMention mention) {
    String before = text.formBefore(mention.from(), sentence.from());
    boolean joined = !before.isEmpty() && ArabicWord.startsWithWa(before);
    String verb = joined ? before.substring(1) : before;
    return mention.event() && text.words().affirming().contains(verb) ? mention.from() - 1 : -1;
  }

  private boolean isNear(int from, int to) {
    return text.distance(from, to) <= text.settings().announcedReach();
  }

  private boolean isAffirmed(Set<String> words, int token) {
    return words.contains(text.form(token)) && negation.sign(token) > 0;
  }

  private int start() {
    return Math.max(sentence.from(), Math.min(sentence.content(), sentence.to()));
  }

  private boolean isDoubtful() {
    return IntStream.range(start(), sentence.to())
        .anyMatch(i -> text.words().doubts().contains(text.form(i)));
  }
}
