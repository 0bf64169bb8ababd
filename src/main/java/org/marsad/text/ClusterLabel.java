package org.marsad.text;

import java.util.List;
import java.util.stream.Collectors;

/** Makes the label of a topic from its heaviest terms. */
public final class ClusterLabel {
  private static final int TERMS = 4;

  private ClusterLabel() {}

  /**
   * Joins the first {@value #TERMS} terms with the Arabic comma.
   *
   * @param terms written forms, the heaviest first
   * @return the label, empty where there is no term
   */
  public static String of(List<String> terms) {
    return terms.stream().limit(TERMS).collect(Collectors.joining("، "));
  }
}
