package org.marsad.input.column;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.AccumulatorV2;
import org.marsad.config.UserError;

/**
 * Tells which columns the input has and which of them were not used. The tasks that read records
 * collect the names, so it is complete when all records were read; names that differ from record to
 * record are collected up to a limit.
 */
public final class ColumnReport
    extends AccumulatorV2<ColumnReport.Sighting, ColumnReport.Sightings> {
  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMES = 200;

  /** How a name was met. */
  public enum Kind {
    /** A column of a record. */
    PRESENT,
    /** A column of a record whose value became a part of an article. */
    USED,
    /** The path of a value inside a column. */
    NESTED,
    /** A name that was given by {@code --column}, as it was given. */
    GIVEN
  }

  /**
   * A name that was met.
   *
   * @param kind how it was met
   * @param name the name, or the path of a value
   */
  public record Sighting(Kind kind, String name) {}

  /** The names that were met, by how. */
  public static final class Sightings implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<Kind, Set<String>> names = new TreeMap<>();

    private void add(Kind kind, Collection<String> more) {
      Set<String> known = names.computeIfAbsent(kind, key -> new TreeSet<>());
      more.stream().filter(name -> known.size() < MOST_NAMES).forEach(known::add);
    }

    private Set<String> of(Kind kind) {
      return names.getOrDefault(kind, Set.of());
    }
  }

  private final List<String> given;
  private Sightings sightings = new Sightings();

  private ColumnReport(List<String> given) {
    this.given = given;
  }

  /**
   * Creates a report in which tasks of a session collect.
   *
   * @param spark the session
   * @param given the names that the user gave by {@code --column}
   * @return the report, which is empty
   */
  public static ColumnReport of(SparkSession spark, List<String> given) {
    ColumnReport report = local(given);
    spark.sparkContext().register(report, "columns");
    return report;
  }

  /** Creates a report in which this process alone collects. */
  static ColumnReport local(List<String> given) {
    return new ColumnReport(given);
  }

  /**
   * Checks the names given by {@code --column}, once the records were read.
   *
   * @throws UserError naming each that no record of the input has, with the names that there are
   */
  public void requireGivenColumns() {
    List<String> problems =
        given.stream()
            .filter(name -> !sightings.of(Kind.GIVEN).contains(ShownNames.cut(name)))
            .map(name -> "no record has a column " + name)
            .toList();
    UserError.throwIfAny("--column cannot be used (" + present() + "):", problems);
  }

  private String present() {
    List<String> names =
        Stream.concat(sightings.of(Kind.PRESENT).stream(), sightings.of(Kind.NESTED).stream())
            .toList();
    return names.isEmpty() ? "the input has no columns" : "columns are " + ShownNames.of(names);
  }

  /**
   * Names the columns that were not used.
   *
   * @return a line for the user, or empty if all columns were used
   */
  public Optional<String> unused() {
    List<String> unused =
        sightings.of(Kind.PRESENT).stream()
            .filter(name -> !sightings.of(Kind.USED).contains(name))
            .toList();
    return unused.isEmpty()
        ? Optional.empty()
        : Optional.of("columns not used: " + ShownNames.of(unused));
  }

  @Override
  public void add(Sighting sighting) {
    sightings.add(sighting.kind(), List.of(ShownNames.cut(sighting.name())));
  }

  @Override
  public void merge(AccumulatorV2<Sighting, Sightings> other) {
    other.value().names.forEach(sightings::add);
  }

  @Override
  public AccumulatorV2<Sighting, Sightings> copy() {
    ColumnReport copy = new ColumnReport(given);
    copy.merge(this);
    return copy;
  }

  @Override
  public boolean isZero() {
    return sightings.names.isEmpty();
  }

  @Override
  public void reset() {
    sightings = new Sightings();
  }

  @Override
  public Sightings value() {
    return sightings;
  }
}
