package org.marsad.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Duplicates;

/**
 * Forms groups of copies as stars: a text that is similar to an earlier one that is kept is a copy
 * of it. There is no transitive closure, by which chains of small changes would join different
 * articles, but for one step: where the outlets have edited an agency's text, each in its own way,
 * the copies of an edited version belong to the version that is kept.
 *
 * <p>Holds the ids of the copies found so far, about 100 bytes each.
 */
final class CopyStars {
  /** The row of a copy, less what {@link Duplicates} has of its document. */
  static final StructType TYPE =
      new StructType()
          .add(Duplicates.COPY_ID.name(), "string")
          .add(Duplicates.KEPT_ID.name(), "string")
          .add(Duplicates.SIMILARITY.name(), "double")
          .add(Duplicates.KIND.name(), "string");

  private final Set<String> copies = new HashSet<>();
  private final Map<String, Center> editedCopies = new HashMap<>();
  private final List<Row> found = new ArrayList<>();

  /** A text that is kept. */
  private record Center(String id, String source) {}

  /** Two similar texts. */
  record Pair(
      String later,
      String laterSource,
      String earlier,
      String earlierSource,
      double similarity,
      boolean edited) {}

  private CopyStars() {}

  /**
   * Chooses the copies.
   *
   * @param pairs in the order of the later text and then of the earlier one, by time
   * @return rows of {@link #TYPE}, each copy once
   */
  static Iterator<Row> of(Iterator<Pair> pairs) {
    CopyStars stars = new CopyStars();
    List<Pair> ofOneText = new ArrayList<>();
    while (pairs.hasNext()) {
      Pair pair = pairs.next();
      if (!ofOneText.isEmpty() && !ofOneText.get(0).later().equals(pair.later())) {
        stars.place(ofOneText);
        ofOneText.clear();
      }
      ofOneText.add(pair);
    }
    stars.place(ofOneText);
    return stars.found.iterator();
  }

  /** Finds what a text is a copy of, if of anything, from its pairs with earlier texts. */
  private void place(List<Pair> pairs) {
    Optional<Pair> whole = first(pairs, pair -> !pair.edited() && !copies.contains(pair.earlier()));
    whole.ifPresent(
        pair -> {
          copies.add(pair.later());
          add(pair, editedCopies.getOrDefault(pair.earlier(), center(pair)));
        });
    if (whole.isEmpty()) {
      first(pairs, pair -> pair.edited() && isKept(pair.earlier()))
          .ifPresent(
              pair -> {
                editedCopies.put(pair.later(), center(pair));
                add(pair, center(pair));
              });
    }
  }

  private static Optional<Pair> first(List<Pair> pairs, Predicate<Pair> which) {
    return pairs.stream().filter(which).findFirst();
  }

  private boolean isKept(String text) {
    return !copies.contains(text) && !editedCopies.containsKey(text);
  }

  private static Center center(Pair pair) {
    return new Center(pair.earlier(), pair.earlierSource());
  }

  private void add(Pair pair, Center kept) {
    boolean sameOutlet = CopyRule.isSameOutlet(pair.laterSource(), kept.source());
    found.add(
        RowFactory.create(
            pair.later(),
            kept.id(),
            pair.similarity(),
            sameOutlet ? Duplicates.REPEAT : Duplicates.REPRINT));
  }
}
