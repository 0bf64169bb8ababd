package org.marsad.draft;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Column;
import org.marsad.table.Documents;
import org.marsad.text.Folding;

/**
 * Title and text of an article as words are compared (see {@link Folding}), as a column expression:
 * one blank for every mark, so that whole words can be asked for with blanks around them.
 */
final class FoldedColumn {
  private static final int LAST_ARABIC = 0x700;
  private static final String MORE_MARKS = "–—‘’“”„‹›…•";
  private static final char BLANK = ' ';
  private static final String FROM;
  private static final String TO;

  static {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    StringBuilder dropped = new StringBuilder();
    for (char c = 1; c < LAST_ARABIC; c++) {
      String folded = Folding.fold(String.valueOf(c));
      if (folded.isEmpty()) {
        dropped.append(c);
      } else if (!Character.isLetterOrDigit(c) && c != BLANK) {
        from.append(c);
        to.append(BLANK);
      } else if (folded.charAt(0) != c) {
        from.append(c);
        to.append(folded);
      }
    }
    from.append(MORE_MARKS);
    to.append(String.valueOf(BLANK).repeat(MORE_MARKS.length()));
    FROM = from.append(dropped).toString();
    TO = to.toString();
  }

  private FoldedColumn() {}

  /** Returns the folded title and text of a row of articles, with a blank at both ends. */
  static Column of() {
    return of(concat(coalesce(Documents.TITLE.col(), lit("")), lit(" "), Documents.TEXT.col()));
  }

  /** Returns a text folded, with a blank at both ends. */
  static Column of(Column text) {
    return translate(concat(lit(" "), text, lit(" ")), FROM, TO);
  }

  /** Returns words as the column has them, with a blank at both ends. */
  static String asked(String words) {
    return BLANK + Folding.fold(words).strip() + BLANK;
  }
}
