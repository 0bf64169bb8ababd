package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.issue.Issue;
import org.marsad.issue.TargetVerb;
import org.marsad.stance.Sign.Argument;
import org.marsad.stance.Sign.Attitude;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Place;
import org.marsad.stance.Sign.Role;
import org.marsad.stance.Sign.Setting;
import org.marsad.text.ArabicEndings;
import org.marsad.text.Folding;
import org.marsad.text.Phrases;
import org.marsad.text.Tokens;

/**
 * All phrases that the rules look for: words of attitude, and the targets, settings and arguments
 * of the issues. They are found in one walk over a text. One thread at a time, see {@link Phrases}.
 */
final class StanceLexicon implements Serializable {
  private static final long serialVersionUID = 1L;

  /** By place, the longer first, and of one length what takes no side first. */
  private static final Comparator<Phrases.Match<Sign>> ORDER =
      Comparator.<Phrases.Match<Sign>>comparingInt(Phrases.Match::from)
          .thenComparing(Phrases.Match::to, Comparator.reverseOrder())
          .thenComparing(match -> takesSide(match.value()));

  private final List<Issue> issues;
  private final Phrases<Sign> phrases = new Phrases<>();

  private StanceLexicon(List<Issue> issues) {
    this.issues = List.copyOf(issues);
  }

  /** Collects what is to be looked for without connotations. */
  static StanceLexicon of(List<String> attitudes, List<Issue> issues) {
    return of(attitudes, List.of(), issues);
  }

  /**
   * Collects what is to be looked for.
   *
   * @param attitudes see {@link Attitudes}
   * @param connotations of the same format
   * @param issues the issues; their places in this list are what {@link Sign} calls them by
   * @throws org.marsad.config.UserError with every line of the attitudes that cannot be used
   */
  static StanceLexicon of(List<String> attitudes, List<String> connotations, List<Issue> issues) {
    StanceLexicon lexicon = new StanceLexicon(issues);
    Attitudes.addTo(lexicon.phrases, attitudes, "lexicons/attitudes.txt");
    Attitudes.addTo(lexicon.phrases, connotations, "lexicons/connotations.txt");
    for (int i = 0; i < issues.size(); i++) {
      lexicon.addIssue(i, issues.get(i));
    }
    return lexicon;
  }

  private void addIssue(int i, Issue issue) {
    for (int t = 0; t < issue.targets().size(); t++) {
      Issue.Target target = issue.targets().get(t);
      Part whole = new Part(i, t, Role.PHRASE);
      add(issue, target.phrases(), whole);
      issue.expand(target.phrases()).forEach(phrase -> addAdjective(phrase, whole));
      addDeeds(i, t);
      add(issue, target.with(), new Part(i, t, Role.WITH));
      add(issue, target.alongside(), new Part(i, t, Role.ALONGSIDE));
      add(issue, target.doubted(), new Part(i, t, Role.DOUBTED));
    }
    add(issue, issue.context().needs(), new Setting(i, Place.NEEDED));
    add(issue, issue.context().neighbours(), new Setting(i, Place.NEIGHBOUR));
    add(issue, issue.context().elsewhere(), new Setting(i, Place.ELSEWHERE));
    add(issue, issue.context().excludes(), new Setting(i, Place.EXCLUDED));
    addArguments(i, issue, issue.cues().support(), 1);
    addArguments(i, issue, issue.cues().oppose(), -1);
    add(issue, issue.cues().plain(), new Argument(i, 0));
  }

  /** Adds the adjective of a target that is one noun: {@code الاستيطان} and {@code استيطانية}. */
  private void addAdjective(String phrase, Part part) {
    boolean noun = phrase.indexOf(' ') < 0 && !phrase.startsWith("=") && !phrase.startsWith("{");
    String folded = Folding.fold(phrase);
    if (noun && ArabicEndings.takesNisba(folded)) {
      phrases.add(ArabicEndings.nisba(folded), part);
    }
  }

  /** Adds what is done; of a verb the forms with a person and those of a noun apart. */
  private void addDeeds(int i, int t) {
    Issue issue = issues.get(i);
    issue
        .expand(issue.targets().get(t).of())
        .forEach(
            deed -> {
              if (TargetVerb.isOne(deed)) {
                TargetVerb verb = TargetVerb.parse(deed);
                addForms("does " + verb.past(), verb.finite(), new Part(i, t, Role.DOES));
                addForms("of " + verb.past(), verb.nouns(), new Part(i, t, Role.OF));
              } else {
                phrases.add(deed, new Part(i, t, Role.OF));
              }
            });
  }

  private void addForms(String name, List<String> forms, Part part) {
    phrases.define(name, forms);
    phrases.add("{" + name + "}", part);
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

  /** Returns the issues in the order in which they were given. */
  List<Issue> issues() {
    return issues;
  }

  /** Returns what a text has of it, by place, the longer first; matches may overlap. */
  List<Phrases.Match<Sign>> in(Tokens tokens) {
    List<Phrases.Match<Sign>> found = new ArrayList<>(phrases.in(tokens));
    found.sort(ORDER);
    return found;
  }
}
