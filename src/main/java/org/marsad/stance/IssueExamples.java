package org.marsad.stance;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.marsad.issue.Issue;
import org.marsad.table.Stance;
import org.marsad.text.Unicode;

/** Reads the examples of issues and reports what came out. */
public final class IssueExamples {
  private IssueExamples() {}

  /**
   * What came out of one example.
   *
   * @param example the example
   * @param got support, oppose, neutral or none
   * @param cues the words that decided with their weights, for a person; empty when none did
   */
  public record Outcome(Issue.Example example, String got, String cues) {
    /** Whether what came out is what was expected, a known miss counting as expected. */
    public boolean isExpected() {
      return isRight() || example.missed();
    }

    /** Whether the right stance came out. */
    public boolean isRight() {
      return got.equals(example.stance());
    }
  }

  /**
   * Reads the examples of an issue whose stance a person gave.
   *
   * @param reader a reader that knows the issue
   * @return the outcomes in the order of the examples
   */
  public static List<Outcome> run(StanceReader reader, Issue issue) {
    return issue.confirmed().stream().map(example -> outcome(reader, issue, example)).toList();
  }

  private static Outcome outcome(StanceReader reader, Issue issue, Issue.Example example) {
    ArticleReading read = reader.read(null, Unicode.clean(example.text()));
    String got =
        read.stances().stream()
            .filter(stance -> stance.issue().equals(issue.id()))
            .map(stance -> stance.stance().id())
            .findFirst()
            .orElse(Stance.NONE);
    String cues =
        read.statements().stream()
            .flatMap(statement -> statement.judgements().stream())
            .filter(judgement -> judgement.issue().equals(issue.id()))
            .flatMap(judgement -> judgement.cues().stream())
            .map(cue -> String.format(Locale.ROOT, "%s %+.1f", cue.text(), cue.weight()))
            .collect(Collectors.joining("، "));
    return new Outcome(example, got, cues);
  }
}
