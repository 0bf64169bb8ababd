package org.marsad.stance.camp;

import java.util.List;
import org.marsad.issue.Issue;

/** An issue of the tests: whether a bridge is to stay. */
final class Bridge {
  static final Issue ISSUE =
      new Issue(
          "bridge",
          new Issue.Name("الجسر المعلق", "Bridge"),
          "",
          null,
          List.of(
              Issue.Target.of(List.of("الجسر المعلق")),
              new Issue.Target(
                  null, List.of("هدم"), List.of("الجسر"), null, null, null, null, null, null)),
          null,
          null,
          null,
          null);

  private Bridge() {}
}
