package org.marsad.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.marsad.issue.Issue;
import org.marsad.lexicon.AttributionVerbs.Act;
import org.marsad.stance.Judgement.Cue;
import org.marsad.stance.Sign.Argument;
import org.marsad.stance.Sign.Attitude;
import org.marsad.table.Stance;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Judges a stretch of text: does it favour an issue's target or not, and by which words.
 *
 * <p>Words of attitude are of two sorts. Some govern what follows them ({@code رفض، ضرورة، ضد});
 * the signs of all that govern a target multiply, so that {@code رفض دعوات إنهاء وجود} comes out
 * right. Others are said of something ({@code بطولات، فشل}) and go to the nearest target of their
 * sentence, unless the common enemy stands nearer. A negator turns the attitude that follows it.
 * The verb that attributes the statement governs what it introduces ({@code طالب، حذر، نفى}).
 * Distance weakens; hedges halve.
 */
final class StanceRules {
  /** No sentence is longer, and a text without stops is judged in parts of so many tokens. */
  private static final int LONGEST_SENTENCE = 400;

  private static final int REACH = 5;
  private static final int OBJECT = 9;
  private static final int CHAIN = 4;
  private static final int NEGATION = 2;
  private static final int BEFORE = 3;
  private static final int EVALUATION = 9;
  private static final double CREDIT = 0.6;
  private static final double ANNOUNCED = 0.6;
  private static final int EVENT = 2;
  private static final int COMMA = 4;
  private static final double DECIDED = 0.25;
  private static final double DECAY = 8;
  private static final Set<String> TURNS =
      Set.of(
          "لكن", "ولكن", "بينما", "فيما", "غير", "بل", "الا", "لان", "حيث", "رغم", "وفيما",
          "وبينما", "بيد");
  private static final Set<String> RELATIVE =
      Set.of("من", "الذين", "الذي", "التي", "لمن", "ومن", "والذين", "بمن");
  private static final Set<String> SOME = Set.of("هناك", "ثمه", "وهناك", "البعض");
  private static final Set<String> HOLDERS =
      Set.of(
          "المطالبون",
          "المطالبين",
          "المطالبه",
          "المطالب",
          "الداعون",
          "الداعين",
          "الداعيه",
          "الداعي",
          "الرافضون",
          "الرافضين",
          "الرافضه",
          "الرافض",
          "المعارضون",
          "المعارضين",
          "المعارضه",
          "المويدون",
          "المويدين",
          "المويده",
          "المناهضون",
          "المناهضين",
          "المناهضه",
          "للمطالبين",
          "والداعين");
  private static final Set<String> NOMINAL =
      Set.of("دون", "بدون", "عدم", "وعدم", "بعدم", "غير", "بلا", "وبلا", "انعدام");
  private static final Set<String> THAT = Set.of("ان", "انه", "انها", "بان", "انهم");
  private static final Set<String> FUTURE = Set.of("لن", "ولن", "لا", "ولا", "فلن", "الا");
  private static final Set<String> PRONOUNS = Set.of("هو", "هي", "هم");
  private static final Set<String> COPULAS = Set.of("ليس", "ليست", "وليس", "ليسوا", "فليس");
  private static final Set<String> EXCEPT = Set.of("الا", "سوي");

  private final Tokens tokens;
  private final List<Match<Sign>> signs;

  StanceRules(Tokens tokens, List<Match<Sign>> signs) {
    this.tokens = tokens;
    this.signs = signs;
  }

