package org.marsad.input.column;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.input.column.ColumnNames.Wanted;
import org.marsad.input.column.ColumnReport.Kind;
import org.marsad.input.column.ColumnReport.Sighting;

/**
 * Remembers what the names in one file stand for, so that each is folded and reported once and not
 * with every record.
 */
public final class KnownNames {
  private static final int MOST = 10_000;

  private final ColumnNames columns;
  private final ColumnReport report;
  private final Set<String> given = new HashSet<>();
  private final Map<String, Name> top = new HashMap<>();
  private final Map<String, Name> nested = new HashMap<>();

  /**
   * Creates a memory without any name.
   *
   * @param columns what names stand for, and what is told of them
   */
  public KnownNames(ColumnNames columns) {
    this.columns = columns;
    this.report = columns.report();
  }

  /** A name as a file spells it, and what it stands for. */
  public final class Name {
    private final String spelled;
    private final String folded;
    private final List<Wanted> wanted;
    private boolean used;

    private Name(String spelled) {
      this.spelled = spelled;
      this.folded = ColumnNames.folded(spelled);
      this.wanted = columns.wanted(folded);
    }

    /**
     * Returns the form in which names compare.
     *
     * @return the name, {@linkplain ColumnNames#folded folded}
     */
    public String folded() {
      return folded;
    }

    /**
     * Returns what is looked for under this name.
     *
     * @return the wanted names that begin with it; may be empty
     */
    public List<Wanted> wanted() {
      return wanted;
    }

    /** Reports that a value under this name became a part of an article. */
    public void use() {
      if (!used) {
        used = true;
        report.add(new Sighting(Kind.USED, spelled));
      }
    }
  }

  /**
   * Finds what the name of a column stands for, and reports once that there is one.
   *
   * @param spelled the name in the file
   * @return the name
   */
  public Name column(String spelled) {
    Name known = top.get(spelled);
    if (known == null) {
      known = new Name(spelled);
      if (top.size() < MOST) {
        top.put(spelled, known);
        report.add(new Sighting(Kind.PRESENT, spelled));
      }
    }
    return known;
  }

  /**
   * Whether a column of this name was met before.
   *
   * @param spelled the name in the file
   * @return true if {@link #column} was asked for it
   */
  public boolean isKnown(String spelled) {
    return top.containsKey(spelled);
  }

  /**
   * Finds what a name inside a column stands for.
   *
   * @param spelled the name in the file
   * @return the name
   */
  public Name inside(String spelled) {
    Name known = nested.get(spelled);
    if (known == null) {
      known = new Name(spelled);
      if (nested.size() < MOST) {
        nested.put(spelled, known);
      }
    }
    return known;
  }

  /**
   * Reports the path of a value inside a column.
   *
   * @param path such as {@code articles[].text}
   */
  public void reportPath(String path) {
    report.add(new Sighting(Kind.NESTED, path));
  }

  /**
   * Reports that a record has the column of a name that a user gave.
   *
   * @param name the name as the user wrote it
   */
  public void reportGiven(String name) {
    if (given.add(name)) {
      report.add(new Sighting(Kind.GIVEN, name));
    }
  }
}
