package org.marsad.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.stance.Sign.Argument;
import org.marsad.stance.Sign.Attitude;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;

/**
 * The phrases of one sentence that the rules weigh, by what they do there. A phrase is left out
 * where it lies in a longer one, in the clause that attributes the statement, in a target or in an
 * argument; negators count inside a target too ({@code لن تنسحب القوات}).
 */
final class SentenceSigns {
  private static final int FARTHEST_LEAD = 3;

  private final List<Match<Attitude>> attitudes = new ArrayList<>();
  private final List<Match<Argument>> arguments = new ArrayList<>();
  private final List<Match<Attitude>> negators = new ArrayList<>();
  private final List<Match<Attitude>> opponents = new ArrayList<>();
  private final List<Match<Attitude>> connotations = new ArrayList<>();

  /** All words of attitude, those too that only keep the words in them from counting. */
  private final List<Match<Attitude>> known = new ArrayList<>();

  private final AnnotatedText text;

  private SentenceSigns(AnnotatedText text) {
    this.text = text;
  }

  /**
   * Sorts the phrases of a sentence.
   *
   * @param text whose phrases are in order, of one place the longer first
   */
  static SentenceSigns of(JudgedSentence sentence, AnnotatedText text) {
    SentenceSigns sorted = new SentenceSigns(text);
    List<Match<Sign>> within =
        TextOrder.startingIn(text.signs(), sentence.from(), sentence.to()).stream()
            .filter(match -> match.to() <= sentence.to())
            .toList();
    sorted.addArguments(sentence, within);
    sorted.addAttitudes(sentence, within);
    sorted.addAttacks(sentence);
    return sorted;
  }

  private void addArguments(JudgedSentence sentence, List<Match<Sign>> signs) {
    for (Match<Sign> match : signs) {
      if (match.value() instanceof Argument argument
          && argument.issue() == sentence.issue()
          && !overlapsArgument(match)) {
        arguments.add(new Match<>(match.from(), match.to(), argument));
      }
    }
  }

  private void addAttitudes(JudgedSentence sentence, List<Match<Sign>> signs) {
    int covered = sentence.from();
    int connoted = sentence.from();
    for (Match<Sign> match : signs) {
      if (!(match.value() instanceof Attitude attitude)) {
        continue;
      }
      if (attitude.kind().connotes()) {
        if (match.from() >= connoted && counts(match, attitude, sentence)) {
          connotations.add(new Match<>(match.from(), match.to(), attitude));
          connoted = match.to();
        }
      } else if (attitude.kind() == AttitudeKind.OPPONENT) {
        opponents.add(new Match<>(match.from(), match.to(), attitude));
        known.add(new Match<>(match.from(), match.to(), attitude));
        covered = Math.max(covered, match.to());
      } else if (match.from() >= covered && counts(match, attitude, sentence)) {
        add(new Match<>(match.from(), match.to(), attitude));
        known.add(new Match<>(match.from(), match.to(), attitude));
        covered = match.to();
      }
    }
  }

  /**
   * {@code القصف الأمريكي على}: words of violence with the preposition that leads to the victim.
   */
  private void addAttacks(JudgedSentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      int behind = text.words().attacks().contains(text.form(i)) ? behindLead(i + 1, sentence) : -1;
      boolean apart = behind > 0 && !sentence.isFrame(i) && !sentence.isTarget(i, behind);
      if (apart && isFree(i, behind)) {
        attitudes.add(new Match<>(i, behind, new Attitude(AttitudeKind.HARM, 1)));
      }
    }
    attitudes.sort(Comparator.comparingInt(Match::from));
  }

  /** Just behind the preposition that leads on from an attack; -1 where none is near. */
  private int behindLead(int from, JudgedSentence sentence) {
    int last = Math.min(sentence.to(), from + FARTHEST_LEAD);
    for (int i = from; i < last && !text.form(i).isEmpty(); i++) {
      if (text.words().against().contains(text.form(i))) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean isFree(int from, int to) {
    return known.stream().noneMatch(match -> TextOrder.overlap(from, to, match.from(), match.to()))
        && arguments.stream()
            .noneMatch(match -> TextOrder.overlap(from, to, match.from(), match.to()));
  }

  private boolean counts(Match<Sign> match, Attitude attitude, JudgedSentence sentence) {
    boolean inTarget =
        attitude.kind() != AttitudeKind.NOT && sentence.isTarget(match.from(), match.to());
    boolean frame = sentence.isFrame(match.from()) && !isOfSpeaker(match, attitude, sentence);
    return !frame && !inTarget && !overlapsArgument(match);
  }

  /**
   * Whether a word in the clause that attributes a statement is the view that the clause tells of
   * ({@code جدد الوزير تأييده للحملة}), or a deed that its verb speaks of.
   */
  private boolean isOfSpeaker(Match<Sign> match, Attitude attitude, JudgedSentence sentence) {
    String form = text.form(match.to() - 1);
    boolean view = attitude.kind().governs() && ArabicWord.isNounWithPronoun(form);
    boolean near = text.distance(match.to(), sentence.content()) <= 1;
    return near && match.from() > sentence.from() && (view || attitude.kind().isDeed());
  }

  private void add(Match<Attitude> match) {
    switch (match.value().kind()) {
      case NOT -> addNegator(match);
      case WEAK, PLAIN -> {} // they only keep the words in them from counting
      default -> attitudes.add(match);
    }
  }

  /** Adds a negator, but not {@code إلا}, which is spelt as {@code ألا}, behind another one. */
  private void addNegator(Match<Attitude> match) {
    boolean exception = text.words().exceptions().contains(text.form(match.from()));
    if (!exception || negators.isEmpty()) {
      negators.add(match);
    }
  }

  private boolean overlapsArgument(Match<Sign> match) {
    for (Match<Argument> argument : arguments) {
      if (TextOrder.overlap(match.from(), match.to(), argument.from(), argument.to())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the words that govern or evaluate, in order and apart. */
  List<Match<Attitude>> attitudes() {
    return attitudes;
  }

  /** Returns the arguments of the issue, in order and apart. */
  List<Match<Argument>> arguments() {
    return arguments;
  }

  /** Returns the words that negate, in order and apart. */
  List<Match<Attitude>> negators() {
    return negators;
  }

  /** Returns what connotes something good or bad, in order and apart. */
  List<Match<Attitude>> connotations() {
    return connotations;
  }

  /** Returns the names of the common enemy, in order; they may overlap. */
  List<Match<Attitude>> opponents() {
    return opponents;
  }
}
