package org.marsad.attribution;

import java.util.Locale;

/** How a statement is given. */
public enum StatementKind {
  DIRECT,
  INDIRECT,
  AUTHOR;

  /** The name in tables, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
