package org.marsad.input.column;

import org.marsad.table.Field;
import org.marsad.table.Records;

/** What is looked for in a record, and the column of {@link Records} that it goes to. */
public enum ArticleColumn {
  TEXT,
  /** A few sentences about the article: its text where the record has no column for a text. */
  SUMMARY,
  TITLE,
  URL,
  SOURCE,
  PUBLISHED,
  ID;

  /**
   * Returns where the value goes.
   *
   * @return a column of {@link Records}
   */
  public Field field() {
    return switch (this) {
      case TEXT, SUMMARY -> Records.TEXT;
      case TITLE -> Records.TITLE;
      case URL -> Records.URL;
      case SOURCE -> Records.SOURCE;
      case PUBLISHED -> Records.PUBLISHED;
      case ID -> Records.ID;
    };
  }
}
