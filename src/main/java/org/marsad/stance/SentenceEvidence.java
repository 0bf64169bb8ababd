package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import org.marsad.lexicon.Act;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;

/** Collects the evidence of one sentence that speaks of a target: words by place, acts, chains. */
final class SentenceEvidence {
  private static final int[] BUCKETS = {1, 3, 6, 12};
  private static final int MOST_MENTIONS = 6;
  private static final int BESIDE = 5;

  private final Evidence evidence;
  private final AnnotatedText text;
  private final JudgedSentence sentence;
  private final SentenceSigns signs;
  private final Negation negation;
  private final List<TargetMention> mentions;

  private SentenceEvidence(
      Evidence evidence,
      AnnotatedText text,
      JudgedSentence sentence,
      SentenceSigns signs,
      Negation negation) {
    this.evidence = evidence;
    this.text = text;
    this.sentence = sentence;
    this.signs = signs;
    this.negation = negation;
    List<TargetMention> all = sentence.mentions();
    this.mentions = all.subList(0, Math.min(MOST_MENTIONS, all.size()));
  }

  static void add(Evidence evidence, AnnotatedText text, JudgedSentence sentence) {
    SentenceSigns signs = SentenceSigns.of(sentence, text.signs());
    Negation negation = new Negation(text, signs.negators());
    new SentenceEvidence(evidence, text, sentence, signs, negation).add();
  }

  private void add() {
    boolean understood = mentions.get(0).isUnderstood();
    if (understood) {
      evidence.has("understood");
    } else {
      mentions.forEach(this::addChain);
    }
    for (Match<Attitude> match : signs.attitudes()) {
      addAttitude(match);
    }
    for (Match<Attitude> match : signs.connotations()) {
      addAttitude(match);
    }
    addWords();
    if (sentence.sentence().question()) {
      evidence.has("question");
    }
    evidence.has("mentions " + Math.min(3, mentions.size()));
  }

  private void addChain(TargetMention mention) {
    int direction = mention.direction();
    Governors chain = Governors.of(mention, signs.attitudes(), negation, text);
    String inner = chain.isEmpty() ? "0" : (chain.takesSide() ? "a" : "d") + chain.sign();
    boolean frame = sentence.isFrame(mention.from());
    String place = frame ? "f" : bucket(text.distance(sentence.content(), chain.start()));
    Act act = sentence.act();
    evidence.of("chain " + inner, 1, direction);
    evidence.of("act " + act + " " + (frame ? "f" : "c"), 1, direction);
    evidence.of("act " + act + " " + place + " " + inner, 1, direction);
    evidence.of((mention.event() ? "event " : "thing ") + inner, 1, direction);
    if (negation.denies(mention)) {
      evidence.of("denied " + inner, 1, direction);
    }
    if (mention.weak()) {
      evidence.has("weak");
    }
  }

  private void addAttitude(Match<Attitude> match) {
    TargetMention nearest = null;
    int least = Integer.MAX_VALUE;
    for (TargetMention mention : mentions) {
      int distance = distance(match.from(), match.to(), mention);
      if (distance < least) {
        least = distance;
        nearest = mention;
      }
    }
    if (nearest == null) {
      return;
    }
    Attitude attitude = match.value();
    String side = nearest.isUnderstood() ? "~" : match.to() <= nearest.from() ? "<" : ">";
    int sign = negation.sign(match.from());
    int direction = nearest.direction() * sign;
    String kind = attitude.kind() + side;
    evidence.of(kind, attitude.strength(), direction);
    evidence.of(kind + bucket(least), attitude.strength(), direction);
    evidence.of(attitude.kind() + " " + sentence.act(), attitude.strength(), direction);
    double polarity = attitude.kind().sign() * attitude.strength() * direction / (1 + least / 8.0);
    evidence.amount(sum(attitude.kind()), polarity);
    if (isBesideOpponent(match)) {
      evidence.of(kind + "X", attitude.strength(), direction);
    }
    if (sign < 0) {
      evidence.of("negated " + kind, 1, nearest.direction());
    }
  }

  private static String sum(AttitudeKind kind) {
    return kind.connotes() ? "connotations" : kind.isDeed() ? "deeds" : "attitudes";
  }