  /**
   * What a range of tokens takes as its stance.
   *
   * @param content where what is said starts; before it stand only speaker and verb
   * @param act what the speaker does by saying it
   * @param index of the issue
   * @param mentions of the issue in the range, in order and apart
   */
  Judgement judge(
      int from,
      int content,
      int to,
      Act act,
      Issue issue,
      int index,
      List<TargetMention> mentions) {
    List<Cue> cues = new ArrayList<>();
    boolean first = true;
    int next = 0;
    for (Sentence sentence : sentences(from, to)) {
      List<TargetMention> here = new ArrayList<>();
      while (next < mentions.size() && mentions.get(next).from() < sentence.to()) {
        TargetMention mention = mentions.get(next++);
        if (mention.from() >= sentence.from() && mention.to() <= sentence.to()) {
          here.add(mention);
        }
      }
      if (!here.isEmpty()) {
        new Scope(sentence, first ? act : Act.SAY, content, index, here).collect(cues);
      }
      first = false;
    }
    double sum = cues.stream().mapToDouble(Cue::weight).sum();
    double score = StrictMath.tanh(sum);
    if (act == Act.DENY) {
      score = -score;
    }
    Stance stance =
        Math.abs(score) < DECIDED ? Stance.NEUTRAL : score > 0 ? Stance.SUPPORT : Stance.OPPOSE;
    cues.sort(Comparator.comparingDouble(cue -> -Math.abs(cue.weight())));
    return new Judgement(issue.id(), stance, score, cues);
  }

