package org.marsad.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
 * <p>Holds the ids of the copies of one group of texts, about 100 bytes each, and gives the copies
 * of a text as soon as it is placed.
 */
final class CopyStars implements Iterator<Row> {
  /** The row of a copy, less what {@link Duplicates} has of its document. */
  static final StructType TYPE =
      new StructType()
          .add(Duplicates.COPY_ID.name(), "string")
          .add(Duplicates.KEPT_ID.name(), "string")
          .add(Duplicates.SIMILARITY.name(), "double")
          .add(Duplicates.KIND.name(), "string");

  private final Iterator<Pair> pairs;
  private Set<String> copies = new HashSet<>();
  private Map<String, Center> editedCopies = new HashMap<>();
  private Optional<Pair> ahead = Optional.empty();
  private long group;
  private Optional<Row> next = Optional.empty();

  /** A text that is kept. */
  private record Center(String id, String source) {}

  /** Two similar texts of a group of texts none of which is similar to one of another group. */
  record Pair(
      long group,
      String later,
      String laterSource,
      String earlier,
      String earlierSource,
      double similarity,
      boolean edited) {}

  private CopyStars(Iterator<Pair> pairs) {
    this.pairs = pairs;
  }

  /**
   * Chooses the copies.
   *
   * @param pairs group by group, in the order of the later text and then of the earlier one, by
   *     time
   * @return rows of {@link #TYPE}, each copy once
   */
  static Iterator<Row> of(Iterator<Pair> pairs) {
    return new CopyStars(pairs);
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && (ahead.isPresent() || pairs.hasNext())) {
      next = place(pairsOfOneText());
    }
    return next.isPresent();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  private List<Pair> pairsOfOneText() {
    Pair first = ahead.orElseGet(pairs::next);
    if (first.group() != group) {
      group = first.group();
      copies = new HashSet<>(); // clearing takes as long as the largest group so far
      editedCopies = new HashMap<>();
    }
    List<Pair> found = new ArrayList<>(List.of(first));
    ahead = Optional.empty();
    while (ahead.isEmpty() && pairs.hasNext()) {
      Pair pair = pairs.next();
      if (pair.later().equals(first.later())) {
        found.add(pair);
      } else {
        ahead = Optional.of(pair);
      }
    }
    return found;
  }

  /** Finds what a text is a copy of, if of anything, from its pairs with earlier texts. */
  private Optional<Row> place(List<Pair> ofOneText) {
    Optional<Pair> whole =
        first(ofOneText, pair -> !pair.edited() && !copies.contains(pair.earlier()));
    if (whole.isPresent()) {
      Pair pair = whole.orElseThrow();
      copies.add(pair.later());
      return Optional.of(copy(pair, editedCopies.getOrDefault(pair.earlier(), center(pair))));
    }
    Optional<Pair> edited = first(ofOneText, pair -> pair.edited() && isKept(pair.earlier()));
    edited.ifPresent(pair -> editedCopies.put(pair.later(), center(pair)));
    return edited.map(pair -> copy(pair, center(pair)));
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

  private static Row copy(Pair pair, Center kept) {
    boolean sameOutlet = CopyRule.isSameOutlet(pair.laterSource(), kept.source());
    return RowFactory.create(
        pair.later(),
        kept.id(),
        pair.similarity(),
        sameOutlet ? Duplicates.REPEAT : Duplicates.REPRINT);
  }
}