  private boolean isBesideOpponent(Match<Attitude> match) {
    for (Match<Attitude> opponent : signs.opponents()) {
      int distance =
          opponent.from() >= match.to()
              ? text.distance(match.to(), opponent.from())
              : text.distance(opponent.to(), match.from());
      if (distance <= 2) {
        return true;
      }
    }
    return false;
  }

  private int distance(int from, int to, TargetMention mention) {
    return mention.from() >= to
        ? text.distance(to, mention.from())
        : text.distance(mention.to(), Math.max(from, mention.to()));
  }

  private static String bucket(int distance) {
    for (int i = 0; i < BUCKETS.length; i++) {
      if (distance <= BUCKETS[i]) {
        return String.valueOf(i);
      }
    }
    return String.valueOf(BUCKETS.length);
  }

  /** A word or what stands in its place, and where it is. */
  private record Word(String stem, int token) {}

  private void addWords() {
    List<Word> words = words();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.stem().equals("T")) {
        continue;
      }
      TargetMention nearest = nearest(word.token());
      int distance = distance(word.token(), word.token() + 1, nearest);
      String side = word.token() < nearest.from() ? "<" : ">";
      if (text.words().particles().contains(text.form(word.token()))) {
        String near = nearest.isUnderstood() ? "~" : distance <= 3 ? side : "";
        evidence.of("p " + text.form(word.token()) + near, 1, nearest.direction());
      }
      evidence.of("w " + word.stem(), 1, nearest.direction());
      if (nearest.isUnderstood()) {
        evidence.of("u " + word.stem(), 1, nearest.direction());
      } else if (distance <= 8) {
        evidence.of(
            "w " + word.stem() + side + (distance <= 2 ? "n" : "m"), 1, nearest.direction());
      }
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      TargetMention nearest = nearest(words.get(i).token());
      if (nearest.isUnderstood()
          || distance(words.get(i).token(), words.get(i).token() + 1, nearest) <= BESIDE) {
        evidence.of(
            "b " + words.get(i).stem() + " " + words.get(i + 1).stem(), 1, nearest.direction());
      }
    }
  }

  private TargetMention nearest(int token) {
    TargetMention nearest = mentions.get(0);
    for (TargetMention mention : mentions) {
      if (distance(token, token + 1, mention) < distance(token, token + 1, nearest)) {
        nearest = mention;
      }
    }
    return nearest;
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    int i = Math.max(sentence.from(), sentence.content());
    i = sentence.isFrame(sentence.from()) ? i : sentence.from();
    while (i < sentence.to()) {
      int token = i;
      TargetMention target =
          mentions.stream()
              .filter(m -> m.from() <= token && token < m.to())
              .findFirst()
              .orElse(null);
      Match<Attitude> opponent =
          signs.opponents().stream()
              .filter(m -> m.from() <= token && token < m.to())
              .findFirst()
              .orElse(null);
      if (target != null) {
        words.add(new Word("T", i));
        i = target.to();
      } else if (opponent != null) {
        words.add(new Word("X", i));
        i = opponent.to();
      } else {
        if (text.tokens().isNumber(i)) {
          words.add(new Word("9", i));
        } else if (text.tokens().isWord(i)) {
          words.add(new Word(stem(text.form(i)), i));
        }
        i++;
      }
    }
    return words;
  }

  /** A rough stem: without conjunction, article, particles, pronoun, number and person. */
  static String stem(String form) {
    String word = form;
    if (word.length() > 4 && (word.charAt(0) == 'و' || word.charAt(0) == 'ف')) {
      word = word.substring(1);
    }
    word = ArabicWord.withoutArticleAndParticles(word);
    word = ArabicWord.withoutPossessive(word);
    for (String ending : List.of("ات", "ون", "ين", "ان", "وا", "ه")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        word = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    if (word.length() > 4 && word.charAt(0) == 'س' && isPerson(word.charAt(1))) {
      word = word.substring(1);
    }
    return word.length() > 3 && isPerson(word.charAt(0)) ? word.substring(1) : word;
  }

  private static boolean isPerson(char c) {
    return c == 'ي' || c == 'ت' || c == 'ن';
  }
}