  private List<Sentence> sentences(int from, int to) {
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence sentence : Sentences.within(tokens, from, to)) {
      for (int start = sentence.from(); start < sentence.to(); start += LONGEST_SENTENCE) {
        int end = Math.min(sentence.to(), start + LONGEST_SENTENCE);
        sentences.add(new Sentence(start, end, sentence.question()));
      }
    }
    return sentences;
  }

  /** One sentence with the attitudes and targets in it. */
  private final class Scope {
    private final Sentence sentence;
    private final Act act;
    private final int content;
    private final int index;
    private final List<TargetMention> mentions;
    private final List<Match<Sign>> attitudes = new ArrayList<>();
    private final List<Match<Sign>> arguments = new ArrayList<>();
    private final List<Match<Sign>> negators = new ArrayList<>();
    private final List<Match<Sign>> opponents = new ArrayList<>();
    private double certainty = 1;

    Scope(Sentence sentence, Act act, int content, int index, List<TargetMention> mentions) {
      this.sentence = sentence;
      this.act = act;
      this.content = content;
      this.index = index;
      this.mentions = mentions;
      int covered = sentence.from();
      List<Match<Sign>> inSentence =
          signs.subList(
              Targets.firstFrom(signs, Match::from, sentence.from()),
              Targets.firstFrom(signs, Match::from, sentence.to()));
      for (Match<Sign> match : inSentence) {
        if (isArgument(match) && !overlapsArgument(match)) {
          arguments.add(match);
        }
      }
      for (Match<Sign> match : inSentence) {
        if (match.to() > sentence.to()) {
          continue;
        }
        if (match.value() instanceof Attitude attitude) {
          if (attitude.kind() == AttitudeKind.OPPONENT) {
            opponents.add(match);
            covered = Math.max(covered, match.to());
            continue;
          }
          boolean attributes = match.from() < content && content > sentence.from();
          if (attributes
              || match.from() < covered
              || isTarget(match) && attitude.kind() != AttitudeKind.NOT
              || overlapsArgument(match)) {
            continue;
          }
          covered = match.to();
          if (attitude.kind() == AttitudeKind.NOT) {
            negators.add(match);
          } else if (attitude.kind() != AttitudeKind.WEAK
              && attitude.kind() != AttitudeKind.PLAIN) {
            attitudes.add(match);
          }
        }
      }
    }

    private boolean isArgument(Match<Sign> match) {
      return match.value() instanceof Argument argument
          && argument.issue() == index
          && match.to() <= sentence.to();
    }

    private boolean overlapsArgument(Match<Sign> match) {
      return arguments.stream().anyMatch(a -> match.from() < a.to() && a.from() < match.to());
    }

    private boolean isTarget(Match<Sign> match) {
      return mentions.stream().anyMatch(m -> match.from() < m.to() && m.from() < match.to());
    }

    void collect(List<Cue> cues) {
      for (TargetMention mention : mentions) {
        addGoverning(mention, isObject(mention) ? kind(act) : null, cues);
        addCredit(mention, cues);
      }
      for (Match<Sign> match : attitudes) {
        Attitude attitude = (Attitude) match.value();
        if (attitude.kind().evaluates()) {
          addEvaluation(match, attitude, cues);
        }
      }
      for (Match<Sign> match : arguments) {
        double weight = ((Argument) match.value()).weight();
        if (weight != 0) {
          cues.add(new Cue(printed(match), weight * negation(match.from())));
        }
      }
    }

    /** Whether the attributing verb speaks of the mention: the first one, or one joined to it. */
    private boolean isObject(TargetMention mention) {
      TargetMention first = mentions.get(0);
      return mention.equals(first) || distance(first.to(), mention.from()) <= 1;
    }

    /** The chain of words that govern a target, nearest first, multiplied. */
    private void addGoverning(TargetMention mention, AttitudeKind kind, List<Cue> cues) {
      int at = mention.from();
      int sign = 1;
      double strength = 0;
      int outermost = at;
      boolean takesSide = false;
      int budget = REACH;
      int nearest = -1;
      AttitudeKind inner = null;
      for (int i = attitudes.size() - 1; i >= 0; i--) {
        Match<Sign> match = attitudes.get(i);
        Attitude attitude = (Attitude) match.value();
        if (match.to() > at || !attitude.kind().governs()) {
          continue;
        }
        int distance = distance(match.to(), at);
        if (distance > (attitude.kind() == AttitudeKind.HARM ? 1 : budget)) {
          break;
        }
        boolean repeated = attitude.kind() == AttitudeKind.HARM && inner == AttitudeKind.HARM;
        sign *= repeated ? 1 : attitude.kind().sign() * negation(match.from());
        inner = attitude.kind();
        takesSide |= attitude.kind() != AttitudeKind.HARM;
        strength = Math.max(strength, attitude.strength() / (1 + distance / DECAY));
        nearest = nearest < 0 ? distance : nearest;
        at = match.from();
        outermost = at;
        budget = CHAIN;
      }
      if (kind != null && (at < content || distance(content, at) <= OBJECT)) {
        sign *= kind.sign();
        takesSide = true;
        strength = Math.max(strength, 1);
        outermost = Math.min(at, content);
      }
      if (!takesSide && mention.event() && isDenied(mention)) {
        takesSide = true;
        sign = 1;
        strength = ANNOUNCED;
      }
      if (takesSide && kind == null && isOthers(outermost)) {
        sign *= verdictBehind(mention.to());
      }
      if (takesSide && sign != 0) {
        int negated =
            nearest < 0 && kind == null && (negation(mention.from()) < 0 || isDenied(mention))
                ? -1
                : 1;
        cues.add(
            new Cue(
                tokens.printed(outermost, mention.to()),
                certainty * sign * negated * strength * mention.direction()));
      }
    }

    /** Whether it is said of an event that it will or should not happen. */
    private boolean isDenied(TargetMention mention) {
      return negators.stream()
          .anyMatch(
              negator ->
                  FUTURE.contains(tokens.form(negator.to() - 1))
                      && negator.to() <= mention.to()
                      && (negator.from() >= mention.from()
                          || distance(negator.to(), mention.from()) <= 1));
    }

    /**
     * Whether the governing word describes those who hold the view: {@code المطالبون، من يطالب}.
     */
    private boolean isOthers(int at) {
      String word = tokens.form(at);
      String before = at > sentence.from() ? tokens.form(at - 1) : "";
      for (int i = Math.max(sentence.from(), at - 4); i < at; i++) {
        if (SOME.contains(tokens.form(i))) {
          return true;
        }
      }
      return HOLDERS.contains(word) || RELATIVE.contains(before) && at - 1 >= sentence.from();
    }

    /** What the rest of the sentence says of those who hold a view: 1, -1, or 0 for nothing. */
    private int verdictBehind(int from) {
      for (Match<Sign> match : attitudes) {
        Attitude attitude = (Attitude) match.value();
        if (match.from() >= from
            && attitude.kind().evaluates()
            && distance(from, match.from()) <= EVALUATION) {
          return attitude.kind().sign() * negation(match.from());
        }
      }
      boolean denied =
          negators.stream()
              .anyMatch(n -> n.from() >= from && distance(from, n.from()) <= EVALUATION);
      return denied ? -1 : 0; // من يطالب بخروج التحالف لا يسكن هنا
    }

    /** {@code التحالف هو الذي أوقف داعش}: to be who did it to the enemy is to one's credit. */
    private void addCredit(TargetMention mention, List<Cue> cues) {
      int at = mention.to();
      boolean cleft =
          at + 1 < sentence.to()
              && PRONOUNS.contains(tokens.form(at))
              && RELATIVE.contains(tokens.form(at + 1));
      boolean enemy =
          opponents.stream().anyMatch(o -> o.from() > at && distance(at, o.from()) <= EVALUATION);
      if (cleft && enemy && !mention.event()) {
        cues.add(new Cue(tokens.printed(mention.from(), at + 2), CREDIT * mention.direction()));
      }
    }

    private void addEvaluation(Match<Sign> match, Attitude attitude, List<Cue> cues) {
      TargetMention nearest = null;
      int best = EVALUATION + 1;
      for (TargetMention mention : mentions) {
        int distance =
            mention.from() >= match.to()
                ? distance(match.to(), mention.from())
                : distance(mention.to(), match.from());
        int reach = mention.from() >= match.to() ? BEFORE : mention.event() ? EVENT : EVALUATION;
        if (distance < best && distance <= reach) {
          best = distance;
          nearest = mention;
        }
      }
      if (nearest == null || isTheEnemys(match, best)) {
        return;
      }
      double weight =
          certainty
              * attitude.kind().sign()
              * Math.min(negation(match.from()), denial(nearest, match))
              * attitude.strength()
              * nearest.direction()
              / (1 + best / DECAY);
      cues.add(new Cue(printed(match), 0.8 * weight));
    }

    /** {@code ليس الحشد ميليشيا}: -1 when what follows the target is denied of it. */
    private int denial(TargetMention mention, Match<Sign> match) {
      String before = mention.from() > sentence.from() ? tokens.form(mention.from() - 1) : "";
      return mention.to() <= match.from() && COPULAS.contains(before) ? -1 : 1;
    }

    private boolean isTheEnemys(Match<Sign> match, int distance) {
      for (Match<Sign> opponent : opponents) {
        int gap =
            opponent.from() >= match.to()
                ? distance(match.to(), opponent.from())
                : distance(opponent.to(), match.from());
        if (gap <= 3 && gap <= distance
            || opponent.from() < match.to() && match.from() < opponent.to()) {
          return true;
        }
      }
      return false;
    }

    /** -1 when an odd number of negators stands close before. */
    private int negation(int at) {
      int sign = 1;
      for (Match<Sign> negator : negators) {
        if (negator.to() <= at
            && distance(negator.to(), at) <= reach(negator)
            && !isExcepted(negator.to(), at)) {
          sign = -sign;
        }
      }
      return sign;
    }

    /** A negated noun stands right behind its negator, a verb's object some words later. */
    private int reach(Match<Sign> negator) {
      return NOMINAL.contains(tokens.form(negator.to() - 1)) ? 0 : NEGATION;
    }

    private boolean isExcepted(int from, int to) {
      for (int i = from; i < to; i++) {
        if (EXCEPT.contains(tokens.form(i))) {
          return true;
        }
      }
      return false;
    }

    private String printed(Match<Sign> match) {
      int from = match.from();
      for (Match<Sign> negator : negators) {
        if (negator.to() <= match.from()
            && distance(negator.to(), match.from()) <= reach(negator)) {
          from = Math.min(from, negator.from());
        }
      }
      return tokens.printed(from, match.to());
    }

    /** Words between two places; commas and turning words count as several. */
    private int distance(int from, int to) {
      int distance = 0;
      for (int i = from; i < to; i++) {
        if (tokens.isWord(i)) {
          boolean turns =
              TURNS.contains(tokens.form(i)) || i > from && THAT.contains(tokens.form(i));
          distance += turns ? COMMA : 1;
        } else if (tokens.isOneOf(i, "،,;؛:")) {
          distance += COMMA;
        }
      }
      return distance;
    }
  }

  private static AttitudeKind kind(Act act) {
    return switch (act) {
      case DEMAND, PRAISE, WELCOME, PROMISE -> AttitudeKind.FOR;
      case REJECT, BLAME, WARN, REGRET -> AttitudeKind.AGAINST;
      default -> null;
    };
  }
}
