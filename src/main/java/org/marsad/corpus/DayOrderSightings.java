package org.marsad.corpus;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.AccumulatorV2;
import org.marsad.table.Records;
import org.marsad.text.date.DayOrder;

/**
 * Notes, while records are read, which orders of day and month their dates show, with the first
 * date of each in the order of letters. Tasks that run twice change nothing. Most inputs have no
 * date that needs an order, and are not looked at again.
 */
public final class DayOrderSightings extends AccumulatorV2<String, Map<DayOrder, String>> {
  private static final long serialVersionUID = 1L;

  private Map<DayOrder, String> examples = new EnumMap<>(DayOrder.class);

  private DayOrderSightings() {}

  /**
   * Creates notes in which the tasks of a session collect.
   *
   * @param spark the session
   * @return the notes, which are empty
   */
  public static DayOrderSightings of(SparkSession spark) {
    DayOrderSightings sightings = new DayOrderSightings();
    spark.sparkContext().register(sightings, "orders of day and month");
    return sightings;
  }

  /**
   * Makes records note their dates when they are read.
   *
   * @param records as they were read
   * @return the same records
   */
  public Records in(Records records) {
    UserDefinedFunction note = functions.udf((String date) -> noted(date), DataTypes.StringType);
    return new Records(
        records.rows().withColumn(Records.PUBLISHED.name(), note.apply(Records.PUBLISHED.col())));
  }

  private String noted(String date) {
    if (date != null) {
      add(date);
    }
    return date;
  }

  /**
   * Returns a date that shows an order.
   *
   * @param order the order
   * @return the date, or empty if there is none; complete once the records were read
   */
  Optional<String> example(DayOrder order) {
    return Optional.ofNullable(examples.get(order));
  }

  @Override
  public void add(String date) {
    DayOrder.of(date).ifPresent(order -> add(order, date));
  }

  private void add(DayOrder order, String date) {
    examples.merge(order, date, (one, other) -> one.compareTo(other) <= 0 ? one : other);
  }

  @Override
  public void merge(AccumulatorV2<String, Map<DayOrder, String>> other) {
    other.value().forEach(this::add);
  }

  @Override
  public AccumulatorV2<String, Map<DayOrder, String>> copy() {
    DayOrderSightings copy = new DayOrderSightings();
    copy.merge(this);
    return copy;
  }

  @Override
  public boolean isZero() {
    return examples.isEmpty();
  }

  @Override
  public void reset() {
    examples = new EnumMap<>(DayOrder.class);
  }

  @Override
  public Map<DayOrder, String> value() {
    return examples;
  }
}
