package org.marsad.table;

import java.util.Locale;

/** The stance of a statement, article or camp on an issue. */
public enum Stance {
  SUPPORT,
  OPPOSE,
  NEUTRAL;

  /** Returns the value in the tables: {@code support}, {@code oppose} or {@code neutral}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
