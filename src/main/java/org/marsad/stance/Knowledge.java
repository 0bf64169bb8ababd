package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.text.Phrases;
import org.marsad.text.Tokens;

/** All that the rules look for in a text, found in one walk. */
final class Knowledge implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a phrase is known to be. */
  sealed interface Sign extends Serializable {}

  /** How words take a side. */
  enum Kind {
    /** Favourable to what follows. */
    FOR,
    /** Unfavourable to what follows. */
    AGAINST,
    /** Said of something, and favourable. */
    GOOD,
    /** Said of something, and unfavourable. */
    BAD,
    /** Turns what follows into its opposite. */
    NOT,
    /** Makes what follows less certain. */
    WEAK,
    /** Does harm to what follows: takes no side alone, but whoever condemns it does. */
    HARM,
    /** The common enemy, to whom words beside it belong. */
    OPPONENT,
    /** Takes no side, though a part of it would by itself. */
    PLAIN;

    boolean governs() {
      return this == FOR || this == AGAINST || this == HARM;
    }

    boolean evaluates() {
      return this == GOOD || this == BAD;
    }

    int sign() {
      return this == AGAINST || this == BAD || this == HARM ? -1 : 1;
    }
  }

  /** Words of attitude, on whatever issue. */
  record Attitude(Kind kind, double strength) implements Sign {}

  /** A whole target, or one of its two parts. */
  record Part(int issue, int target, Role role) implements Sign {}

  /** Which part of a target; ALONGSIDE may stand anywhere in the article. */
  enum Role {
    PHRASE,
    OF,
    WITH,
    ALONGSIDE
  }

  /** Words that tell what an issue's targets mean. */
  record Setting(int issue, Place place) implements Sign {}

  /** What a word tells. */
  enum Place {
    NEEDED,
    NEIGHBOUR,
    ELSEWHERE,
    EXCLUDED
  }

  /** An argument of one issue. */
  record Argument(int issue, double weight) implements Sign {}

  /** By place, the longer first, and of one length what takes no side first. */
  private static final Comparator<Phrases.Match<Sign>> ORDER =
      Comparator.<Phrases.Match<Sign>>comparingInt(Phrases.Match::from)
          .thenComparing(Phrases.Match::to, Comparator.reverseOrder())
          .thenComparing(match -> takesSide(match.value()));

  private final List<Issue> issues;
  private final Phrases<Sign> phrases = new Phrases<>();

  /**
   * Puts everything together.
   *
   * @param attitudes lines {@code phrase | kind strength}
   */
  Knowledge(List<String> attitudes, List<Issue> issues) {
    this.issues = List.copyOf(issues);
    attitudes.forEach(this::addAttitude);
    for (int i = 0; i < issues.size(); i++) {
      addIssue(i, issues.get(i));
    }
  }

  private void addAttitude(String line) {
    AttitudeLine parsed = AttitudeLine.parse(line);
    phrases.add(parsed.phrase(), new Attitude(parsed.kind(), parsed.strength()));
  }

  private void addIssue(int i, Issue issue) {
    for (int t = 0; t < issue.targets().size(); t++) {
      Issue.Target target = issue.targets().get(t);
      add(issue, target.phrases(), new Part(i, t, Role.PHRASE));
      add(issue, target.of(), new Part(i, t, Role.OF));
      add(issue, target.with(), new Part(i, t, Role.WITH));
      add(issue, target.alongside(), new Part(i, t, Role.ALONGSIDE));
    }
    add(issue, issue.context().needs(), new Setting(i, Place.NEEDED));
    add(issue, issue.context().neighbours(), new Setting(i, Place.NEIGHBOUR));
    add(issue, issue.context().elsewhere(), new Setting(i, Place.ELSEWHERE));
    add(issue, issue.context().excludes(), new Setting(i, Place.EXCLUDED));
    addArguments(i, issue, issue.cues().support(), 1);
    addArguments(i, issue, issue.cues().oppose(), -1);
    add(issue, issue.cues().plain(), new Argument(i, 0));
  }

  private void addArguments(int i, Issue issue, List<String> texts, int sign) {
    issue
        .expand(texts)
        .forEach(
            text -> {
              int bar = text.indexOf('|');
              double strength = bar < 0 ? 1 : Double.parseDouble(text.substring(bar + 1).strip());
              String phrase = bar < 0 ? text : text.substring(0, bar).strip();
              phrases.add(phrase, new Argument(i, sign * strength));
            });
  }

  private void add(Issue issue, List<String> texts, Sign sign) {
    issue.expand(texts).forEach(text -> phrases.add(text, sign));
  }

  private static boolean takesSide(Sign sign) {
    return sign instanceof Attitude attitude
        && (attitude.kind().governs() || attitude.kind().evaluates());
  }

  List<Issue> issues() {
    return issues;
  }

  List<Phrases.Match<Sign>> in(Tokens tokens) {
    List<Phrases.Match<Sign>> found = new ArrayList<>(phrases.in(tokens));
    found.sort(ORDER);
    return found;
  }
}
