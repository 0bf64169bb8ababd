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
              new Issue.Target(
                  List.of("الجسر المعلق"), null, null, null, null, null, null, null, null),
              new Issue.Target(
                  null, List.of("هدم"), List.of("الجسر"), null, null, null, null, null, null)),
          null,
          null,
          null,
          null);

  private Bridge() {}
}
