package org.marsad.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.Calendar;
import org.marsad.lexicon.WordLists;
import org.marsad.place.Gazetteer;
import org.marsad.stance.IssueExamples;
import org.marsad.stance.IssueTrust;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.text.noise.NoiseFilter;
import org.marsad.topic.GivenLabels;
import org.marsad.topic.LabelWords;

/**
 * Reads every definition and says what is wrong with it: first the lexicons, all problems at once,
 * then the issues, whose examples need the lexicons.
 */
public final class DefinitionsCheck {
  private static final List<String> PATTERNS = List.of("noise-lines", "noise-tails");
  private static final String NOISE_WORDS = "noise-words";
  private static final String STOP_WORDS = "stop-words";
  private static final String VERBS = "attribution-verbs";
  private static final List<String> ENTRIES =
      List.of(
          STOP_WORDS,
          "titles",
          "roles",
          "organisations",
          "given-names",
          "name-words",
          "places",
          VERBS,
          "attitudes",
          "connotations",
          "agencies",
          "gazetteer");

  private final Definitions definitions;
  private final List<String> report = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private DefinitionsCheck(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * Reads settings, lexicons and issues.
   *
   * @return a line for each file that was read, with what it holds
   * @throws UserError with everything that is wrong
   */
  public static String report(Settings settings, Definitions definitions) {
    DefinitionsCheck check = new DefinitionsCheck(definitions);
    check.report.add("settings: all known, in range; topics.k is " + settings.topics().k());
    PATTERNS.forEach(check::readPatterns);
    check.readNoiseWords();
    ENTRIES.forEach(check::readEntries);
    StanceReaders.wordLists(definitions).forEach(check::readWordLists);
    check.readWordLists(Calendar.file(definitions));
    check.readWordLists(Gazetteer.words(definitions));
    check.problems.addAll(Gazetteer.problems(definitions));
    check.readWordLists(LabelWords.file(definitions));
    check.readTopicLabels();
    UserError.throwIfAny("Definitions that cannot be used:", check.problems);
    check.report.addAll(examples(settings, definitions));
    return String.join("\n", check.report);
  }

  private void readPatterns(String lexicon) {
    List<String> lines = definitions.lexicon(lexicon);
    add(report, "lexicons/%s.txt: %d patterns", lexicon, lines.size());
    lines.forEach(line -> readPattern(lexicon, line));
  }

  private void readPattern(String lexicon, String line) {
    try {
      NoiseFilter.of(List.of(line), List.of(line), List.of());
    } catch (PatternSyntaxException e) {
      add(problems, "lexicons/%s.txt: %s: %s", lexicon, line, e.getDescription());
    }
  }

  private void readNoiseWords() {
    List<String> lines = definitions.lexicon(NOISE_WORDS);
    add(report, "lexicons/%s.txt: %d lines of words", NOISE_WORDS, lines.size());
    try {
      NoiseFilter.of(List.of(), List.of(), lines);
    } catch (IllegalArgumentException e) {
      add(problems, "lexicons/%s.txt: %s", NOISE_WORDS, e.getMessage());
    }
  }

  private void readEntries(String lexicon) {
    List<String> lines = definitions.lexicon(lexicon);
    add(report, "lexicons/%s.txt: %,d entries", lexicon, lines.size());
    if (lines.isEmpty()) {
      add(problems, "lexicons/%s.txt is empty", lexicon);
    }
    Set<String> seen = new HashSet<>();
    Set<String> again = new TreeSet<>();
    lines.stream().filter(line -> !seen.add(line)).forEach(again::add);
    again.forEach(line -> add(problems, "lexicons/%s.txt has %s twice", lexicon, line));
    if (lexicon.equals(STOP_WORDS)) {
      lines.stream()
          .filter(line -> line.contains(" "))
          .forEach(line -> add(problems, "lexicons/%s.txt: one word a line: %s", lexicon, line));
    }
    if (lexicon.equals(VERBS)) {
      problems.addAll(AttributionVerbs.problems(lines));
    }
  }

  private void readTopicLabels() {
    try {
      add(report, "topic-labels.yaml: %d labels", GivenLabels.read(definitions).size());
    } catch (UserError e) {
      problems.add(e.getMessage());
    }
  }

  private void readWordLists(WordLists lists) {
    report.add(lists.summary());
    problems.addAll(lists.problems());
  }

  private static void add(List<String> lines, String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }

  /**
   * Runs the examples of every issue.
   *
   * @throws UserError listing those that came out wrong, with what decided
   */
  private static List<String> examples(Settings settings, Definitions definitions) {
    List<Issue> issues = Issues.read(definitions, settings.stances().issues());
    StanceReader reader = StanceReaders.of(definitions, settings.stances().rules(), issues);
    List<String> report = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (IssueTrust trust : IssueTrust.of(reader, issues)) {
      report.add(line(trust));
      trust.unexpected().forEach(outcome -> wrong.add(wrong(trust.issue(), outcome)));
    }
    UserError.throwIfAny(String.join("\n", report) + "\nExamples that come out wrong:", wrong);
    return report;
  }

  private static String line(IssueTrust trust) {
    String proposed =
        trust.proposed() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "; %d are proposed and not counted: write `stance` for `proposed` in those that"
                    + " you confirm",
                trust.proposed());
    return String.format(
        Locale.ROOT,
        "issues/%s.yaml: %d of %d examples as expected, %d known to be missed%s",
        trust.issue().id(),
        trust.right(),
        trust.outcomes().size(),
        trust.missed(),
        proposed);
  }

  private static String wrong(Issue issue, IssueExamples.Outcome outcome) {
    return String.format(
        Locale.ROOT,
        "issues/%s.yaml: %s, not %s (%s): %s",
        issue.id(),
        outcome.got(),
        outcome.example().stance(),
        outcome.cues().isEmpty() ? "nothing decided" : outcome.cues(),
        outcome.example().text());
  }
}
