package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marsad.issue.Issue;
import org.marsad.stance.IssueExamples;
import org.marsad.stance.StanceReader;

/** Tells which examples of an issue come out otherwise by what was learned from labels. */
public final class ExampleChanges {
  private ExampleChanges() {}

  /**
   * Reads the examples of an issue twice.
   *
   * @param shipped a reader that judges by the shipped weights
   * @param fitted one that judges by what was learned, too
   * @return how many are right by both, and a line for each that changes
   */
  public static List<String> of(Issue issue, StanceReader shipped, StanceReader fitted) {
    List<IssueExamples.Outcome> before = IssueExamples.run(shipped, issue);
    List<IssueExamples.Outcome> behind = IssueExamples.run(fitted, issue);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d of %d examples in issues/%s.yaml are right, %d by the shipped weights alone",
            behind.stream().filter(IssueExamples.Outcome::isRight).count(),
            behind.size(),
            issue.id(),
            before.stream().filter(IssueExamples.Outcome::isRight).count()));
    for (int i = 0; i < behind.size(); i++) {
      if (!behind.get(i).got().equals(before.get(i).got())) {
        lines.add(change(before.get(i), behind.get(i)));
      }
    }
    return lines;
  }

  private static String change(IssueExamples.Outcome before, IssueExamples.Outcome behind) {
    return String.format(
        Locale.ROOT,
        "%s: %s -> %s%s: %s",
        behind.isRight() ? "now right" : before.isRight() ? "now wrong" : "wrong as before",
        before.got(),
        behind.got(),
        behind.cues().isEmpty() ? "" : " (" + behind.cues() + ")",
        behind.example().text());
  }
}
