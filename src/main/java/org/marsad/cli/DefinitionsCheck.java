package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.stance.IssueExamples;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.text.Folding;
import org.marsad.text.NoiseFilter;

/** Reads every definition and says what is wrong with it, all at once. */
public final class DefinitionsCheck {
  private static final List<String> PATTERNS = List.of("noise-lines", "noise-tails");

  private DefinitionsCheck() {}

  /**
   * What was read.
   *
   * @throws UserError with everything that is wrong
   */
  public static String report(Settings settings, Definitions definitions) {
    List<String> problems = new ArrayList<>();
    List<String> report = new ArrayList<>();
    report.add("settings: all known, in range; topics.k is " + settings.topics().k());
    for (String lexicon : PATTERNS) {
      List<String> lines = definitions.lexicon(lexicon);
      report.add(String.format(Locale.ROOT, "lexicons/%s.txt: %d patterns", lexicon, lines.size()));
      lines.forEach(line -> checkPattern(lexicon, line, problems));
    }
    List<String> stopWords = definitions.lexicon("stop-words");
    long distinct = stopWords.stream().map(Folding::fold).distinct().count();
    report.add(String.format(Locale.ROOT, "lexicons/stop-words.txt: %d words", distinct));
    stopWords.stream()
        .filter(word -> word.contains(" "))
        .forEach(word -> problems.add("lexicons/stop-words.txt: one word a line: " + word));
    UserError.throwIfAny("Definitions that cannot be used:", problems);
    report.addAll(examples(settings, definitions));
    return String.join("\n", report);
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
    for (Issue issue : issues) {
      List<IssueExamples.Outcome> outcomes = IssueExamples.run(reader, issue);
      long right = outcomes.stream().filter(IssueExamples.Outcome::isRight).count();
      long missed = outcomes.stream().filter(outcome -> outcome.example().missed()).count();
      report.add(
          String.format(
              Locale.ROOT,
              "issues/%s.yaml: %d of %d examples as expected, %d known to be missed",
              issue.id(),
              right,
              outcomes.size(),
              missed));
      outcomes.stream()
          .filter(outcome -> !outcome.isExpected())
          .map(outcome -> wrong(issue, outcome))
          .forEach(wrong::add);
    }
    UserError.throwIfAny(String.join("\n", report) + "\nExamples that come out wrong:", wrong);
    return report;
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

  private static void checkPattern(String lexicon, String line, List<String> problems) {
    try {
      NoiseFilter.of(List.of(line), List.of(line));
    } catch (PatternSyntaxException e) {
      problems.add(
          String.format(Locale.ROOT, "lexicons/%s.txt: %s: %s", lexicon, line, e.getDescription()));
    }
  }
}
