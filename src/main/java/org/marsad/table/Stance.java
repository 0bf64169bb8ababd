package org.marsad.table;

import java.util.Locale;

/** Where somebody stands on an issue. */
public enum Stance {
  SUPPORT,
  OPPOSE,
  NEUTRAL;

  /** As it stands in the tables: {@code support}, {@code oppose}, {@code neutral}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
