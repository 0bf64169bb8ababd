package org.marsad.testing;

import java.util.List;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;

/** The issues that come with the product, and a reader of articles that knows them. */
public final class ShippedIssues {
  private static final List<Issue> ISSUES =
      Issues.read(Definitions.packaged(), Defaults.settings().stances().issues());

  private ShippedIssues() {}

  /** Returns the issues in the order of their ids. */
  public static List<Issue> all() {
    return ISSUES;
  }

  /**
   * Builds a reader with the packaged lexicons and settings.
   *
   * @param assignments settings that differ: {@code section.key=value}
   */
  public static StanceReader reader(String... assignments) {
    return StanceReaders.of(
        Definitions.packaged(), Defaults.settings(assignments).stances().rules(), ISSUES);
  }
}
