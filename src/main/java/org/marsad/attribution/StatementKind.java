package org.marsad.attribution;

import java.util.Locale;

/** How a statement is given. */
public enum StatementKind {
  /** In quotation marks. */
  DIRECT,
  /** In the words of the article. */
  INDIRECT,
  /** By the author, in the author's own voice. */
  AUTHOR;

  /** The name in tables, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
