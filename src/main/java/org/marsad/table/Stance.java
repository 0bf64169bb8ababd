package org.marsad.table;

import java.util.List;
import java.util.Locale;

/** The stance of a statement, article or camp on an issue. */
public enum Stance {
  SUPPORT,
  OPPOSE,
  NEUTRAL;

  /**
   * The label of an article that does not discuss an issue. It stands in labels and examples only;
   * in the tables such an article has no row.
   */
  public static final String NONE = "none";

  /** Returns the name in tables and labels: {@code support}, {@code oppose}, {@code neutral}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is for or against the issue. */
  public boolean takesSide() {
    return this != NEUTRAL;
  }

  /** Returns what an article may be labelled with: the three stances and {@link #NONE}. */
  public static List<String> labels() {
    return List.of(SUPPORT.id(), OPPOSE.id(), NEUTRAL.id(), NONE);
  }
}
