package org.marsad.stance.camp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.issue.Issue;
import org.marsad.text.ArabicEndings;
import org.marsad.text.Folding;
import org.marsad.text.Phrases;
import org.marsad.text.Tokens;

/**
 * The words that tell what a statement argues with: those of the themes of {@code
 * lexicons/arguments.txt}. Besides them it knows the targets of the issues and names, which are no
 * argument. One thread at a time, see {@link Phrases}.
 */
public final class ArgumentLexicon implements Serializable {
  /** The theme of statements that demand or reject a deed of the issue and give no reason. */
  public static final String POSITION = "position";

  /** Themes there may be, {@link #POSITION} among them. */
  static final int MOST_THEMES = 64;

  private static final long serialVersionUID = 1L;
  private static final String FILE = "lexicons/arguments.txt";
  private static final String NOTHING = "none";
  private static final List<String> NAMES = List.of("places", "given-names");

  private final List<String> themes;
  private final List<String> issues;
  private final Phrases<Word> phrases;

  private ArgumentLexicon(List<String> themes, List<String> issues, Phrases<Word> phrases) {
    this.themes = List.copyOf(themes);
    this.issues = List.copyOf(issues);
    this.phrases = phrases;
  }

  /** What is known of a phrase. */
  sealed interface Word extends Serializable {}

  /**
   * A word of a theme.
   *
   * @param theme its place among the themes
   */
  record Theme(int theme) implements Word {}

  /** Which part of a target a phrase is. */
  enum Part {
    WHOLE,
    DEED,
    COUNTERPART
  }

  /**
   * Names the target of an issue.
   *
   * @param issue its place among the issues
   * @param part the whole target, what is done, or to whom it is done
   */
  record Target(int issue, Part part) implements Word {}

  /** A name, which is no argument. */
  record Name() implements Word {}

  /** Words that argue nothing, whatever words are in them. */
  record Plain() implements Word {}

  /**
   * Reads the lexicon.
   *
   * @param definitions where it is
   * @param issues whose targets are known
   * @throws UserError with every line that cannot be used
   */
  public static ArgumentLexicon read(Definitions definitions, List<Issue> issues) {
    Phrases<Word> phrases = new Phrases<>();
    List<String> themes = themes(definitions.lexicon("arguments"), phrases);
    for (int i = 0; i < issues.size(); i++) {
      add(issues.get(i), i, phrases);
    }
    for (String names : NAMES) {
      definitions.lexicon(names).forEach(name -> phrases.add(name, new Name()));
    }
    return new ArgumentLexicon(themes, issues.stream().map(Issue::id).toList(), phrases);
  }

  private static List<String> themes(List<String> lines, Phrases<Word> phrases) {
    Map<String, Integer> themes = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    for (String line : lines) {
      String[] sides = line.split("\\|", -1);
      if (sides.length != 2 || sides[0].isBlank() || !sides[1].strip().matches("\\w+")) {
        problems.add(String.format(Locale.ROOT, "%s: phrases | theme, not %s", FILE, line));
        continue;
      }
      String theme = sides[1].strip();
      Word word = theme.equals(NOTHING) ? new Plain() : new Theme(place(theme, themes));
      for (String phrase : sides[0].split(",", -1)) {
        if (new Tokens(phrase).size() == 0) {
          problems.add(String.format(Locale.ROOT, "%s: a phrase without words in %s", FILE, line));
        } else {
          phrases.add(phrase.strip(), word);
        }
      }
    }
    place(POSITION, themes);
    if (themes.size() > MOST_THEMES) {
      problems.add(String.format(Locale.ROOT, "%s: more than %d themes", FILE, MOST_THEMES));
    }
    UserError.throwIfAny("Arguments that cannot be used:", problems);
    return new ArrayList<>(themes.keySet());
  }

  private static int place(String theme, Map<String, Integer> themes) {
    return themes.computeIfAbsent(theme, unseen -> themes.size());
  }

  private static void add(Issue issue, int i, Phrases<Word> phrases) {
    for (Issue.Target target : issue.targets()) {
      issue.expand(target.phrases()).forEach(phrase -> addWhole(phrase, i, phrases));
      issue.expand(target.of()).forEach(p -> phrases.add(p, new Target(i, Part.DEED)));
      issue.expand(target.with()).forEach(p -> phrases.add(p, new Target(i, Part.COUNTERPART)));
    }
    issue.expand(issue.context().needs()).forEach(place -> phrases.add(place, new Name()));
  }

  /** Adds a whole target, and of a single noun its adjective too. */
  private static void addWhole(String phrase, int issue, Phrases<Word> phrases) {
    Target whole = new Target(issue, Part.WHOLE);
    phrases.add(phrase, whole);
    String folded = Folding.fold(phrase);
    if (!phrase.startsWith("=") && folded.indexOf(' ') < 0 && ArabicEndings.takesNisba(folded)) {
      phrases.add(ArabicEndings.nisba(folded), whole);
    }
  }

  /** Returns the ids of the themes. */
  List<String> themes() {
    return themes;
  }

  /** Returns the place of {@link #POSITION} among the themes. */
  int position() {
    return themes.indexOf(POSITION);
  }

  /** Returns the place of an issue, or -1 for one that is not known. */
  int issue(String id) {
    return issues.indexOf(id);
  }

  /** Returns what a text has of it, by place, the longer first; matches may overlap. */
  List<Phrases.Match<Word>> in(Tokens tokens) {
    return phrases.in(tokens);
  }
}
