package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.issue.Issue;
import org.marsad.issue.Issue.Measured;
import org.marsad.stance.IssueExamples.Outcome;
import org.marsad.text.BidiIsolate;

/**
 * How far the verdicts on an issue can be trusted, by what its own file shows: the examples that
 * come out otherwise than they say, and the figures of an evaluation where the file carries them.
 *
 * @param issue the issue
 * @param outcomes what came out of its confirmed examples, in their order
 */
public record IssueTrust(Issue issue, List<Outcome> outcomes) {
  private static final int EXCERPT = 60;

  /**
   * Reads the examples of issues.
   *
   * @param reader a reader that knows the issues
   */
  public static List<IssueTrust> of(StanceReader reader, List<Issue> issues) {
    return issues.stream()
        .map(issue -> new IssueTrust(issue, IssueExamples.run(reader, issue)))
        .toList();
  }

  /** Returns the number of examples that come out as they say. */
  public long right() {
    return outcomes.stream().filter(Outcome::isRight).count();
  }

  /** Returns the number of examples that are marked as known to come out otherwise. */
  public long missed() {
    return outcomes.stream().filter(outcome -> outcome.example().missed()).count();
  }

  /** Returns the examples that come out otherwise though they are not marked so. */
  public List<Outcome> unexpected() {
    return outcomes.stream().filter(outcome -> !outcome.isExpected()).toList();
  }

  /** Returns the number of examples whose stance no person has confirmed yet. */
  public long proposed() {
    return (long) issue.examples().size() - outcomes.size();
  }

  /**
   * Says in one line what a person should know before they believe the verdicts on the issue.
   *
   * @return empty where every example comes out as expected and nobody has measured
   */
  public Optional<String> note() {
    List<String> parts = new ArrayList<>();
    List<Outcome> unexpected = unexpected();
    if (outcomes.isEmpty()) {
      parts.add("no example is confirmed, so nothing shows that it is read as meant");
    } else if (!unexpected.isEmpty()) {
      parts.add(failing(unexpected));
    }
    if (proposed() > 0) {
      parts.add(count("%d proposed examples wait to be confirmed and do not count", proposed()));
    }
    if (issue.measured() != null) {
      parts.add(measured(issue.measured()));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of("issue " + issue.id() + ": " + String.join("; ", parts));
  }

  private String failing(List<Outcome> unexpected) {
    Outcome first = unexpected.get(0);
    String text = first.example().text().strip();
    String excerpt = text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    String known = missed() == 0 ? "" : count(" (%d more are marked as missed)", missed());
    return String.format(
        Locale.ROOT,
        "%d of %d examples come out otherwise%s; first: %s expected %s, read %s; `check` lists them",
        unexpected.size(),
        outcomes.size(),
        known,
        BidiIsolate.forConsole("«" + excerpt + "»"),
        first.example().stance(),
        first.got());
  }

  private String measured(Measured measured) {
    boolean stale = measured.of() != null && !measured.of().equals(issue.fingerprint());
    return String.format(
        Locale.ROOT,
        "measured on %d labelled articles%s: %d of %d verdicts with a side were right, %d of %d"
            + " articles with a side were found",
        measured.articles(),
        stale ? " before the file was changed" : "",
        measured.right(),
        measured.readSided(),
        measured.right(),
        measured.labelledSided());
  }

  private static String count(String format, long count) {
    return String.format(Locale.ROOT, format, count);
  }

  /** Returns the counts by the names under which a run records them. */
  public Map<String, Double> figures() {
    Map<String, Double> figures = new TreeMap<>();
    String of = "." + issue.id();
    figures.put("examples.right" + of, (double) right());
    figures.put("examples.unexpected" + of, (double) unexpected().size());
    figures.put("examples.missed" + of, (double) missed());
    figures.put("examples.proposed" + of, (double) proposed());
    Measured measured = issue.measured();
    if (measured != null && measured.readSided() > 0) {
      figures.put("measured.precision" + of, (double) measured.right() / measured.readSided());
    }
    if (measured != null && measured.labelledSided() > 0) {
      figures.put("measured.recall" + of, (double) measured.right() / measured.labelledSided());
    }
    return figures;
  }
}
